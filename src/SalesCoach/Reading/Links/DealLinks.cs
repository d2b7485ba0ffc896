using SalesCoach.Deals;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Links;

/// <summary>How far a stretch of a note speaks of the deal's milestones and commitments: by the words that they share.</summary>
internal sealed class DealLinks
{
    private readonly string?[] _stems;
    private readonly List<Topic<Milestone>> _milestones;
    private readonly List<Topic<Commitment>> _commitments;
    private readonly HashSet<DateOnly> _days;

    public DealLinks(NoteView view)
    {
        _stems = [.. view.Tokens.Select(Stems.Of)];
        _milestones = [.. view.Deal.Deal.Milestones.Select(m => new Topic<Milestone>(m, Words(m.Name)))];
        _commitments = [.. view.Deal.Deal.Commitments.Where(c => c.Status is CommitmentStatus.Open or CommitmentStatus.Done).Select(c => new Topic<Commitment>(c, Words(c.Text)))];
        _days = [.. view.Deal.OpenMilestones().Where(m => m.DueOn is not null).Select(m => m.DueOn ?? default)];
    }

    /// <summary>The milestones with their words.</summary>
    public IReadOnlyList<Topic<Milestone>> Milestones => _milestones;

    /// <summary>The open and done commitments with their words.</summary>
    public IReadOnlyList<Topic<Commitment>> Commitments => _commitments;

    /// <summary>The stems of a stretch's words, each once.</summary>
    public IEnumerable<string> StemsOf(int first, int end) => _stems[first..end].OfType<string>().Distinct();

    /// <summary>Whether an open milestone is due on the day.</summary>
    public bool IsMilestoneDay(DateOnly day) => _days.Contains(day);

    /// <summary>The best share of an open milestone's words that the stretch names, from 0 to 1.</summary>
    public double MilestoneOverlap(int first, int end) =>
        _milestones.Where(m => m.Item.Status == MilestoneStatus.Open).Select(m => Overlap(m.Words, first, end)).DefaultIfEmpty().Max();

    /// <summary>The best share of an open commitment's words that the stretch names, from 0 to 1.</summary>
    public double CommitmentOverlap(int first, int end) =>
        _commitments.Where(c => c.Item.Status == CommitmentStatus.Open).Select(c => Overlap(c.Words, first, end)).DefaultIfEmpty().Max();

    /// <summary>The share of the words that the stretch names, from 0 to 1.</summary>
    public double Overlap(IReadOnlySet<string> words, int first, int end)
    {
        if (words.Count == 0)
        {
            return 0;
        }

        var seen = new HashSet<string>();
        for (var i = first; i < end; i++)
        {
            if (_stems[i] is { } stem && words.Contains(stem))
            {
                seen.Add(stem);
            }
        }

        return (double)seen.Count / words.Count;
    }

    /// <summary>The open milestone that a commitment serves; null without one.</summary>
    public string? MilestoneOf(string? commitmentId) =>
        commitmentId is not null && _commitments.Find(c => c.Item.Id == commitmentId)?.Item.MilestoneId is { } id
        && _milestones.Exists(m => m.Item.Id == id && m.Item.Status == MilestoneStatus.Open) ? id : null;

    /// <summary>The owner of a commitment; null without one.</summary>
    public string? OwnerOf(string? commitmentId) => commitmentId is null ? null : _commitments.Find(c => c.Item.Id == commitmentId)?.Item.OwnerId;

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>();
        foreach (var token in Tokenizer.Cut(text))
        {
            if (Stems.Of(token) is { } stem)
            {
                words.Add(stem);
            }
        }

        return words;
    }
}

/// <summary>Something of the deal with the stems of its words.</summary>
internal sealed record Topic<T>(T Item, IReadOnlySet<string> Words);
