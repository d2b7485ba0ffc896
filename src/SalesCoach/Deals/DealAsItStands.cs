using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Deals;

/// <summary>
/// The deal after its notes were read: what people entered and what the notes state, each statement outranked by a later one.
/// Made by <see cref="DealFold"/>; what every rule, suggestion and page looks at.
/// </summary>
public sealed record DealAsItStands
{
    /// <summary>The deal, its milestones and commitments as they stand now, commitments read from notes included.</summary>
    public required Deal Deal { get; init; }

    /// <summary>The notes that were taken in, in order of time.</summary>
    public IReadOnlyList<ReadNote> Notes { get; init; } = [];

    /// <summary>For a value that a note changed, by path (<see cref="ValuePath"/>): the note and its words. Anything else was entered by people.</summary>
    public IReadOnlyDictionary<string, Origin> Origins { get; init; } = new Dictionary<string, Origin>();

    /// <summary>For each commitment that was read (<c>noteId/k</c>): the id of the commitment that it means.</summary>
    public IReadOnlyDictionary<string, string> CommitmentIds { get; init; } = new Dictionary<string, string>();

    /// <summary>The milestones that are still to be reached, the nearest first; those without a date last.</summary>
    public IEnumerable<Milestone> OpenMilestones() =>
        Deal.Milestones.Where(m => m.Status == MilestoneStatus.Open).OrderBy(m => m.DueOn ?? DateOnly.MaxValue);

    /// <summary>The commitments that are still to be kept.</summary>
    public IEnumerable<Commitment> OpenCommitments() => Deal.Commitments.Where(c => c.Status == CommitmentStatus.Open);

    /// <summary>Whether a team member owns the commitment.</summary>
    public bool IsOurs(Commitment commitment) => IsMember(commitment.OwnerId);

    /// <summary>Whether the id is a team member's.</summary>
    public bool IsMember(string? personId) => personId is not null && Deal.Team.Any(m => m.Id == personId);

    /// <summary>Every reading of one kind with the note that holds it, in order of time.</summary>
    public IEnumerable<(ReadNote Note, T Reading)> Readings<T>() where T : NoteReading =>
        Notes.SelectMany(note => note.Readings.OfType<T>().Select(reading => (note, reading)));
}

/// <summary>Where a value came from when a note changed it.</summary>
/// <param name="NoteId">The note.</param>
/// <param name="Quote">Its words.</param>
/// <param name="At">When the note was written.</param>
public sealed record Origin(string NoteId, string Quote, DateTimeOffset At);

/// <summary>The names of the values that people and notes can both state, as keys of <see cref="DealAsItStands.Origins"/>.</summary>
public static class ValuePath
{
    /// <summary>A milestone's date.</summary>
    public static string MilestoneDueOn(string milestoneId) => $"milestones/{milestoneId}/dueOn";

    /// <summary>A milestone's status.</summary>
    public static string MilestoneStatus(string milestoneId) => $"milestones/{milestoneId}/status";

    /// <summary>A commitment's owner.</summary>
    public static string CommitmentOwner(string commitmentId) => $"commitments/{commitmentId}/owner";

    /// <summary>A commitment's date.</summary>
    public static string CommitmentDueOn(string commitmentId) => $"commitments/{commitmentId}/dueOn";

    /// <summary>The milestone that a commitment serves.</summary>
    public static string CommitmentMilestone(string commitmentId) => $"commitments/{commitmentId}/milestoneId";

    /// <summary>A commitment's status.</summary>
    public static string CommitmentStatus(string commitmentId) => $"commitments/{commitmentId}/status";

    /// <summary>The commitment as a whole, when a note brought it in.</summary>
    public static string Commitment(string commitmentId) => $"commitments/{commitmentId}";
}
