using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Builders;

/// <summary>
/// A deal of many notes, told as a reader would read them: a note names commitments that the deal still shows. It is kept twice, whole
/// (<see cref="Entered"/> with <see cref="Notes"/>) and as a bounded document, and people work on both.
/// </summary>
public sealed class LongHistory
{
    private static readonly string[] Words =
        ["layout", "contract", "pilot", "budget", "security", "report", "training", "invoice", "crane", "floor", "audit", "pump", "server", "licence", "permit"];

    private readonly Random _random;
    private readonly List<ReadNote> _notes = [];
    private readonly bool _crowded;
    private readonly bool _peopleWork;

    public LongHistory(int seed, bool peopleWork = true)
    {
        _peopleWork = peopleWork;
        _random = new Random(seed);
        _crowded = Chance(50);
        Now = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        Entered = new EnteredDeal { Deal = new DealBuilder().With(Vary).Build(), EnteredAt = Now };
        Document = new DealDocument { TenantId = "ours", Entered = Entered };
        Thresholds = Chance(70) ? new Thresholds() : new Thresholds { StoriesDays = _random.Next(40), AudiblesDays = _random.Next(1, 40), ConcernDays = _random.Next(20) };
    }

    public DateTimeOffset Now { get; private set; }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public Thresholds Thresholds { get; }

    /// <summary>What people entered, nothing let go.</summary>
    public EnteredDeal Entered { get; private set; }

    /// <summary>Every note, whole.</summary>
    public IReadOnlyList<ReadNote> Notes => _notes;

    /// <summary>The same, bounded.</summary>
    public DealDocument Document { get; private set; }

    public DealAsItStands Whole() => DealFold.Fold(Entered, _notes);

    /// <summary>Some hours pass, somebody writes a note, and now and then somebody works on a commitment.</summary>
    public void GoOn()
    {
        Now = Now.AddMinutes(_random.Next(_crowded ? 6 * 60 : 60 * 60) + 1);
        var note = Note($"n{_notes.Count:0000}");
        _notes.Add(note);
        Document = (Document with { Notes = [.. Document.Notes, note] }).Settle(Thresholds);
        if (_peopleWork && Chance(25))
        {
            Now = Now.AddMinutes(1);
            Work();
        }
    }

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    public IReadOnlyList<ReadNote> Shuffled()
    {
        var notes = _notes.ToArray();
        _random.Shuffle(notes);
        return notes;
    }

    private void Work()
    {
        var all = Document.Stand().Deal.Commitments;
        var targets = all.Where(c => c.Status == CommitmentStatus.Open).ToList();
        if (targets.Count == 0 || Chance(10))
        {
            var made = new Commitment { Id = $"s-{_notes.Count}", Text = Sentence(), OwnerId = Person(), MilestoneId = Milestone(), DueOn = Day(), CreatedOn = Today };
            (Entered, Document) = (DealEntry.Add(Entered, made, Now), Document with { Entered = DealEntry.Add(Document.Entered, made, Now) });
            return;
        }

        var change = new CommitmentChange
        {
            CommitmentId = One(targets).Id,
            At = Now,
            ById = "p9",
            OwnerId = Chance(20) ? Person() : null,
            DueOn = Chance(30) ? Day() : null,
            MilestoneId = Chance(15) ? Milestone() : null,
            Status = Chance(60) ? CommitmentStatus.Done : Chance(30) ? CommitmentStatus.Declined : null,
            DoneOn = Chance(50) ? Today : null,
            ConfirmedOn = Chance(30) ? Today : null,
        };
        (Entered, Document) = (DealEntry.Change(Entered, change), Document with { Entered = DealEntry.Change(Document.Entered, change) });
    }

    private ReadNote Note(string id)
    {
        var stands = Document.Stand();
        var open = stands.OpenCommitments().Select(c => c.Id).ToList();
        var note = new NoteBuilder(id).At(Now).By(One(["p1", "p2", "p3", null, "p7"]));
        for (var i = _random.Next(5); i > 0; i--)
        {
            var known = open.Count > 0 ? One(open) : null;
            note = _random.Next(14) switch
            {
                0 or 1 => note.Commits(Sentence(), Person(), Chance(60) ? Day() : null, Chance(70) ? Milestone() : null),
                2 => note.Commits(Sentence(), Chance(50) ? Person() : null, Day(), again: known),
                3 or 4 or 5 => note.Completes(Sentence(), known, Person()),
                6 or 7 => note.Obstacle(Sentence(), (ObstacleKind)_random.Next(9), Chance(70) ? Milestone() : null),
                8 => note.Asks(Sentence(), Person(), Chance(60) ? Milestone() : null),
                9 => Chance(8) ? note.Reaches(Milestone()) : note.AtRisk(Milestone(), Sentence(), Chance(40) ? Day() : null),
                10 => note.Slips(Milestone(), Day(), Sentence()),
                11 => note.FollowsUp(Day(), Sentence()),
                12 => Chance(50) ? note.ChangesStrategy(Sentence()) : note.Rival("Borealis"),
                _ => Chance(50) ? note.Help(One(["Otto Weiss", "otto weiss", "Ida Falk"])) : note.Meets("Siân Prosser"),
            };
        }

        return note.Build();
    }

    private Deal Vary(Deal deal) => deal with
    {
        Strategy = Chance(70) ? new Strategy { Summary = "Through operations", UpdatedOn = Today.AddDays(_random.Next(-20, 60)) } : null,
        Milestones = [.. deal.Milestones.Select(m => m with { Contingency = null }), new Milestone { Id = "m3", Name = "Training held", DueOn = Today.AddDays(90) }],
    };

    private string Sentence() => $"the {One(Words)} and the {One(Words)} of {One(Words)} {_random.Next(40)}";

    private string Milestone() => One(["m1", "m2", "m3"]);

    private string? Person() => One(["p1", "p2", "p3", "b1", null]);

    private DateOnly Day() => Today.AddDays(_random.Next(-3, 40));

    private bool Chance(int percent) => _random.Next(100) < percent;
}
