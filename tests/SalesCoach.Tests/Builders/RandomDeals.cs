using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Builders;

/// <summary>Deals of any shape around <see cref="DealBuilder.Today"/>, the same for the same seed; for properties that hold of every deal.</summary>
public sealed class RandomDeals(int seed)
{
    private readonly Random _random = new(seed);

    public DealAsItStands Stands() => DealFold.Fold(Entered(), Notes());

    public EnteredDeal Entered() => new()
    {
        Deal = Deal(),
        EnteredAt = Maybe(DealBuilder.Today.AddDays(-20).ToDateTime(default)) is { } day ? new DateTimeOffset(day, TimeSpan.Zero) : DateTimeOffset.MinValue,
        Changes = [.. Some(3, i => Change())],
    };

    /// <summary>Notes in order of time, each at an instant of its own.</summary>
    public IReadOnlyList<ReadNote> Notes() =>
    [
        .. Enumerable.Range(0, _random.Next(9)).Select(_ => _random.Next(60 * 24 * 60)).Distinct().Order()
            .Select((minute, i) => Note($"n{i}", new DateTimeOffset(DealBuilder.Today.AddDays(-57), default, TimeSpan.Zero).AddMinutes(minute))),
    ];

    public Thresholds Thresholds() => Chance(60)
        ? new Thresholds()
        : new Thresholds
        {
            NoTractionDays = _random.Next(1, 20),
            NoTractionHighDays = _random.Next(1, 40),
            CommitmentOverdueHighDays = _random.Next(0, 12),
            ConfirmationDays = _random.Next(0, 6),
            MilestoneTooDistantDays = _random.Next(1, 50),
            QuarterbackSilentDays = _random.Next(1, 20),
            Audibles = _random.Next(1, 3),
            AudiblesDays = _random.Next(1, 30),
            StrategyStaleDays = _random.Next(0, 20),
            ConcernDays = _random.Next(0, 20),
            WinLossDays = _random.Next(0, 30),
        };

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private Deal Deal() => new()
    {
        Id = "d1",
        Name = "Any deal",
        Status = Chance(80) ? DealStatus.Open : One(DealStatus.Won, DealStatus.Lost),
        ClosedOn = Maybe(Day(-40, 20)),
        Goal = Maybe("A goal"),
        QuarterbackId = One<string?>("p1", "p2", null, "p9"),
        Strategy = Chance(70) ? new Strategy { Summary = Maybe("A strategy"), UpdatedOn = Maybe(Day(-50, 5)) } : null,
        FollowUpOn = Maybe(Day(-20, 50)),
        WinLoss = Chance(30) ? new WinLoss { Summary = Maybe("learnt") } : null,
        Team = [.. Some(5, i => new TeamMember { Id = $"p{i}", Name = $"Member {i}", Role = Maybe("role"), ValueToTeam = Maybe("value"), BuyerIds = [One("b0", "b1", "b7")] })],
        Buyers = [.. Some(4, i => new Buyer { Id = $"b{i}", Name = $"Buyer {i}", Influence = One<Influence?>(Influence.DecisionMaker, Influence.Champion, null) })],
        Milestones =
        [
            .. Some(4, i => new Milestone
            {
                Id = $"m{i}",
                Name = $"Milestone {i}",
                DueOn = Maybe(Day(-30, 110)),
                Status = Chance(75) ? MilestoneStatus.Open : One(MilestoneStatus.Reached, MilestoneStatus.Dropped),
                Contingency = Maybe("another way"),
            }),
        ],
        Commitments =
        [
            .. Some(7, i => new Commitment
            {
                Id = $"c{i}",
                Text = $"Do {i}",
                MilestoneId = MilestoneId(),
                OwnerId = Person(),
                DueOn = Maybe(Day(-30, 90)),
                Status = Chance(70) ? CommitmentStatus.Open : One(CommitmentStatus.Done, CommitmentStatus.Declined),
                DoneOn = Maybe(Day(-30, 15)),
                CreatedOn = Maybe(Day(-30, 10)),
                AssignedById = Person(),
                ConfirmedOn = Maybe(Day(-30, 0)),
            }),
        ],
    };

    private CommitmentChange Change() => new()
    {
        CommitmentId = CommitmentId(8),
        At = new DateTimeOffset(Day(-60, 3), new TimeOnly(_random.Next(24), 30, 30), TimeSpan.Zero),
        ById = "p1",
        OwnerId = Maybe("p2"),
        DueOn = Maybe(Day(-10, 60)),
        MilestoneId = MilestoneId(),
        Status = Chance(30) ? One(CommitmentStatus.Open, CommitmentStatus.Done, CommitmentStatus.Declined) : null,
        ConfirmedOn = Maybe(Day(-10, 0)),
    };

    private ReadNote Note(string id, DateTimeOffset at) => new()
    {
        Id = id,
        AuthorId = One<string?>("p0", "p1", "p2", null),
        OccurredAt = at,
        Readings = [.. Some(5, i => Reading(id, $"words {i} of {id}"))],
    };

    private NoteReading Reading(string noteId, string quote) => _random.Next(9) switch
    {
        0 or 1 => new CommitmentReading
        {
            NoteId = noteId, Quote = quote, OwnerId = Person(), DueOn = Maybe(Day(-10, 60)), MilestoneId = MilestoneId(),
            CommitmentId = Chance(40) ? CommitmentId(4) : null,
        },
        2 => new CompletionReading { NoteId = noteId, Quote = quote, ById = Person(), CommitmentId = CommitmentId(5) },
        3 => new ObstacleReading { NoteId = noteId, Quote = quote, MilestoneId = MilestoneId() },
        4 or 5 => new MilestoneReading
        {
            NoteId = noteId, Quote = quote, MilestoneId = $"m{_random.Next(4)}", DueOn = Maybe(Day(-10, 90)),
            State = One(MilestoneState.Reached, MilestoneState.Slipped, MilestoneState.AtRisk, MilestoneState.Slipped),
        },
        6 => new StrategyChangeReading { NoteId = noteId, Quote = quote },
        7 => new FollowUpReading { NoteId = noteId, Quote = quote, On = Day(-20, 50) },
        _ => One<NoteReading>(
            new CompetitorReading { NoteId = noteId, Quote = quote, Name = "Borealis" },
            new HelpReading { NoteId = noteId, Quote = quote, Name = One("Otto Weiss", "member 1") }),
    };

    private string CommitmentId(int most) => Chance(50) ? $"c{_random.Next(most)}" : $"n{_random.Next(most)}/{_random.Next(1, 3)}";

    private string? MilestoneId() => Maybe($"m{_random.Next(4)}");

    private string? Person() => One("p0", "p1", "p2", "b0", null);

    private DateOnly Day(int from, int to) => DealBuilder.Today.AddDays(_random.Next(from, to + 1));

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string? Maybe(string text) => Chance(70) ? text : null;

    private T? Maybe<T>(T value) where T : struct => Chance(70) ? value : null;

    private T One<T>(params T[] of) => of[_random.Next(of.Length)];

    private List<T> Some<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(make)];
}
