using SalesCoach.Deals;
using SalesCoach.Reading.Dates;
using SalesCoach.Reading.Text;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Links;

/// <summary>How far a stretch of a note speaks of the deal's milestones and commitments: by the words that they share.</summary>
internal sealed class DealLinks
{
    // What was quoted long ago says little; the bound keeps the work flat over a long deal.
    private const int MostQuotes = 60;

    // A note speaks of what was promised lately; the bound keeps one note of a long deal as quick as the first.
    private const int MostCommitments = 60;

    private readonly string?[] _stems;
    private readonly Topics[] _topics;
    private readonly HashSet<DateOnly> _days;
    private readonly HashSet<string> _openMilestoneWords = [];
    private readonly HashSet<string> _openCommitmentWords = [];
    private readonly HashSet<string> _commonWords = [];

    private readonly NoteView _view;
    private readonly Lazy<Shares> _wholeNote;

    public DealLinks(NoteView view)
    {
        _view = view;
        _wholeNote = new Lazy<Shares>(() => MilestoneShares(0, view.Tokens.Count));
        _stems = [.. view.Tokens.Select(Stems.Of)];
        _topics = [.. view.Tokens.Select(TopicWords.Of)];
        var said = QuotesBy(view, r => ((r as CommitmentReading)?.CommitmentId ?? (r as CompletionReading)?.CommitmentId) is { } id ? view.Deal.CommitmentIds.GetValueOrDefault(id, id) : null);
        Commitments = [.. view.Deal.Deal.Commitments.Where(c => c.Status is CommitmentStatus.Open or CommitmentStatus.Done).TakeLast(MostCommitments).Select(c => new Topic<Commitment>(c, Words(c.Text), said[c.Id].SelectMany(Words).ToHashSet()) { Figures = Figures(c.Text, view.Day), Topics = TopicWords.Of(c.Text) })];
        var quotes = QuotesBy(view, MilestoneOf);
        Milestones =
        [
            .. view.Deal.OpenMilestones().Select(m => new Topic<Milestone>(
                m,
                Words(m.Name),
                view.Deal.Deal.Commitments.Where(c => c.MilestoneId == m.Id).Select(c => c.Text).Concat(quotes[m.Id]).SelectMany(Words).ToHashSet())
            {
                Topics = TopicWords.Of(m.Name),
                Acts = Acts(m.Name, isAct: true),
                Things = Acts(m.Name, isAct: false),
            }),
        ];
        OpenCommitments = [.. Commitments.Where(c => c.Item.Status == CommitmentStatus.Open)];
        _days = [.. Milestones.Where(m => m.Item.DueOn is not null).Select(m => m.Item.DueOn ?? default)];
        foreach (var topic in Milestones)
        {
            _openMilestoneWords.UnionWith(topic.Words);
        }

        foreach (var word in OpenCommitments.SelectMany(c => c.Words))
        {
            if (!_openCommitmentWords.Add(word))
            {
                _commonWords.Add(word);
            }
        }
    }

    /// <summary>The open milestones with their words, the nearest first.</summary>
    public List<Topic<Milestone>> Milestones { get; }

    /// <summary>The open and done commitments with their words.</summary>
    public IReadOnlyList<Topic<Commitment>> Commitments { get; }

    /// <summary>The stems of a stretch's words, each once.</summary>
    public IEnumerable<string> StemsOf(int first, int end) => _stems[first..end].OfType<string>().Distinct();

    /// <summary>The open ones of them.</summary>
    public IReadOnlyList<Topic<Commitment>> OpenCommitments { get; }

    /// <summary>Whether a word's stem is one of a single open commitment.</summary>
    public bool IsOfOneCommitment(string stem) => _openCommitmentWords.Contains(stem) && !_commonWords.Contains(stem);

    /// <summary>Whether an open milestone is due on the day.</summary>
    public bool IsMilestoneDay(DateOnly day) => _days.Contains(day);

    /// <summary>The best share of an open milestone's words that the stretch names, from 0 to 1.</summary>
    public double MilestoneOverlap(int first, int end) => MilestoneShares(first, end).Best;

    /// <summary>The share of each open milestone's words that the stretch names.</summary>
    public Shares MilestoneShares(int first, int end) =>
        new(Touches(_openMilestoneWords, first, end) ? [.. Milestones.Select(m => Overlap(m.Words, first, end))] : new double[Milestones.Count]);

    /// <summary>The share of each open milestone's words that the note names.</summary>
    public Shares WholeNote => _wholeNote.Value;

    /// <summary>For each open milestone the best share of the words of one of its commitments that the stretch names.</summary>
    public Shares WorkShares(int first, int end) =>
        new([.. Milestones.Select(m => Commitments.Where(c => c.Item.MilestoneId == m.Item.Id).Select(c => Overlap(c.Words, first, end)).DefaultIfEmpty().Max())]);

    /// <summary>The best share of an open commitment's words that the stretch names, from 0 to 1.</summary>
    public double CommitmentOverlap(int first, int end)
    {
        if (!Touches(_openCommitmentWords, first, end))
        {
            return 0;
        }

        return OpenCommitments.Select(c => Overlap(c.Words, first, end)).DefaultIfEmpty().Max();
    }

