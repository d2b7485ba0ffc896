using System.Globalization;

namespace SalesCoach.Reading.Model;

/// <summary>
/// What a clause states, as linear models learnt from labelled cases (<c>SalesCoach.Evals train</c>): for each statement the sum of its
/// features' weights, less the threshold from which the clause is read so.
/// </summary>
internal sealed class ClauseModel
{
    private const string Resource = "SalesCoach.Reading.Model.weights.txt";
    private const string Threshold = "#threshold";
    private static readonly Lazy<ClauseModel> _trained = new(LoadTrained);
    private static readonly Statement[] _statements = Enum.GetValues<Statement>();

    private readonly Dictionary<string, float[]> _weights;
    private readonly float[] _thresholds;

    /// <summary>A model from the weights of each feature, one a statement, and the score from which each statement is read.</summary>
    public ClauseModel(Dictionary<string, float[]> weights, float[] thresholds)
    {
        _weights = weights;
        _thresholds = thresholds;
    }

    /// <summary>The model in the program.</summary>
    public static ClauseModel Trained => _trained.Value;

    /// <summary>How clearly a clause with these features states each thing; above zero where it does.</summary>
    public ClauseScores Score(IReadOnlyCollection<string> features)
    {
        var scores = new float[_statements.Length];
        for (var s = 0; s < scores.Length; s++)
        {
            scores[s] = -_thresholds[s];
        }

        foreach (var feature in features)
        {
            if (_weights.TryGetValue(feature, out var weights))
            {
                for (var s = 0; s < scores.Length; s++)
                {
                    scores[s] += weights[s];
                }
            }
        }

        return new ClauseScores(scores);
    }

    /// <summary>The features that speak for a statement or against it, the strongest first: why a clause was read so.</summary>
    public IReadOnlyList<(string Feature, float Weight)> Explain(IReadOnlyCollection<string> features, Statement statement) =>
        [.. features.Where(_weights.ContainsKey).Select(f => (f, _weights[f][(int)statement])).Where(f => f.Item2 != 0)
            .OrderByDescending(f => Math.Abs(f.Item2)).ThenBy(f => f.f, StringComparer.Ordinal)];

    /// <summary>Writes the model as text: a line a feature, its weights in the order of <see cref="Statement"/>.</summary>
    public void Save(TextWriter writer)
    {
        writer.Write($"{Threshold}\t{Line(_thresholds)}\n");
        foreach (var (feature, weights) in _weights.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write($"{feature}\t{Line(weights)}\n");
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static ClauseModel Load(TextReader reader)
    {
        var weights = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var thresholds = new float[_statements.Length];
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split('\t');
            var numbers = Array.ConvertAll(parts[1].Split(' '), n => n.Length == 0 ? 0f : float.Parse(n, CultureInfo.InvariantCulture));
            if (parts[0] == Threshold)
            {
                thresholds = numbers;
            }
            else
            {
                weights.Add(parts[0], numbers);
            }
        }

        return new ClauseModel(weights, thresholds);
    }

    private static string Line(float[] numbers) =>
        string.Join(' ', numbers.Select(n => n == 0 ? "" : n.ToString("0.##", CultureInfo.InvariantCulture)));

    private static ClauseModel LoadTrained()
    {
        using var stream = typeof(ClauseModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the program.");
        using var reader = new StreamReader(stream);
        return Load(reader);
    }
}

/// <summary>How clearly a clause states each thing.</summary>
internal readonly struct ClauseScores(float[] scores)
{
    /// <summary>Above zero where the clause states it.</summary>
    public double this[Statement statement] => scores[(int)statement];
}
