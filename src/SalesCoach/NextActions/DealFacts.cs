using System.Globalization;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>A reading with its place among all readings of the deal, in order of time.</summary>
internal sealed record Told<T>(int Order, ReadNote Note, T Reading) where T : NoteReading
{
    public DateOnly Day => Note.Day();

    public Evidence Evidence => new(Note.Id, Reading.Quote);
}

/// <summary>One deal on one day, as the grounds of suggestions look at it.</summary>
internal sealed class DealFacts
{
    private readonly ILookup<string, Commitment> _serving;
    private readonly ILookup<string, Told<CommitmentReading>> _statements;
    private readonly ILookup<string, Told<CompletionReading>> _completions;

    private readonly ILookup<string, Told<MilestoneReading>> _badNews;
    private readonly HashSet<string> _steps;

    public DealFacts(DealAsItStands stands, DateOnly today, IReadOnlyList<SuggestionDecision> decisions)
    {
        _steps = [.. decisions.Select(d => d.CommitmentId).OfType<string>()];
        Stands = stands;
        Deal = stands.Deal;
        Today = today;
        OpenMilestones = [.. stands.OpenMilestones()];
        OpenCommitments = [.. stands.OpenCommitments()];

        var all = new List<Told<NoteReading>>();
        var statements = new List<(string Id, Told<CommitmentReading> Told)>();
        foreach (var note in stands.Notes)
        {
            foreach (var (reading, id) in note.Told())
            {
                all.Add(new(all.Count, note, reading));
                if (reading is CommitmentReading commitment && id is not null)
                {
                    statements.Add((Meant(id), new(all.Count - 1, note, commitment)));
                }
            }
        }

        Readings = all;
        _statements = statements.ToLookup(s => s.Id, s => s.Told);
        _completions = Of<CompletionReading>().Where(t => t.Reading.CommitmentId is not null)
            .ToLookup(t => Meant(t.Reading.CommitmentId ?? ""));
        _serving = OpenCommitments.OrderBy(c => c.DueOn ?? DateOnly.MaxValue).ToLookup(c => c.MilestoneId ?? "");
        Buyers = new BuyerChoice(Deal);
        Replies = new Replies(Deal, all);
        _badNews = Of<MilestoneReading>().Where(t => t.Reading.State != MilestoneState.Reached).ToLookup(t => t.Reading.MilestoneId);
        Obstacles = [.. Of<ObstacleReading>().Reverse()];
        OpenRequests = [.. Of<RequestReading>().Reverse().Where(r => !Replies.IsTakenUp(r.Order, r.Reading, r.Reading.FromId))];
    }

    public DealAsItStands Stands { get; }

    public Deal Deal { get; }

    public DateOnly Today { get; }

    /// <summary>The nearest first; those without a date last.</summary>
    public IReadOnlyList<Milestone> OpenMilestones { get; }

    public IReadOnlyList<Commitment> OpenCommitments { get; }

    public IReadOnlyList<Told<NoteReading>> Readings { get; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Told<ObstacleReading>> Obstacles { get; }

    /// <summary>The requests that nobody has taken up, the latest first.</summary>
    public IReadOnlyList<Told<RequestReading>> OpenRequests { get; }

    public BuyerChoice Buyers { get; }

    public Replies Replies { get; }

    public TeamMember? Quarterback => Member(Deal.QuarterbackId);

    private IEnumerable<Told<T>> Of<T>() where T : NoteReading =>
        Readings.Where(t => t.Reading is T).Select(t => new Told<T>(t.Order, t.Note, (T)t.Reading));

    public TeamMember? Member(string? id) => id is null ? null : Deal.Team.FirstOrDefault(m => m.Id == id);

    public Buyer? Buyer(string? id) => id is null ? null : Deal.Buyers.FirstOrDefault(b => b.Id == id);

    /// <summary>The open commitments that serve the milestone, those due first first.</summary>
    public IEnumerable<Commitment> Serving(Milestone milestone) => _serving[milestone.Id];

    public bool IsOurs(Commitment commitment) => Stands.IsOurs(commitment);

    public bool IsOverdue(Commitment commitment) => commitment.DueOn < Today;

    /// <summary>Nobody at all is down as its owner.</summary>
    public static bool IsUnowned(Commitment commitment) => commitment.OwnerId is null && string.IsNullOrWhiteSpace(commitment.OwnerName);

    /// <summary>What notes say of a commitment, in order of time.</summary>
    public IEnumerable<Told<CommitmentReading>> Statements(Commitment commitment) => _statements[commitment.Id];

    /// <summary>What notes say of its end, in order of time.</summary>
    public IEnumerable<Told<CompletionReading>> Completions(Commitment commitment) => _completions[commitment.Id];

    /// <summary>The latest words about a commitment; empty where people entered it and no note speaks of it.</summary>
    public IReadOnlyList<Evidence> Words(Commitment commitment) =>
        Statements(commitment).LastOrDefault() is { } told ? [told.Evidence] : [];

    /// <summary>Whether the commitment's text is a note's words and not people's own.</summary>
    public bool IsFromNote(Commitment commitment) => Stands.Origins.ContainsKey(ValuePath.Commitment(commitment.Id));

    /// <summary>Whether the commitment is a suggestion that was accepted.</summary>
    public bool IsStep(Commitment commitment) => _steps.Contains(commitment.Id);

    /// <summary>The latest bad news about a milestone: that it slips or is at risk.</summary>
    public Told<MilestoneReading>? BadNews(Milestone milestone) =>
        _badNews[milestone.Id].LastOrDefault();

    /// <summary>A day as people write it, with its year where that is not the current one.</summary>
    public string Day(DateOnly day) => day.ToString(day.Year == Today.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How to speak of the note's author.</summary>
    public string Author(ReadNote note) => Member(note.AuthorId) is { } author ? Names.Of(author) : "A note";

    /// <summary>How to speak of the customer as a whole.</summary>
    public string Customer => Names.Company(Deal.Customer);

    /// <summary>The person to turn to: the buyer, or the customer as a whole where none is known.</summary>
    public string Who(Buyer? buyer) => buyer is null ? Customer : Names.Of(buyer);

    /// <summary>The member whose role fits a matter best, the first of the team among equals.</summary>
    public TeamMember Colleague(Matter matter) => Deal.Team.OrderByDescending(m => Matters.Fit(m, matter)).First();

    private string Meant(string id) => Stands.CommitmentIds.GetValueOrDefault(id, id);
}