    /// <summary>Whether the stretch names what an open milestone does ("signed") or what it does it to ("contract").</summary>
    public bool NamesMilestone(int first, int end, bool act) => Milestones.Any(m => Shared(act ? m.Acts : m.Things, first, end) > 0);

    /// <summary>Whether a token says what an open milestone does.</summary>
    public bool IsMilestoneAct(int token) => _stems[token] is { } stem && Milestones.Any(m => m.Acts.Contains(stem));

    /// <summary>The share of the words that the stretch names, from 0 to 1.</summary>
    public double Overlap(IReadOnlySet<string> words, int first, int end) => words.Count == 0 ? 0 : (double)Shared(words, first, end) / words.Count;

    /// <summary>How many of the words the stretch names.</summary>
    public int Shared(IReadOnlySet<string> words, int first, int end)
    {
        HashSet<string>? seen = null;
        for (var i = first; i < end; i++)
        {
            if (_stems[i] is { } stem && words.Contains(stem))
            {
                (seen ??= []).Add(stem);
            }
        }

        return seen?.Count ?? 0;
    }

    /// <summary>Whether a name is part of the deal's own words: a product or partner of its milestones and promises is no rival.</summary>
    public bool NamesInDeal(string name) =>
        Tokenizer.Cut(name) is [var first, ..] && Stems.Of(first) is { } stem && (Milestones.Any(m => m.Words.Contains(stem)) || Commitments.Any(c => c.Item.Id.Contains('/', StringComparison.Ordinal) is false && c.Words.Contains(stem)));

    /// <summary>The figures that stand in a stretch outside its days: "report 7".</summary>
    public IEnumerable<string> FiguresOf(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_view.DateAt[i] is null && _view.Tokens[i].Kind == TokenKind.Number)
            {
                yield return _view.Tokens[i].Word;
            }
        }
    }

    /// <summary>The topics of which the stretch speaks.</summary>
    public Topics TopicsIn(int first, int end)
    {
        var topics = Topics.None;
        for (var i = first; i < end; i++)
        {
            topics |= _topics[i];
        }

        return topics;
    }

    /// <summary>The open milestone that a commitment serves; null without one.</summary>
    public string? MilestoneOf(string? commitmentId) =>
        commitmentId is not null && Commitments.FirstOrDefault(c => c.Item.Id == commitmentId)?.Item.MilestoneId is { } id && Milestones.Any(m => m.Item.Id == id) ? id : null;

    /// <summary>The owner of a commitment; null without one.</summary>
    public string? OwnerOf(string? commitmentId) => commitmentId is null ? null : Commitments.FirstOrDefault(c => c.Item.Id == commitmentId)?.Item.OwnerId;

    /// <summary>What earlier notes said last, by the id of what they said it about.</summary>
    private static ILookup<string?, string> QuotesBy(NoteView view, Func<NoteReading, string?> about) =>
        view.Deal.Notes.SelectMany(n => n.Readings).Select(r => (Id: about(r), r.Quote)).Where(q => q.Id is not null).TakeLast(MostQuotes).ToLookup(q => q.Id, q => q.Quote);

    private static string? MilestoneOf(NoteReading reading) => reading switch
    {
        CommitmentReading commitment => commitment.MilestoneId,
        ObstacleReading obstacle => obstacle.MilestoneId,
        RequestReading request => request.MilestoneId,
        MilestoneReading milestone => milestone.MilestoneId,
        _ => null,
    };

    /// <summary>The stems of a text's words.</summary>
    public static HashSet<string> Words(string text)
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

    private static HashSet<string> Figures(string text, DateOnly day)
    {
        var tokens = Tokenizer.Cut(text);
        var dates = DateExpressions.Find(tokens, day, DateOrder.Unknown);
        return [.. tokens.Where((t, i) => t.Kind == TokenKind.Number && !dates.Any(d => d.First <= i && i < d.End)).Select(t => t.Word)];
    }

    private static HashSet<string> Acts(string name, bool isAct) =>
        [.. Tokenizer.Cut(name).Where(t => IsAct(t.Word) == isAct).Select(Stems.Of).OfType<string>()];

    private static bool IsAct(string word) =>
        word is "live" or "running" or "approval" or "decision" or "acceptance" or "signature" or "yes" or "approves" or "signs" or "verbal"
        || (Verbs.Find(word) is { } verb && (verb.Forms & VerbForms.Participle) != 0 && (verb.Forms & VerbForms.Base) == 0) || word is "set" or "put" or "won" or "cut";

    private bool Touches(HashSet<string> words, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_stems[i] is { } stem && words.Contains(stem))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Something of the deal with the stems of its words, and of the words that were used about it.</summary>
internal sealed record Topic<T>(T Item, IReadOnlySet<string> Words, IReadOnlySet<string> About)
{
    /// <summary>The topics of which it speaks.</summary>
    public Topics Topics { get; init; }

    /// <summary>The stems of the words that say what is done: "signed".</summary>
    public IReadOnlySet<string> Acts { get; init; } = new HashSet<string>();

    /// <summary>The figures in it, its days left out.</summary>
    public IReadOnlySet<string> Figures { get; init; } = new HashSet<string>();

    /// <summary>The stems of the other words: "contract".</summary>
    public IReadOnlySet<string> Things { get; init; } = new HashSet<string>();
}
