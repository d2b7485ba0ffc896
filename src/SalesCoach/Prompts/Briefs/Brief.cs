namespace SalesCoach.Prompts.Briefs;

/// <summary>A deal as the model is shown it: its state, bounded, and the notes that are new. Ids are short and mean something in it only.</summary>
internal sealed record Brief
{
    public required DateOnly Today { get; init; }

    public string? Customer { get; init; }

    public string? Goal { get; init; }

    public string? Strategy { get; init; }

    public required IReadOnlyList<BriefPerson> Team { get; init; }

    public required IReadOnlyList<BriefPerson> Buyers { get; init; }

    public required IReadOnlyList<BriefMilestone> Milestones { get; init; }

    /// <summary>Open commitments.</summary>
    public required IReadOnlyList<BriefCommitment> Open { get; init; }

    /// <summary>What has been finished lately.</summary>
    public required IReadOnlyList<string> Done { get; init; }

    /// <summary>What notes said, the latest first.</summary>
    public required IReadOnlyList<BriefFact> Facts { get; init; }

    /// <summary>Notes that the last answer did not know yet, the latest first.</summary>
    public required IReadOnlyList<BriefNote> Notes { get; init; }

    /// <summary>Gaps to ask about.</summary>
    public IReadOnlyList<BriefGap>? Gaps { get; init; }
}

/// <summary>One of the deal's people.</summary>
internal sealed record BriefPerson(string Id, string? Name, string? Role, IReadOnlyList<string>? Knows = null);

/// <summary>An open milestone.</summary>
/// <param name="Id">Its id in the brief.</param>
/// <param name="Name">Its name.</param>
/// <param name="Due">Its date.</param>
/// <param name="Contingency">What is planned if it slips.</param>
/// <param name="Ground">Why the playbook asks for something here.</param>
/// <param name="Playbook">What the playbook would say.</param>
/// <param name="Last">What was suggested last time.</param>
/// <param name="Latest">The latest day for an action.</param>
internal sealed record BriefMilestone(
    string Id, string Name, DateOnly? Due, string? Contingency, string? Ground = null, string? Playbook = null, string? Last = null, DateOnly? Latest = null);

/// <summary>An open commitment.</summary>
internal sealed record BriefCommitment(string Id, string Text, string? Owner, DateOnly? Due, string? Milestone);

/// <summary>What a note said.</summary>
internal sealed record BriefFact(string Note, DateOnly On, string Kind, string Quote, string? Milestone);

/// <summary>A note.</summary>
internal sealed record BriefNote(string Id, DateOnly On, string? By, string Text);

/// <summary>A gap.</summary>
internal sealed record BriefGap(string Id, string Rule, string Statement, string Question);
