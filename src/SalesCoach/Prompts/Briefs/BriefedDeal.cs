using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Prompts.Briefs;

/// <summary>A brief with what its short ids mean, and the texts that were shown in it.</summary>
internal sealed record BriefedDeal
{
    /// <summary>The brief as a block of data.</summary>
    public required string Data { get; init; }

    /// <summary>What stands hidden in it.</summary>
    public required Placeholders Hidden { get; init; }

    /// <summary>The deal.</summary>
    public required DealAsItStands Deal { get; init; }

    /// <summary>The day of the brief.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>By short id: the milestones that were shown.</summary>
    public required IReadOnlyDictionary<string, Milestone> Milestones { get; init; }

    /// <summary>By short id: the team members that were shown.</summary>
    public required IReadOnlyDictionary<string, TeamMember> Team { get; init; }

    /// <summary>By short id: the buyers that were shown.</summary>
    public required IReadOnlyDictionary<string, Buyer> Buyers { get; init; }

    /// <summary>By short id: the open commitments that were shown.</summary>
    public required IReadOnlyDictionary<string, Commitment> Commitments { get; init; }

    /// <summary>By short id: each note's own id with the texts of it that were shown.</summary>
    public required IReadOnlyDictionary<string, ShownNote> Notes { get; init; }

    /// <summary>All texts of notes that were shown.</summary>
    public IReadOnlyList<string> Texts => [.. Notes.Values.SelectMany(n => n.Texts)];
}

/// <summary>A note, as far as it was shown.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Texts">Its text, or pieces of it.</param>
internal sealed record ShownNote(string Id, IReadOnlyList<string> Texts);

/// <summary>What a brief is made of.</summary>
internal sealed record BriefMatter
{
    public required DealAsItStands Deal { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Notes that the last answer did not know yet, in any order.</summary>
    public required IReadOnlyList<DealNote> NewNotes { get; init; }

    /// <summary>The note that is to be read: shown whole, and nothing that other notes said beside it.</summary>
    public NoteText? NoteInHand { get; init; }

    /// <summary>Whether people go by their role.</summary>
    public required bool PeopleByRole { get; init; }

    /// <summary>The most tokens of the data, estimated.</summary>
    public required int MostTokens { get; init; }

    /// <summary>What belongs to a milestone besides, by its id: the ground, the playbook's words, the last answer.</summary>
    public IReadOnlyDictionary<string, MilestoneMatter> Milestones { get; init; } = new Dictionary<string, MilestoneMatter>();

    /// <summary>Gaps to ask about.</summary>
    public IReadOnlyList<Alignment.Gap>? Gaps { get; init; }
}

/// <summary>What belongs to a milestone besides what the deal says.</summary>
internal sealed record MilestoneMatter(string? Ground, string? Playbook, string? Last, DateOnly? Latest);
