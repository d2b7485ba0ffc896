using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Builders;

/// <summary>A note with what was read in it. Each call adds one reading, in the order of the note's words.</summary>
public sealed class NoteBuilder(string id)
{
    private readonly List<NoteReading> _readings = [];
    private DateTimeOffset _at = new(DealBuilder.Today.AddDays(-1), new TimeOnly(9, 0), TimeSpan.Zero);
    private string? _author = "p1";

    public NoteBuilder By(string? authorId)
    {
        _author = authorId;
        return this;
    }

    public NoteBuilder On(DateOnly day) => At(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero));

    public NoteBuilder DaysAgo(int days) => On(DealBuilder.Today.AddDays(-days));

    public NoteBuilder At(DateTimeOffset instant)
    {
        _at = instant;
        return this;
    }

    public NoteBuilder Commits(
        string quote, string? ownerId = null, DateOnly? dueOn = null, string? milestoneId = null, string? again = null, string? ownerName = null) =>
        Reads(new CommitmentReading
        {
            NoteId = id,
            Quote = quote,
            OwnerId = ownerId,
            OwnerName = ownerName,
            DueOn = dueOn,
            MilestoneId = milestoneId,
            CommitmentId = again,
        });

    public NoteBuilder Asks(string quote, string? fromId = null, string? milestoneId = null) =>
        Reads(new RequestReading { NoteId = id, Quote = quote, FromId = fromId, MilestoneId = milestoneId });

    public NoteBuilder Completes(string quote, string? commitmentId = null, string? byId = null) =>
        Reads(new CompletionReading { NoteId = id, Quote = quote, CommitmentId = commitmentId, ById = byId });

    public NoteBuilder Obstacle(string quote, ObstacleKind about = ObstacleKind.Other, string? milestoneId = null) =>
        Reads(new ObstacleReading { NoteId = id, Quote = quote, About = about, MilestoneId = milestoneId });

    public NoteBuilder Reaches(string milestoneId, string quote = "done", DateOnly? dueOn = null) => Milestone(milestoneId, MilestoneState.Reached, quote, dueOn);

    public NoteBuilder Slips(string milestoneId, DateOnly? dueOn = null, string quote = "it slips") =>
        Milestone(milestoneId, MilestoneState.Slipped, quote, dueOn);

    public NoteBuilder AtRisk(string milestoneId, string quote = "it looks tight", DateOnly? dueOn = null) =>
        Milestone(milestoneId, MilestoneState.AtRisk, quote, dueOn);

    public NoteBuilder ChangesStrategy(string quote = "we lead with service from now on") =>
        Reads(new StrategyChangeReading { NoteId = id, Quote = quote });

    public NoteBuilder FollowsUp(DateOnly on, string quote = "we meet again") => Reads(new FollowUpReading { NoteId = id, Quote = quote, On = on });

    public NoteBuilder Meets(string name) => Reads(new NewPersonReading { NoteId = id, Quote = name, Name = name });

    public NoteBuilder Rival(string name) => Reads(new CompetitorReading { NoteId = id, Quote = name, Name = name });

    public NoteBuilder Help(string name) => Reads(new HelpReading { NoteId = id, Quote = name, Name = name });

    public NoteBuilder Reads(NoteReading reading)
    {
        _readings.Add(reading);
        return this;
    }

    public ReadNote Build() => new() { Id = id, AuthorId = _author, OccurredAt = _at, Readings = [.. _readings] };

    private NoteBuilder Milestone(string milestoneId, MilestoneState state, string quote, DateOnly? dueOn) =>
        Reads(new MilestoneReading { NoteId = id, Quote = quote, MilestoneId = milestoneId, State = state, DueOn = dueOn });
}
