using System.Globalization;

namespace SalesCoach.Reading.Model;

/// <summary>Linear models over the same features, one an answer: the sum of the features' weights, less a threshold. Above zero means yes.</summary>
/// <param name="weights">The weights of each feature, one an answer.</param>
/// <param name="thresholds">The score from which each answer is yes.</param>
internal sealed class LinearModel(Dictionary<string, float[]> weights, float[] thresholds)
{
    private const string Threshold = "#threshold";

    private Dictionary<string, float[]> Weights { get; } = weights;

    private float[] Thresholds { get; } = thresholds;

    /// <summary>A model that knows nothing yet: its features are kept whole, to learn from.</summary>
    /// <param name="answers">How many answers it gives.</param>
    public static LinearModel Blank(int answers) => new([], new float[answers]);

    /// <summary>An empty set for the features of something that the model will be asked about.</summary>
    public FeatureSet NewFeatures() => new(Weights.Count == 0 ? null : Weights);

    /// <summary>How clearly the features speak for each answer.</summary>
    public float[] Score(IReadOnlyCollection<string> features)
    {
        var scores = Array.ConvertAll(Thresholds, t => -t);
        foreach (var feature in features)
        {
            if (Weights.TryGetValue(feature, out var own))
            {
                for (var a = 0; a < scores.Length; a++)
                {
                    scores[a] += own[a];
                }
            }
        }

        return scores;
    }

    /// <summary>The option whose features speak most clearly for the first answer; of equals the first.</summary>
    public int Choose(IReadOnlyList<IReadOnlyCollection<string>> options)
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
        [.. features.Where(Weights.ContainsKey).Select(f => (f, Weights[f][answer])).Where(f => f.Item2 != 0)
            .OrderByDescending(f => Math.Abs(f.Item2)).ThenBy(f => f.f, StringComparer.Ordinal)];

    /// <summary>Whether no weight and no threshold of the two models is further apart than this.</summary>
    public bool IsCloseTo(LinearModel other, float within)
    {
        var features = Weights.Keys.Concat(other.Weights.Keys);
        return Thresholds.Zip(other.Thresholds).All(t => Math.Abs(t.First - t.Second) <= Math.Max(within, 0.01f))
            && features.All(feature => Enumerable.Range(0, Thresholds.Length).All(answer => Math.Abs(Weight(feature, answer) - other.Weight(feature, answer)) <= within));
    }

    /// <summary>Writes the model as text, a line a feature, the features in ordinal order, weights of zero left out.</summary>
    public void Save(TextWriter writer)
    {
        writer.Write($"{Threshold}\t{Line(Thresholds)}\n");
        foreach (var (feature, own) in Weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write($"{feature}\t{Line(own)}\n");
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote, up to an empty line or the end.</summary>
    public static LinearModel Load(TextReader reader)
    {
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        float[] thresholds = [];
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var tab = line.LastIndexOf('\t');
            var numbers = Array.ConvertAll(line[(tab + 1)..].Split(' '), n => n.Length == 0 ? 0f : float.Parse(n, CultureInfo.InvariantCulture));
            if (line[..tab] == Threshold)
            {
                thresholds = numbers;
            }
            else
            {
                weights.Add(line[..tab], numbers);
            }
        }

        return new LinearModel(weights, thresholds);
    }

    private float Weight(string feature, int answer) => Weights.TryGetValue(feature, out var own) ? own[answer] : 0;

    private static string Line(float[] numbers) =>
        string.Join(' ', numbers.Select(n => n == 0 ? "" : n.ToString("0.##", CultureInfo.InvariantCulture)));
}
