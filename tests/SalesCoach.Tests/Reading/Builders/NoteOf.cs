using System.Globalization;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Reading.Builders;

/// <summary>A note of Dana's (p1) on Wednesday 2026-03-11 about the deal with Orbis, read by the playbook reader.</summary>
internal static class NoteOf
{
    public static DealAsItStands Deal { get; } = new()
    {
        Deal = new Deal
        {
            Id = "d1",
            Name = "Orbis line rollout",
            Customer = "Orbis",
            Team =
            [
                new TeamMember { Id = "p1", Name = "Dana Reyes", Role = "Account executive" },
                new TeamMember { Id = "p2", Name = "Tom Becker", Role = "Solutions engineer" },
                new TeamMember { Id = "p3", Name = "Mira Patel", Role = "Legal counsel" },
            ],
            Buyers =
            [
                new Buyer { Id = "b1", Name = "Ana Silva", Title = "Plant manager" },
                new Buyer { Id = "b2", Name = "Mr Viktor Holm", Title = "CFO" },
            ],
            Milestones =
            [
                new Milestone { Id = "m1", Name = "Security review passed", DueOn = new DateOnly(2026, 4, 10) },
                new Milestone { Id = "m2", Name = "Pilot on line 4 running", DueOn = new DateOnly(2026, 5, 8) },
                new Milestone { Id = "m3", Name = "Contract signed", DueOn = new DateOnly(2026, 6, 30) },
            ],
            Commitments =
            [
                new Commitment { Id = "c1", MilestoneId = "m1", Text = "Send the SOC 2 report", OwnerId = "p2", DueOn = new DateOnly(2026, 3, 18) },
            ],
        },
    };

    public static IReadOnlyList<NoteReading> Text(string text) => new PlaybookReader().Read(Note(text), Deal);

    public static NoteText Note(string text) => new("n1", "p1", DateTimeOffset.Parse("2026-03-11T15:00:00Z", CultureInfo.InvariantCulture), text);
}
