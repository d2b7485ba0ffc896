using System.Collections.Frozen;

namespace SalesCoach.NextActions;

/// <summary>Tells whether two orders ask for the same thing, by the words that they share.</summary>
internal sealed class Likeness(IEnumerable<string> known)
{
    // From this share of common words on, two orders ask for the same thing.
    private const double Same = 0.6;

    private static readonly FrozenSet<string> Filler = Phrases.Set(
        "a an the to of for by on in at and or with that this it is are be will what which who whether from before after our their your his her");

    private readonly List<HashSet<string>> _known = [.. known.Select(Words)];

    /// <summary>Whether something known asks for the same.</summary>
    public bool IsKnown(string text)
    {
        var words = Words(text);
        return _known.Any(k => Repeats(words, k));
    }

    /// <summary>Whether two texts ask for the same.</summary>
    public static bool AreAlike(string one, string other) => Repeats(Words(one), Words(other));

    private static bool Repeats(HashSet<string> action, HashSet<string> known)
    {
        if (known.Count == 0)
        {
            return false;
        }

        var common = known.Count(action.Contains);
        return common >= Same * (action.Count + known.Count - common);
    }

    private static HashSet<string> Words(string text) =>
        [.. ActionWords.Runs(text).Select(w => w.ToLowerInvariant()).Where(w => !Filler.Contains(w))];
}
