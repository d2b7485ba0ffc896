using System.Globalization;

namespace SalesCoach.Reading.Model;

/// <summary>Linear models over the same features, one an answer: the sum of the features' weights, less a threshold. Above zero means yes.</summary>
internal sealed class LinearModel
{
    private const string Threshold = "#threshold";
    private const string UsualLength = "#length";

    // Of fewer features than this each counts as if there were so many.
    private const int LeastLength = 10;

    private readonly Dictionary<string, int> _numbers;
    private readonly string[] _names;
    private readonly float[][] _weights;
    private readonly float[] _thresholds;
    private readonly int _usualLength;

    /// <summary>A model that has learnt.</summary>
    /// <param name="weights">The weights of each feature, one an answer.</param>
    /// <param name="thresholds">The score from which each answer is yes.</param>
    /// <param name="usualLength">The <see cref="FeatureSet.Extent"/> at which each feature counts in full; 0 where length does not matter.</param>
    public LinearModel(IReadOnlyDictionary<string, float[]> weights, float[] thresholds, int usualLength = 0)
    {
        _usualLength = usualLength;
        _names = [.. weights.Keys.Order(StringComparer.Ordinal)];
        _numbers = _names.Select((name, i) => (name, i)).ToDictionary(n => n.name, n => n.i, StringComparer.Ordinal);
        _weights = Array.ConvertAll(_names, name => weights[name]);
        _thresholds = thresholds;
    }

    /// <summary>A model that knows nothing yet: its features are kept whole, to learn from.</summary>
    /// <param name="answers">How many answers it gives.</param>
    public static LinearModel Blank(int answers) => new(new Dictionary<string, float[]>(), new float[answers]);

    /// <summary>An empty set for the features of something that this model will be asked about.</summary>
    public FeatureSet NewFeatures() => new(_numbers.Count == 0 ? null : this);

    /// <summary>The number of a feature that the model knows; null of another.</summary>
    public int? NumberOf(ReadOnlySpan<char> feature) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(feature, out var number) ? number : null;

    /// <summary>The score from which each answer is yes.</summary>
    public IReadOnlyList<float> Thresholds => _thresholds;

    /// <summary>A feature's weights, one an answer.</summary>
    public IReadOnlyList<float> WeightsOf(string feature) => NumberOf(feature) is { } number ? _weights[number] : new float[_thresholds.Length];

    /// <summary>The feature of a number.</summary>
    public string NameOf(int number) => _names[number];

    /// <summary>How clearly the features speak for each answer.</summary>
    /// <param name="features">Features that were made for this model.</param>
    public float[] Score(FeatureSet features)
    {
        var scores = new float[_thresholds.Length];
        foreach (var number in features.Known)
        {
            var own = _weights[number];
            for (var a = 0; a < scores.Length; a++)
            {
                scores[a] += own[a];
            }
        }

        var scale = Scale(_usualLength, features.Extent);
        for (var a = 0; a < scores.Length; a++)
        {
            scores[a] = (scores[a] * scale) - _thresholds[a];
        }

        return scores;
    }

    /// <summary>How far each feature counts: the more there are, the less each says.</summary>
    /// <param name="usualLength">The length at which each counts in full; 0 where length does not matter.</param>
    /// <param name="length">How much there is to say.</param>
    public static float Scale(int usualLength, int length) => usualLength == 0 ? 1 : MathF.Sqrt((float)usualLength / Math.Max(LeastLength, length));

    /// <summary>The option whose features speak most clearly for the first answer; of equals the first.</summary>
    public int Choose(IReadOnlyList<FeatureSet> options)
    {
        var (best, most) = (0, float.NegativeInfinity);
        for (var i = 0; i < options.Count; i++)
        {
            var score = Score(options[i])[0];
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        return best;
    }

    /// <summary>The features that speak for an answer or against it, the strongest first: why it was given.</summary>
    public IReadOnlyList<(string Feature, float Weight)> Explain(IReadOnlyCollection<string> features, int answer) =>
        [.. features.Select(f => (Feature: f, Weight: Weight(f, answer))).Where(f => f.Weight != 0)
            .OrderByDescending(f => Math.Abs(f.Weight)).ThenBy(f => f.Feature, StringComparer.Ordinal)];

    /// <summary>Whether no weight and no threshold of the two models is further apart than this.</summary>
    public bool IsCloseTo(LinearModel other, float within)
    {
        var features = _names.Concat(other._names);
        return _usualLength == other._usualLength && _thresholds.Zip(other._thresholds).All(t => Math.Abs(t.First - t.Second) <= Math.Max(within, 0.01f))
            && features.All(feature => Enumerable.Range(0, _thresholds.Length).All(answer => Math.Abs(Weight(feature, answer) - other.Weight(feature, answer)) <= within));
    }

    /// <summary>Writes the model as text, a line a feature, the features in ordinal order, weights of zero left out.</summary>
    public void Save(TextWriter writer)
    {
        writer.Write($"{Threshold}\t{Line(_thresholds)}\n");
        if (_usualLength > 0)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{UsualLength}\t{_usualLength}\n"));
        }

        for (var i = 0; i < _names.Length; i++)
        {
            writer.Write($"{_names[i]}\t{Line(_weights[i])}\n");
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote, up to an empty line or the end.</summary>
    public static LinearModel Load(TextReader reader)
    {
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        float[] thresholds = [];
        var usualLength = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var tab = line.LastIndexOf('\t');
            var numbers = Array.ConvertAll(line[(tab + 1)..].Split(' '), n => n.Length == 0 ? 0f : float.Parse(n, CultureInfo.InvariantCulture));
            if (line[..tab] == Threshold)
            {
                thresholds = numbers;
            }
            else if (line[..tab] == UsualLength)
            {
                usualLength = (int)numbers[0];
            }
            else
            {
                weights.Add(line[..tab], numbers);
            }
        }

        return new LinearModel(weights, thresholds, usualLength);
    }

    private float Weight(string feature, int answer) => NumberOf(feature) is { } number ? _weights[number][answer] : 0;

    private static string Line(float[] numbers) =>
        string.Join(' ', numbers.Select(n => n == 0 ? "" : n.ToString("0.##", CultureInfo.InvariantCulture)));
}
