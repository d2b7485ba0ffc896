using Microsoft.Extensions.Logging;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Reading;
using SalesCoach.Telemetry;

namespace SalesCoach.Notes;

/// <summary>
/// Takes notes into a deal's document: new ones, revised ones and withdrawn ones, in whatever order they come. A note is read against what
/// the notes before it say, so one that comes late or changes has those after it read again; the outcome is that of the ordered way.
/// </summary>
internal sealed partial class NoteFolding(INoteReader reader, ICompanies companies, TimeProvider clock, ILogger logger)
{
    /// <summary>
    /// The most later notes that are read again, those nearest in time. A note seldom speaks of what lies further back, and a CRM's whole
    /// history can arrive backwards.
    /// </summary>
    public const int MostReadAgain = 100;

    /// <summary>Reads the note against the deal as it stood before it. A reader that fails costs the readings, never the note.</summary>
    public DealNote Read(DealDocument document, DealNote note) => Read(document, NotePlaces.Before(document.Notes, note), note);

    /// <summary>Takes notes in. Those that the document has at this revision or a later one change nothing.</summary>
    /// <param name="document">The deal's document.</param>
    /// <param name="saved">The notes as they are kept.</param>
    /// <param name="later">Notes of the document as they are kept, as far as they have been asked for; null for one that is kept no more.</param>
    /// <param name="readAgainst">The document against which the saved notes were read, where that was just now.</param>
    public Taking TakeIn(DealDocument document, IReadOnlyList<DealNote> saved, IReadOnlyDictionary<string, DealNote?> later, DealDocument? readAgainst)
    {
        var revisions = document.Notes.ToDictionary(n => n.Id, n => n.Revision);
        var newer = saved.Where(n => n.Revision > revisions.GetValueOrDefault(n.Id, -1)).GroupBy(n => n.Id).Select(g => g.MaxBy(n => n.Revision)).OfType<DealNote>().ToList();
        var following = Following(document, newer);
        if (following.Where(n => !later.ContainsKey(n.Id)).Select(n => n.Id).ToList() is { Count: > 0 } wanted)
        {
            return new Taking(document, [], 0, 0) { Wanted = wanted };
        }

        var again = following.Select(n => later[n.Id] is { } kept && kept.Revision == n.Revision ? kept : null).OfType<DealNote>().ToList();
        var (notes, taken, reread, unread) = (WithoutReadings(document.Notes, newer), new List<DealNote>(), new List<DealNote>(), 0);
        foreach (var note in newer.Concat(again).OrderBy(n => n.OccurredAt).ThenBy(n => NotePlaces.Tie(n.Version, n.Id), StringComparer.Ordinal))
        {
            var before = NotePlaces.Before(notes, note);
            var stands = note.State != NoteState.Kept || (!again.Contains(note) && IsCurrent(note, before, readAgainst));
            var asRead = stands ? note : Read(document, before, note).WithLinksOf(notes);
            if (asRead.State != NoteState.Kept || asRead.ReadBy is not null)
            {
                reread.AddRange(IsReadAnew(note, asRead, document) ? [asRead] : []);
                notes = NotePlaces.With(notes, asRead.ToReadNote());
                taken.Add(asRead);
            }
            else if (!again.Contains(note))
            {
                unread++;
            }
        }

        return ReferenceEquals(notes, document.Notes)
            ? new Taking(document, [], 0, unread)
            : new Taking(Settle(document, document with { Notes = notes }, taken), reread, newer.Count - unread, unread);
    }

    /// <summary>
    /// What was read in the earlier texts of some notes is gone before anything is read against it, and stays so where the new text cannot be
    /// read yet.
    /// </summary>
    private static IReadOnlyList<ReadNote> WithoutReadings(IReadOnlyList<ReadNote> notes, IReadOnlyList<DealNote> newer) =>
        notes.Any(n => n.Readings.Count > 0 && newer.Any(o => o.Id == n.Id))
            ? [.. notes.Select(n => newer.Any(o => o.Id == n.Id) ? n with { Readings = [] } : n)]
            : notes;

