using System.Numerics;

namespace SalesCoach.Reading.Cues;

/// <summary>The cues of one clause.</summary>
internal sealed class CueSet
{
    private readonly ulong[] _bits = new ulong[(Enum.GetValues<Cue>().Length + 63) / 64];

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
