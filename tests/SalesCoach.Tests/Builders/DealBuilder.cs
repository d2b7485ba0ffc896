using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Tests.Builders;

/// <summary>
/// A healthy deal as of <see cref="Today"/>, in which no rule finds a gap: Dana (p1, the quarterback), Tomas (p2) and Mei (p3) sell to
/// Ana (b1, decides) and Ben (b2, champion); two milestones (m1, m2), each with a commitment of ours (c1 Dana's, c2 Tomas's, c3 Mei's);
/// one note (n0) by Dana four days ago. Each test takes one thing away.
/// </summary>
public sealed class DealBuilder
{
    private readonly List<ReadNote> _notes = [];
    private Deal _deal = Healthy();

    public DealBuilder() => _notes.Add(new NoteBuilder("n0").By("p1").DaysAgo(4).Build());

    /// <summary>A Monday.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 16);

    public DealBuilder With(Func<Deal, Deal> change)
    {
        _deal = change(_deal);
        return this;
    }

    public DealBuilder Status(DealStatus status, DateOnly? closedOn = null, WinLoss? winLoss = null) =>
        With(d => d with { Status = status, ClosedOn = closedOn, WinLoss = winLoss });

    public DealBuilder Member(string id, Func<TeamMember, TeamMember> change) =>
        With(d => d with { Team = [.. d.Team.Select(m => m.Id == id ? change(m) : m)] });

    public DealBuilder AddMember(string id, string name = "Nora New", params string[] buyerIds) => With(d => d with
    {
        Team = [.. d.Team, new TeamMember { Id = id, Name = name, Role = "Specialist", ValueToTeam = "knows the plant", BuyerIds = buyerIds }],
    });

    public DealBuilder WithoutMember(string id) => With(d => d with { Team = [.. d.Team.Where(m => m.Id != id)] });

    public DealBuilder Buyer(string id, Func<Buyer, Buyer> change) =>
        With(d => d with { Buyers = [.. d.Buyers.Select(b => b.Id == id ? change(b) : b)] });

    public DealBuilder AddBuyer(string id, Influence? influence = null, string name = "Bo Buyer") =>
        With(d => d with { Buyers = [.. d.Buyers, new Buyer { Id = id, Name = name, Influence = influence }] });

    public DealBuilder Milestone(string id, Func<Milestone, Milestone> change) =>
        With(d => d with { Milestones = [.. d.Milestones.Select(m => m.Id == id ? change(m) : m)] });

    public DealBuilder AddMilestone(string id, DateOnly? dueOn = null, string name = "Contract signed") =>
        With(d => d with { Milestones = [.. d.Milestones, new Milestone { Id = id, Name = name, DueOn = dueOn }] });

    public DealBuilder Commitment(string id, Func<Commitment, Commitment> change) =>
        With(d => d with { Commitments = [.. d.Commitments.Select(c => c.Id == id ? change(c) : c)] });

    public DealBuilder AddCommitment(string id, string? ownerId, string? milestoneId = null, DateOnly? dueOn = null) => With(d => d with
    {
        Commitments = [.. d.Commitments, new Commitment { Id = id, Text = $"Do {id}", OwnerId = ownerId, MilestoneId = milestoneId, DueOn = dueOn ?? Today.AddDays(5) }],
    });

    public DealBuilder WithoutCommitment(string id) => With(d => d with { Commitments = [.. d.Commitments.Where(c => c.Id != id)] });

    public DealBuilder WithoutNotes()
    {
        _notes.Clear();
        return this;
    }

    /// <summary>Adds a note: <c>.Note("n1", n => n.By("p2").DaysAgo(3).Obstacle("legal is slow"))</c>.</summary>
    public DealBuilder Note(string id, Func<NoteBuilder, NoteBuilder>? tell = null)
    {
        var note = new NoteBuilder(id);
        _notes.Add((tell?.Invoke(note) ?? note).Build());
        return this;
    }

    /// <summary>The deal as people entered it.</summary>
    public Deal Build() => _deal;

    /// <summary>What people entered, before every note.</summary>
    public EnteredDeal Entered() => new() { Deal = _deal, EnteredAt = DateTimeOffset.MinValue };

    public IReadOnlyList<ReadNote> Notes() => [.. _notes];

    /// <summary>The deal after its notes were read.</summary>
    public DealAsItStands Stands() => DealFold.Fold(Entered(), _notes);

    private static Deal Healthy() => new()
    {
        Id = "d1",
        Name = "Acme line 4 rollout",
        Customer = "Acme",
        Stage = "evaluate",
        Amount = 120_000,
        CloseDate = new DateOnly(2026, 6, 30),
        Goal = "Acme ships line 4 two weeks before their summer peak",
        CoachId = "p9",
        QuarterbackId = "p1",
        Strategy = new Strategy { Summary = "Win on uptime, through operations", UpdatedOn = Today.AddDays(-10) },
        FollowUpOn = Today.AddDays(4),
        Team =
        [
            new TeamMember { Id = "p1", Name = "Dana Reyes", Role = "Account executive", ValueToTeam = "runs the deal", BuyerIds = ["b1"] },
            new TeamMember { Id = "p2", Name = "Tomas Berg", Role = "Solution engineer", ValueToTeam = "knows the line", BuyerIds = ["b2"] },
            new TeamMember { Id = "p3", Name = "Mei Lin", Role = "Service manager", ValueToTeam = "keeps it running", BuyerIds = ["b1", "b2"] },
        ],
        Buyers =
        [
            new Buyer { Id = "b1", Name = "Ana Silva", Title = "Plant manager", Influence = Influence.DecisionMaker },
            new Buyer { Id = "b2", Name = "Ben Okafor", Title = "Maintenance lead", Influence = Influence.Champion },
        ],
        Milestones =
        [
            new Milestone { Id = "m1", Name = "Security review passed", DueOn = Today.AddDays(11) },
            new Milestone { Id = "m2", Name = "Pilot accepted", DueOn = Today.AddDays(39) },
        ],
        Commitments =
        [
            Ours("c1", "Send the SOC 2 report", "p1", "m1", 2),
            Ours("c2", "Draft the pilot plan", "p2", "m2", 4),
            Ours("c3", "Book the service walk-through", "p3", "m2", 3),
        ],
    };

    private static Commitment Ours(string id, string text, string ownerId, string milestoneId, int dueInDays) => new()
    {
        Id = id,
        Text = text,
        OwnerId = ownerId,
        MilestoneId = milestoneId,
        DueOn = Today.AddDays(dueInDays),
        CreatedOn = Today.AddDays(-6),
        AssignedById = ownerId,
    };
}
