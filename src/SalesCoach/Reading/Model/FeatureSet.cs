using System.Collections;
using System.Runtime.CompilerServices;
using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Model;

/// <summary>
/// The features of one thing that a model is asked about, each once. For a model that has learnt, only those that it knows are kept, as its
/// numbers for them, and a name is written into a buffer and looked up there: reading a note makes thousands of names, and making strings of
/// them would cost more than all else.
/// </summary>
/// <param name="model">The model that will be asked; null keeps all features by name, to learn from them.</param>
internal sealed class FeatureSet(LinearModel? model) : IReadOnlyCollection<string>
{
    private readonly HashSet<int> _numbers = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private char[] _name = new char[64];
    private int _length;

    /// <summary>The model's numbers of the features that it knows.</summary>
    public HashSet<int> Known => _numbers;

    /// <inheritdoc/>
    public int Count => model is null ? _names.Count : _numbers.Count;

    /// <summary>Adds a feature.</summary>
    public void Add(string feature) => Add(feature.AsSpan());

    /// <summary>Adds a feature that is put together from parts.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName feature)
    {
        _ = feature;
        Add(_name.AsSpan(0, _length));
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => model is null ? _names.GetEnumerator() : _numbers.Select(model.NameOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(ReadOnlySpan<char> feature)
    {
        if (model is null)
        {
            _names.Add(feature.ToString());
        }
        else if (model.NumberOf(feature) is { } number)
        {
            _numbers.Add(number);
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

        /// <summary>Adds a cue.</summary>
        public void AppendFormatted(Cue cue) => _set.Append(CueSet.NameOf(cue));

        /// <summary>Adds anything else.</summary>
        public void AppendFormatted<T>(T part) => _set.Append(part?.ToString());
    }
}
