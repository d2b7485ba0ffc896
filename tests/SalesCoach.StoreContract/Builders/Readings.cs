using SalesCoach.Reading;

namespace SalesCoach.StoreContract.Builders;

/// <summary>What can be read in a note.</summary>
public static class Readings
{
    /// <summary>One reading of each kind, with a value in every place.</summary>
    public static IReadOnlyList<NoteReading> OfEveryKind(string noteId) =>
    [
        new CommitmentReading
        {
            NoteId = noteId,
            Quote = "Renée sends the pilot plan by Monday",
            OwnerId = "p2",
            OwnerName = "Renée",
            DueOn = new DateOnly(2026, 3, 9),
            MilestoneId = "m1",
            CommitmentId = "n0/2",
        },
        new RequestReading { NoteId = noteId, Quote = "Ana asks for “numbers”", FromId = "b1", MilestoneId = "m1" },
        new CompletionReading { NoteId = noteId, Quote = "the visit is done", ById = "p1", CommitmentId = "c1" },
        new ObstacleReading { NoteId = noteId, Quote = "legal are slow", About = ObstacleKind.Legal, MilestoneId = "m2" },
        new MilestoneReading
        {
            NoteId = noteId,
            Quote = "the pilot moves to 29 February 2028",
            MilestoneId = "m1",
            State = MilestoneState.AtRisk,
            DueOn = new DateOnly(2028, 2, 29),
        },
        new StrategyChangeReading { NoteId = noteId, Quote = "we now go through the plant" },
        new FollowUpReading { NoteId = noteId, Quote = "review on Thursday", On = new DateOnly(2026, 3, 19) },
        new NewPersonReading { NoteId = noteId, Quote = "met Jürgen Weiß", Name = "Jürgen Weiß" },
        new CompetitorReading { NoteId = noteId, Quote = "Presto was there too", Name = "Presto" },
        new HelpReading { NoteId = noteId, Quote = "asked Óscar in service", Name = "Óscar" },
    ];
}
