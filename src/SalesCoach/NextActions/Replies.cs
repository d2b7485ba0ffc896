using System.Collections.Frozen;
using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>
/// Tells whether what was asked or feared in a note was taken up later. Readings do not point from an answer to its question, so words do:
/// a later commitment or completion takes it up when it shares two telling words with it, or one that hardly any other reading has.
/// </summary>
internal sealed class Replies
{
    // A word that this many readings or fewer have in common can only mean one thing.
    private const int RareIn = 3;
    private const int ShortestWord = 4;

    private static readonly FrozenSet<string> NotTelling = Phrases.Set(
        "that this they them their there then than with from will would could should have need needs want wants wanted asks asked asking also "
        + "about after before until next week month today tomorrow monday tuesday wednesday thursday friday saturday sunday what when where which "
        + "send sends sending sent give gives giving take takes taking make makes making does done doing look looks back more some only into over "
        + "very just like said says year years please kindly between without against under they're won't can't doesn't don't");

    private readonly IReadOnlyList<Told<NoteReading>> _readings;
    private readonly List<HashSet<string>> _words;
    private readonly Dictionary<string, int> _readingsWith;
    private readonly FrozenSet<string> _names;

    public Replies(Deal deal, IReadOnlyList<Told<NoteReading>> readings)
    {
        _names = deal.Team.Select(m => m.Name).Concat(deal.Buyers.Select(b => b.Name)).Append(deal.Customer ?? "")
            .SelectMany(ActionWords.Runs).Select(Stem).ToFrozenSet();
        _readings = readings;
        _words = [.. readings.Select(r => Telling(r.Reading.Quote))];
        _readingsWith = _words.SelectMany(words => words).CountBy(word => word).ToDictionary();
    }

    /// <summary>Whether a commitment or completion further on takes it up.</summary>
    /// <param name="order">The place of the reading.</param>
    /// <param name="reading">What was asked or feared.</param>
    /// <param name="fromId">Who asked; nobody answers a request of their own.</param>
    public bool IsTakenUp(int order, NoteReading reading, string? fromId) => AnswerTo(order, reading, fromId) is not null;

    /// <summary>The first commitment or completion further on that takes it up; null where none does.</summary>
    public Told<NoteReading>? AnswerTo(int order, NoteReading reading, string? fromId)
    {
        var asked = Telling(reading.Quote);
        for (var i = order + 1; i < _readings.Count; i++)
        {
            var byId = _readings[i].Reading switch
            {
                CommitmentReading commitment => commitment.OwnerId ?? "",
                CompletionReading completion => completion.ById ?? "",
                _ => null,
            };
            if (byId is null || (fromId is not null && byId == fromId))
            {
                continue;
            }

            if (IsSame(_words[i], asked))
            {
                return _readings[i];
            }
        }

        return null;
    }

    /// <summary>Whether two texts share two telling words, or one that hardly any reading of the deal has.</summary>
    public bool SpeakOfTheSame(string one, string other) => IsSame(Telling(one), Telling(other));

    private bool IsSame(HashSet<string> one, HashSet<string> other)
    {
        var shared = one.Where(other.Contains).ToList();
        return shared.Count > 1 || shared.Any(word => _readingsWith.GetValueOrDefault(word) <= RareIn);
    }

    private HashSet<string> Telling(string quote) =>
        [.. ActionWords.Runs(quote).Where(w => w.Length >= ShortestWord || w.All(char.IsUpper)).Select(Stem)
            .Where(w => w.Length > 1 && !NotTelling.Contains(w) && !_names.Contains(w))];

    private static string Stem(string word)
    {
        var small = word.ToLowerInvariant();
        return small.Length > ShortestWord && small[^1] == 's' && small[^2] != 's' ? small[..^1] : small;
    }
}
