using System.Numerics;

namespace SalesCoach.Reading.Cues;

/// <summary>The cues of one clause.</summary>
internal sealed class CueSet
{
    private static readonly string[] _names = Enum.GetNames<Cue>();

    private readonly ulong[] _bits = new ulong[(_names.Length + 63) / 64];

    /// <summary>Whether the cue is there.</summary>
    public bool this[Cue cue] => (_bits[(int)cue >> 6] & (1UL << ((int)cue & 63))) != 0;

    /// <summary>Adds a cue.</summary>
    public void Add(Cue cue) => _bits[(int)cue >> 6] |= 1UL << ((int)cue & 63);

    /// <summary>Adds a cue where it holds.</summary>
    public void Add(Cue cue, bool holds)
    {
        if (holds)
        {
            Add(cue);
        }
    }

    /// <summary>A cue's name: what <see cref="Enum.ToString()"/> gives, without its search.</summary>
    public static string NameOf(Cue cue) => _names[(int)cue];

    /// <summary>The cues in their order.</summary>
    public IEnumerable<Cue> All()
    {
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
            {
                yield return (Cue)((word << 6) + BitOperations.TrailingZeroCount(bits));
            }
        }
    }
}
