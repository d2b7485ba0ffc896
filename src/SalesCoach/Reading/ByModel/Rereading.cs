using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Prompts;
using SalesCoach.Timers;

namespace SalesCoach.Reading.ByModel;

/// <summary>
/// Has the model read what was read without it: every note is read by the playbook as it is saved, and by the model in the next sweep, so
/// that nobody waits for a model with a note in hand. What people or later notes have built on already stays as it was read.
/// </summary>
internal sealed partial class Rereading(
    IDealStore deals,
    INoteStore notes,
    IMarkStore marks,
    DealChanges changes,
    ModelReader reader,
    INoteReader playbook,
    IOptions<ModelOptions> options,
    TimeProvider clock,
    ILogger<Rereading> logger) : ISweepStep
{
    private const int PageSize = 100;

    // So many notes in a row without an answer: the model is away, and the next sweep goes on.
    private const int MostUnanswered = 3;
    private const int MostRemembered = 10_000;

    // A model that was away for longer, or was put to work just now, does not read a company's history.
    private static readonly TimeSpan _furthestBack = TimeSpan.FromDays(1);

    private readonly AnswerMemory<string> _settled = new(MostRemembered);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!options.Value.ReadsNotes)
        {
            return;
        }

        var started = clock.GetUtcNow();
        var since = await InstantMark.NotesReadByModel.FindAsync(marks, cancel) is { } mark ? Later(mark, started - _furthestBack) : started - _furthestBack;
        var (read, left, unanswered) = (0, false, 0);
        string? continuation = null;
        do
        {
            var page = await notes.ListNotesSavedSinceAsync(since, new PageRequest(PageSize, continuation), cancel);
            foreach (var key in page.Items.Where(k => _settled.Find(NameOf(k)) is null))
            {
                var outcome = await TryAsync(key, cancel);
                (read, left, unanswered) = outcome switch
                {
                    Reread.Read => (read + 1, left, 0),
                    Reread.Unanswered => (read, true, unanswered + 1),
                    Reread.NotYet => (read, true, unanswered),
                    _ => (read, left, unanswered),
                };
                if (outcome is Reread.Read or Reread.Stays)
                {
                    _settled.Keep(NameOf(key), "");
                }

                if (unanswered >= MostUnanswered)
                {
                    break;
                }
            }

            continuation = unanswered >= MostUnanswered ? null : page.Continuation;
        }
        while (continuation is not null);

        if (!left)
        {
            await InstantMark.NotesReadByModel.SaveAsync(marks, started - Sweep.Overlap, cancel);
        }

        LogReread(logger, read);
    }

    private async Task<Reread> TryAsync(NoteKey key, CancellationToken cancel)
    {
        try
        {
            return await ReadAsync(key, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException and not OutOfMemoryException)
        {
            // One note that cannot be read must not keep the others waiting.
            LogNoteFailed(logger, failure, key.NoteId, key.DealId);
            return Reread.NotYet;
        }
    }

    private async Task<Reread> ReadAsync(NoteKey key, CancellationToken cancel)
    {
        if (await notes.FindNoteAsync(key.TenantId, key.DealId, key.NoteId, cancel) is not { } note
            || await deals.FindDealAsync(key.TenantId, key.DealId, cancel) is not { Document: var document })
        {
            return Reread.Stays;
        }

        if (!document.Knows(note.Id, note.Revision) || (note.State == NoteState.Kept && note.ReadBy is null))
        {
            return Reread.NotYet;
        }

        // What an old document no longer holds whole is settled for good.
        if (document.Notes.FirstOrDefault(n => n.Id == note.Id) is not { } taken)
        {
            return Reread.Stays;
        }

        if (note.State != NoteState.Kept || note.ReadBy != playbook.Engine || document.IsSettled(taken) || IsBuiltOn(document, note.Id))
        {
            return Reread.Stays;
        }

        var before = DealFold.Fold(document, NotePlaces.Before(document.Notes, note));
        var reading = await reader.ReadAsync(note.TenantId, note.ToText(), before, taken.Readings, cancel);
        if (reading.Readings is not { } readings)
        {
            return reading.WasAsked ? Reread.Stays : Reread.Unanswered;
        }

        var replaced = await changes.ChangeAsync<bool>(
            new DealKey(key.TenantId, key.DealId),
            current => IsAsItWas(current, taken) && !IsBuiltOn(current, note.Id)
                ? (current with { Notes = [.. current.Notes.Select(n => n.Id == note.Id ? n with { Readings = readings } : n)] }, new Done<bool>(true))
                : (null, new Done<bool>(false)),
            cancel);
        if (replaced is Done<bool> { Value: true })
        {
            await notes.SaveReadingsAsync(note with { Readings = readings, ReadBy = reader.Engine }, cancel);
            return Reread.Read;
        }

        return replaced is Done<bool> ? Reread.Stays : Reread.NotYet;
    }

    private static bool IsAsItWas(DealDocument document, ReadNote taken) =>
        document.Notes.FirstOrDefault(n => n.Id == taken.Id) is { } now && now.Revision == taken.Revision && !document.IsSettled(now) && now.Readings.SequenceEqual(taken.Readings);

    /// <summary>
    /// Whether people or other notes refer to a commitment of the note by its number, which another reading could give to another
    /// commitment.
    /// </summary>
    private static bool IsBuiltOn(DealDocument document, string noteId)
    {
        var prefix = $"{noteId}/";
        return document.Entered.Changes.Any(c => c.CommitmentId.StartsWith(prefix, StringComparison.Ordinal))
            || document.Notes.Where(n => n.Id != noteId).SelectMany(n => n.Readings).Any(r =>
                ((r as CommitmentReading)?.CommitmentId ?? (r as CompletionReading)?.CommitmentId)?.StartsWith(prefix, StringComparison.Ordinal) is true);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string NameOf(NoteKey key) => string.Create(CultureInfo.InvariantCulture, $"{key.TenantId}/{key.DealId}/{key.NoteId}/{key.SavedAt.UtcTicks}");

    private enum Reread
    {
        /// <summary>The model's readings are in their place.</summary>
        Read,

        /// <summary>The playbook's readings stay.</summary>
        Stays,

        /// <summary>The deal has not taken the note in yet, or something failed; the next sweep tries again.</summary>
        NotYet,

        /// <summary>The model gave no answer; the next sweep asks again.</summary>
        Unanswered,
    }

    [LoggerMessage(5003, LogLevel.Information, "The model has read {Notes} notes that were read without it")]
    private static partial void LogReread(ILogger logger, int notes);

    [LoggerMessage(5004, LogLevel.Error, "Note {NoteId} of deal {DealId} was not read by the model and is tried again next time")]
    private static partial void LogNoteFailed(ILogger logger, Exception failure, string noteId, string dealId);
}
