using System.Collections;
using System.Runtime.CompilerServices;

namespace SalesCoach.Reading.Model;

/// <summary>
/// The features of one thing that a model is asked about, each once. For a model that has learnt, only those that it knows are kept, and a
/// name is written into a buffer and looked up there: reading a note makes thousands of names, and making strings of them would cost more
/// than all else.
/// </summary>
internal sealed class FeatureSet : IReadOnlyCollection<string>
{
    private readonly HashSet<string> _features = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float[]>? _known;
    private char[] _name = new char[64];
    private int _length;

    /// <summary>Features for a model.</summary>
    /// <param name="known">What the model knows; null keeps all, to learn from them.</param>
    public FeatureSet(Dictionary<string, float[]>? known) => _known = known;

    /// <inheritdoc/>
    public int Count => _features.Count;

    /// <summary>Adds a feature.</summary>
    public void Add(string feature) => Add(feature.AsSpan());

    /// <summary>Adds a feature that is put together from parts.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName feature)
    {
        _ = feature;
        Add(_name.AsSpan(0, _length));
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(ReadOnlySpan<char> feature)
    {
        if (_known is null)
        {
            _features.Add(feature.ToString());
        }
        else if (_known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(feature, out var name, out _))
        {
            _features.Add(name);
        }
    }

    private void Begin() => _length = 0;

    private void Append(ReadOnlySpan<char> part)
    {
        if (_length + part.Length > _name.Length)
        {
            Array.Resize(ref _name, Math.Max(_name.Length * 2, _length + part.Length));
        }

        part.CopyTo(_name.AsSpan(_length));
        _length += part.Length;
    }

    /// <summary>Writes the parts of a feature's name into its set's buffer.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct FeatureName
    {
        private readonly FeatureSet _set;

        /// <summary>Begins a name; the compiler calls it.</summary>
        public FeatureName(int literalLength, int formattedCount, FeatureSet set)
        {
            _ = (literalLength, formattedCount);
            _set = set;
            set.Begin();
        }

        /// <summary>Adds words that are always the same.</summary>
        public void AppendLiteral(string part) => _set.Append(part);

        /// <summary>Adds a word.</summary>
        public void AppendFormatted(string? part) => _set.Append(part);

        /// <summary>Adds the words of a name that is being put together.</summary>
        public void AppendFormatted(ReadOnlySpan<char> part) => _set.Append(part);

        /// <summary>Adds anything else.</summary>
        public void AppendFormatted<T>(T part) => _set.Append(part?.ToString());
    }
}
