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
    private const int LeastBuffer = 256;

    // As many features as a clause mostly has.
    private const int Usually = 48;

    [ThreadStatic]
    private static char[]? _buffer;

    private readonly List<int> _numbers = model is null ? [] : new(Usually);
    private readonly HashSet<string>? _names = model is null ? new(StringComparer.Ordinal) : null;
    private int _length;
    private int _added;
    private bool _isSorted;

    /// <summary>The model's numbers of the features that it knows, ascending.</summary>
    public IReadOnlyList<int> Known => Sorted();

    /// <summary>How much there was to say, known to the model or not.</summary>
    public int Extent { get; private set; }

    /// <inheritdoc/>
    public int Count => _names?.Count ?? Sorted().Count;

    /// <summary>Says that all has been said but for what stands beside: the features so far are the <see cref="Extent"/>.</summary>
    public void Measure() => Extent = _added;

    /// <summary>Adds a feature.</summary>
    public void Add(string feature) => Add(feature.AsSpan());

    /// <summary>Adds a feature.</summary>
    public void Add(Feature feature)
    {
        _added++;
        if (model is null)
        {
            _names?.Add(feature.Name);
        }
        else if (feature.NumberIn(model) is { } number)
        {
            Add(number);
        }
    }

    /// <summary>Adds a feature that is put together from parts.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref FeatureName feature)
    {
        _ = feature;
        Add(_buffer.AsSpan(0, _length));
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => model is null ? (_names ?? []).GetEnumerator() : Sorted().Select(model.NameOf).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(ReadOnlySpan<char> feature)
    {
        _added++;
        if (model is null)
        {
            _names?.Add(feature.ToString());
        }
        else if (model.NumberOf(feature) is { } number)
        {
            Add(number);
        }
    }

    private void Add(int number)
    {
        _numbers.Add(number);
        _isSorted = false;
    }

    private List<int> Sorted()
    {
        if (_isSorted)
        {
            return _numbers;
        }

        _numbers.Sort();
        var kept = 0;
        for (var i = 0; i < _numbers.Count; i++)
        {
            if (kept == 0 || _numbers[i] != _numbers[kept - 1])
            {
                _numbers[kept++] = _numbers[i];
            }
        }

        _numbers.RemoveRange(kept, _numbers.Count - kept);
        _isSorted = true;
        return _numbers;
    }

    private void Begin() => _length = 0;

    private void Append(ReadOnlySpan<char> part)
    {
        var buffer = _buffer ??= new char[LeastBuffer];
        if (_length + part.Length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, _length + part.Length));
            _buffer = buffer;
        }

        part.CopyTo(buffer.AsSpan(_length));
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