    /// <summary>The notes of the document, after those that are new or have changed, that may now be read differently.</summary>
    private static List<ReadNote> Following(DealDocument document, List<DealNote> newer)
    {
        // Erasing a note's words leaves what it states as it is.
        var stirring = newer.Where(n => n.State != NoteState.Erased && IsTelling(document, n)).ToList();
        if (stirring.Count == 0)
        {
            return [];
        }

        var first = stirring.Min(n => Math.Min(NotePlaces.Before(document.Notes, n).Count, PlaceOf(document, n.Id) ?? int.MaxValue));
        var ids = newer.Select(n => n.Id).ToHashSet();
        return [.. document.Notes.Skip(first).Where(n => n.State == NoteState.Kept && !ids.Contains(n.Id)).Take(MostReadAgain)];
    }

    private static int? PlaceOf(DealDocument document, string noteId) =>
        document.Notes.Select((n, place) => (n.Id, place)).Where(n => n.Id == noteId).Select(n => (int?)n.place).FirstOrDefault();

    // What was read in a new text may not be what is read in it here: only a note that says nothing and said nothing stirs nothing.
    private static bool IsTelling(DealDocument document, DealNote note) =>
        note.State == NoteState.Kept || document.Notes.Any(n => n.Id == note.Id && n.Readings.Count > 0);

    /// <summary>
    /// Whether what was read in the note stands: a person's note was read when it was sent; a source's may have been read while notes before it
    /// were still on their way.
    /// </summary>
    private static bool IsCurrent(DealNote note, IReadOnlyList<ReadNote> before, DealDocument? readAgainst) =>
        note.ReadBy is not null
        && (note.Version is null
            || (readAgainst is not null
                && NotePlaces.Before(readAgainst.Notes, note).Select(n => (n.Id, n.Revision)).SequenceEqual(before.Select(n => (n.Id, n.Revision)))));

    /// <summary>Whether what was read is not what is kept with the note, or not what the document had.</summary>
    private static bool IsReadAnew(DealNote kept, DealNote read, DealDocument document) =>
        read.State == NoteState.Kept
        && (read.ReadBy != kept.ReadBy
            || !read.Readings.SequenceEqual(kept.Readings)
            || document.Notes.Any(n => n.Id == read.Id && n.Revision == read.Revision && !n.Readings.SequenceEqual(read.Readings)));

    /// <summary>Lets what rested on an earlier text go with it: links to its commitments, people's changes of them, alerts that quote it.</summary>
    private DealDocument Settle(DealDocument document, DealDocument changed, List<DealNote> taken)
    {
        var moves = CommitmentMoves.Between(document.Notes, changed.Notes);
        var moved = moves.ApplyTo(changed, except: taken.Where(n => n.State == NoteState.Kept).Select(n => n.Id).ToHashSet());
        var company = companies.Find(document.TenantId);
        return moved.Evaluate(company.DayOf(clock.GetUtcNow()), company).WithoutTracesOf(NoteTraces.Lost(document.Notes, moved.Notes));
    }

    private DealNote Read(DealDocument document, IReadOnlyList<ReadNote> before, DealNote note)
    {
        using var span = Spans.Start(Spans.Read, new DealKey(note.TenantId, note.DealId));
        try
        {
            return note with { Readings = reader.Read(note.ToText(), DealFold.Fold(document, before)), ReadBy = reader.Engine };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            span.Fail(failure);
            LogUnread(logger, failure, note.DealId, note.Id);
            return note;
        }
    }

    [LoggerMessage(1001, LogLevel.Error, "Note {NoteId} of deal {DealId} is kept but could not be read; it is read again later")]
    private static partial void LogUnread(ILogger logger, Exception failure, string dealId, string noteId);
}

/// <summary>A document with notes taken in.</summary>
/// <param name="Document">The document then; the one that was given where nothing changed.</param>
/// <param name="ReadAnew">The notes whose readings are to be kept with them, with these readings.</param>
/// <param name="New">How many notes were new to the deal, or at a new revision.</param>
/// <param name="Unread">How many could not be read; they stay to be taken in.</param>
internal sealed record Taking(DealDocument Document, IReadOnlyList<DealNote> ReadAnew, int New, int Unread)
{
    /// <summary>Notes of the document that are needed as they are kept before anything can be taken in.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];
}
