using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;

namespace SalesCoach.StoreContract.Builders;

/// <summary>Deal documents to keep, a small one and one that has a value in every place.</summary>
public static class Documents
{
    public static DealDocument Deal(
        string tenantId,
        string dealId,
        string name = "Line 4",
        DealStatus status = DealStatus.Open,
        string? coachId = null,
        DateOnly? checkOn = null,
        params string[] team) => new()
        {
            TenantId = tenantId,
            CheckOn = checkOn,
            Entered = new EnteredDeal
            {
                EnteredAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero),
                Deal = new Deal
                {
                    Id = dealId,
                    Name = name,
                    Status = status,
                    CoachId = coachId,
                    Team = [.. team.Select(id => new TeamMember { Id = id, Name = $"Person {id}" })],
                },
            },
        };

    public static DealDocument Full(string tenantId, string dealId)
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, 30, 15, 123, TimeSpan.FromHours(-5)).AddTicks(4567);
        return new DealDocument
        {
            TenantId = tenantId,
            Entered = new EnteredDeal
            {
                Deal = FullDeal(dealId),
                EnteredAt = at,
                ChangedAt = new Dictionary<string, DateTimeOffset>
                {
                    [ValuePath.MilestoneDueOn("m1")] = at.AddHours(1),
                    [ValuePath.CommitmentOwner("n1/1")] = at.AddHours(2),
                },
                Changes = [new CommitmentChange { CommitmentId = "n1/1", At = at.AddHours(2), ById = "p1", OwnerId = "p2", DueOn = new DateOnly(2026, 3, 9) }],
            },
            Notes =
            [
                new ReadNote { Id = "n0", OccurredAt = at.AddDays(-9), Readings = Readings.OfEveryKind("n0"), CommitmentNumbers = [0] },
                new ReadNote { Id = "n1", AuthorId = "p1", OccurredAt = at, Readings = Readings.OfEveryKind("n1") },
            ],
            Settled = new Settled
            {
                Notes = 6,
                Through = at.AddDays(-8),
                ThroughId = "n00",
                Commitments = [new Commitment { Id = "n0/1", Text = "“Send the layout”", OwnerId = "p1", Status = CommitmentStatus.Closed, CreatedOn = new DateOnly(2026, 2, 20) }],
                Milestones = ["m0"],
                LatestNotes = "abcdef-_",
            },
            Farewells = "abcdef-_dghijklmne",
            Alerts =
            [
                new Alert
                {
                    Id = AlertIds.Derive(dealId, "commitment-overdue", "n1/1"),
                    DealId = dealId,
                    Gap = new Gap
                    {
                        Rule = "commitment-overdue",
                        Subject = "n1/1",
                        Severity = Severity.High,
                        Practice = "P3",
                        Statement = "Renée’s “pilot plan” was due on 9 March.",
                        Question = "What stands in Renée’s way?",
                        Evidence = [new Evidence("n1", "the pilot plan by Monday")],
                        MilestoneId = "m1",
                    },
                    Status = AlertStatus.Snoozed,
                    RaisedOn = new DateOnly(2026, 3, 10),
                    Reopened = 2,
                    SnoozedUntil = new DateOnly(2026, 3, 20),
                    Reason = "on leave",
                    ClosedOn = new DateOnly(2026, 3, 12),
                },
            ],
            Decisions = [new SuggestionDecision { SuggestionId = "s1", ById = "p1", At = at.AddDays(1), CommitmentId = "c2", Reason = "agreed" }],
            EarlierDecisions = ["+s-2", "s-1"],
            CheckOn = new DateOnly(2026, 3, 17),
        };
    }

    private static Deal FullDeal(string dealId) => new()
    {
        Id = dealId,
        Name = "Pressenlinie 4 – Überholung",
        Customer = "Gießerei Łódź",
        Status = DealStatus.Won,
        Stage = "negotiation",
        Amount = 250_000.5m,
        CloseDate = new DateOnly(2026, 6, 30),
        ClosedOn = new DateOnly(2026, 6, 28),
        Goal = "Half the scrap 🏭 by winter",
        CoachId = "p9",
        QuarterbackId = "p1",
        Strategy = new Strategy { Summary = "Through the plant, not through purchasing", UpdatedOn = new DateOnly(2026, 3, 1) },
        Team =
        [
            new TeamMember
            {
                Id = "p1",
                Name = "Dana Ito",
                Role = "Quarterback",
                Department = "Sales",
                ValueToTeam = "knows the plant",
                ValueToCustomer = "answers within the day",
                BuyerIds = ["b1", "b2"],
            },
            new TeamMember { Id = "p2", Name = "Renée O'Neill" },
        ],
        Buyers =
        [
            new Buyer { Id = "b1", Name = "Ana Żak", Title = "Plant manager", Influence = Influence.DecisionMaker },
            new Buyer { Id = "b2", Name = "Ben Ode" },
        ],
        Milestones =
        [
            new Milestone { Id = "m1", Name = "Pilot agreed", DueOn = new DateOnly(2026, 3, 20), Status = MilestoneStatus.Reached, Contingency = "a smaller pilot" },
            new Milestone { Id = "m2", Name = "Contract signed" },
        ],
        Commitments =
        [
            new Commitment
            {
                Id = "c1",
                MilestoneId = "m1",
                Text = "Send the pilot plan",
                OwnerId = "p2",
                OwnerName = "Renée",
                DueOn = new DateOnly(2026, 3, 9),
                Status = CommitmentStatus.Done,
                DoneOn = new DateOnly(2026, 3, 8),
                CreatedOn = new DateOnly(2026, 3, 2),
                AssignedById = "p1",
                ConfirmedOn = new DateOnly(2026, 3, 3),
            },
        ],
        FollowUpOn = new DateOnly(2026, 3, 19),
        WinLoss = new WinLoss { ReviewedOn = new DateOnly(2026, 7, 1), Summary = "The pilot won it" },
    };
}
