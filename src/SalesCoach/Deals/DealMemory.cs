using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Deals;

/// <summary>
/// Keeps a deal's document bounded: the latest notes whole, and of the older ones what rules, suggestions and pages can still see
/// (docs/decisions/0007). Pure. What is settled follows from the notes in their order of time, never from the order of their arrival.
/// </summary>
public static class DealMemory
{
    /// <summary>The fewest latest notes that stay whole.</summary>
    public const int WholeNotes = 10;

    /// <summary>How many notes are settled at once.</summary>
    internal const int Block = 5;

    /// <summary>How many settled notes are known by their marks; a second delivery of an older one takes a rebuild, which changes nothing.</summary>
    private const int KnownNotes = 128;

    /// <summary>
    /// Notes of one burst stay whole however many they are: several hosts take them in at once and in any order, and the sweep looks again at
    /// what was saved in the last minutes.
    /// </summary>
    private static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    /// <summary>How many notes the deal has taken in.</summary>
    public static int TakenIn(this DealDocument document) => (document.Settled?.Notes ?? 0) + document.Notes.Count(n => !document.IsSettled(n));

    /// <summary>
    /// Whether the deal is sure to have taken in a note at this revision or a later one. One that was settled long ago is not known any more,
    /// and of one that was revised and settled the revision is not.
    /// </summary>
    public static bool Knows(this DealDocument document, string noteId, int revision) => document.Notes.FirstOrDefault(n => n.Id == noteId) is { } note
        ? note.Revision >= revision
        : revision == 0 && document.Settled is { } settled && IdMarks.Hold(settled.LatestNotes, noteId);

    /// <summary>Whether taking a note in asks for notes that are settled: it comes among them, or may be one of them at an earlier revision.</summary>
    public static bool NeedsOlder(this DealDocument document, DealNote note) =>
        document.Settled is not null
        && !document.Knows(note.Id, note.Revision)
        && (document.IsTooLate(note) || (document.Notes.FirstOrDefault(n => n.Id == note.Id) is { } known ? document.IsSettled(known) : note.Revision > 0));

    /// <summary>Whether a note would come among those that are settled: then it can be taken in by <see cref="Rebuild"/> only.</summary>
    public static bool IsTooLate(this DealDocument document, DealNote note) => document.Settled?.Reaches(note.OccurredAt, note.Id) ?? false;

    /// <summary>Whether two documents hold the same; records compare lists by reference.</summary>
    internal static bool IsSameAs(this DealDocument document, DealDocument other) =>
        JsonSerializer.SerializeToUtf8Bytes(document, StoreJson.Deal).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, StoreJson.Deal));

    /// <summary>Settles the notes that are old enough. The same document comes back where there are none.</summary>
    public static DealDocument Settle(this DealDocument document, Thresholds thresholds)
    {
        var whole = document.Notes.Where(n => !document.IsSettled(n)).OrderBy(n => n.OccurredAt).ThenBy(n => n.Id, StringComparer.Ordinal).ToList();
        if (whole.Count < WholeNotes + Block)
        {
            return document;
        }

        var newest = whole[^1].OccurredAt;
        while (whole.Count >= WholeNotes + Block && newest - whole[Block - 1].OccurredAt >= Burst)
        {
            document = Settle(document, whole.GetRange(0, Block), thresholds);
            whole.RemoveRange(0, Block);
        }

        return document;
    }

    /// <summary>Makes the layer that notes state again from the readings that are stored with the notes.</summary>
    /// <param name="document">The deal; what people entered stays.</param>
    /// <param name="notes">All its notes, in any order.</param>
    /// <param name="thresholds">The numbers for the deal's stage.</param>
    public static DealDocument Rebuild(DealDocument document, IEnumerable<ReadNote> notes, Thresholds thresholds) =>
        Unsettled(document, notes).Settle(thresholds);

    /// <summary>The deal with every note whole, as before any was settled: what changes notes that were settled works on this.</summary>
    /// <param name="document">The deal; what people entered stays.</param>
    /// <param name="notes">All its notes, in any order.</param>
    public static DealDocument Unsettled(DealDocument document, IEnumerable<ReadNote> notes) => WithEndings(document) with
    {
        Notes = [.. notes.OrderBy(n => n.OccurredAt).ThenBy(n => n.Id, StringComparer.Ordinal)],
        Settled = null,
    };

    /// <summary>
    /// Whether what people have entered asks for readings that the deal has let go: a milestone is open again, the team is another one, the
    /// strategy is dated back, or an entered commitment of which notes speak is gone.
    /// </summary>
    /// <param name="before">The deal before.</param>
    /// <param name="after">The deal with what they entered.</param>
    public static bool AsksForOlder(DealDocument before, DealDocument after)
    {
        if (before.Settled is not { } settled)
        {
            return false;
        }

        var (was, now) = (before.Entered.Deal, after.Entered.Deal);
        var open = before.Stand().OpenMilestones().Select(m => m.Id).ToHashSet();
        var removed = was.Commitments.Select(c => c.Id).Except(now.Commitments.Select(c => c.Id)).ToHashSet();
        return after.Stand().OpenMilestones().Any(m => !open.Contains(m.Id) && settled.Milestones.Contains(m.Id))
            || !was.Team.Select(m => m.Id).ToHashSet().SetEquals(now.Team.Select(m => m.Id))
            || (was.Strategy?.UpdatedOn != now.Strategy?.UpdatedOn && now.Strategy?.UpdatedOn < DateOnly.FromDateTime(settled.Through.UtcDateTime))
            || before.Notes.SelectMany(n => n.Readings).OfType<CommitmentReading>().Any(r => r.CommitmentId is { } id && removed.Contains(id));
    }

    /// <summary>Makes changes again of what people did to the finished commitments that the deal remembers, for their farewells tell no day.</summary>
    private static DealDocument WithEndings(DealDocument document)
    {
        var gone = Farewells.Read(document.Farewells);
        var ended = (document.Settled?.Commitments ?? []).Where(c => c.Status != CommitmentStatus.Open && gone.ContainsKey(IdMarks.Of(c.Id))).ToList();
        var endings = ended.Select(c => new CommitmentChange { CommitmentId = c.Id, At = DateTimeOffset.MinValue, ById = "", Status = c.Status, DoneOn = c.DoneOn });
        return document with
        {
            Entered = document.Entered with { Changes = [.. endings, .. document.Entered.Changes] },
            Farewells = Farewells.Remove(document.Farewells, ended.Select(c => c.Id).ToHashSet()),
        };
    }

    internal static bool IsSettled(this DealDocument document, ReadNote note) => document.Settled?.Reaches(note.OccurredAt, note.Id) ?? false;

    private static DealDocument Settle(DealDocument document, List<ReadNote> block, Thresholds thresholds)
    {
        var last = block[^1];
        List<ReadNote> older = [.. document.Notes.Where(document.IsSettled), .. block];
        var stands = DealFold.Fold(document, older);
        var finished = Finished(document, stands, last.OccurredAt);
        var standing = new StandingReadings(stands, document.Entered, [.. finished.Select(c => c.Id)], DateOnly.FromDateTime(last.OccurredAt.UtcDateTime), thresholds);
        var latest = older.GroupBy(n => n.AuthorId).Select(author => author.Last().Id).ToHashSet();
        var changed = document.Entered.Changes.Select(c => c.CommitmentId).ToHashSet();
        return document with
        {
            Notes = [.. older.Select(standing.Keep).Where(n => n.Readings.Count > 0 || latest.Contains(n.Id)), .. document.Notes.Where(n => !older.Contains(n))],
            Entered = document.Entered with { Changes = [.. document.Entered.Changes.Where(c => !finished.Any(f => f.Id == c.CommitmentId))] },
            Farewells = Farewells.AddRead(document.Farewells, finished.Where(c => changed.Contains(c.Id))),
            Settled = new Settled
            {
                Notes = (document.Settled?.Notes ?? 0) + block.Count,
                Through = last.OccurredAt,
                ThroughId = last.Id,
                Commitments = FinishedCommitments.Latest(finished, stands),
                Milestones =
                [
                    .. (document.Settled?.Milestones ?? []).Union(standing.LetGoOf)
                        .Union(finished.Where(c => c.Status == CommitmentStatus.Closed).Select(c => c.MilestoneId).OfType<string>())
                        .Order(StringComparer.Ordinal),
                ],
                LatestNotes = IdMarks.Append(document.Settled?.LatestNotes ?? "", block.Select(n => n.Id), KnownNotes),
            },
        };
    }

    /// <summary>
    /// The commitments of settled notes that are finished as far as the horizon goes, with those that were before: their readings can be let
    /// go. One that people have changed since then has to wait, for a note before the change may speak of it yet.
    /// </summary>
    private static List<Commitment> Finished(DealDocument document, DealAsItStands stands, DateTimeOffset horizon)
    {
        var entered = document.Entered.Deal.Commitments.Select(c => c.Id).ToHashSet();
        var settled = (document.Settled?.Commitments ?? []).Select(c => c.Id).ToHashSet();
        var pending = document.Entered.Changes.Where(c => c.At > horizon).Select(c => c.CommitmentId).ToHashSet();
        return
        [
            .. stands.Deal.Commitments.Where(c =>
                !entered.Contains(c.Id) && (settled.Contains(c.Id) || (c.Status != CommitmentStatus.Open && !pending.Contains(c.Id)))),
        ];
    }
}
