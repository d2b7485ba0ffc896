using System.Globalization;
using System.Text.Json;

namespace SalesCoach.Evals;

/// <summary>Scores several engines, or versions of prompts, on the same cases side by side: the playbook first, then what was predicted.</summary>
internal static class Comparison
{
    private const int Width = 26;

    /// <summary>Prints F1 by kind of reading and how many suggestions each engine worded, a column an engine.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="columns">By name of the engine: its predictions, by the case's id.</param>
    /// <param name="output">Where to print.</param>
    public static void Print(IReadOnlyList<Case> cases, IReadOnlyList<(string Engine, IReadOnlyDictionary<string, Prediction> Predictions)> columns, TextWriter output)
    {
        var scores = columns.Select(c => Score(cases, c.Predictions)).ToList();
        output.WriteLine($"{"F1",-18}{string.Concat(columns.Select((c, i) => $"{$"[{i + 1}]",Width}"))}");
        foreach (var kind in scores.SelectMany(s => s.Kinds.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            output.WriteLine($"{kind,-18}{string.Concat(scores.Select(s => Cell(s.Kinds.GetValueOrDefault(kind) ?? new KindScore())))}");
        }

        output.WriteLine($"{"all kinds",-18}{string.Concat(scores.Select(s => Cell(s.Total)))}");
        output.WriteLine($"{"suggestions",-18}{string.Concat(columns.Select(c => $"{cases.Sum(g => c.Predictions.GetValueOrDefault(g.Id)?.Suggestions.Count ?? 0),Width}"))}");
        output.WriteLine();
        foreach (var (column, i) in columns.Select((c, i) => (c, i)))
        {
            output.WriteLine($"[{i + 1}] {column.Engine}");
        }
    }

    /// <summary>Reads a file that <c>predict</c> wrote.</summary>
    /// <exception cref="InvalidDataException">A line is no prediction; the message names the line.</exception>
    public static (string Engine, IReadOnlyDictionary<string, Prediction> Predictions) ReadFile(string path)
    {
        var predictions = new Dictionary<string, Prediction>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, i) => (line, i + 1)).Where(l => !string.IsNullOrWhiteSpace(l.line)))
        {
            try
            {
                var read = JsonSerializer.Deserialize(line, EvalsJson.Default.Prediction) ?? throw new JsonException("It is null.");
                predictions[read.Id] = read;
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException($"{path}, line {number} is no prediction: {fault.Message}", fault);
            }
        }

        return ($"{predictions.Values.Select(p => p.Engine).FirstOrDefault(e => e is not null) ?? "playbook"} ({Path.GetFileName(path)})", predictions);
    }

    private static Score Score(IReadOnlyList<Case> cases, IReadOnlyDictionary<string, Prediction> predictions)
    {
        var score = new Score();
        foreach (var given in cases)
        {
            // A case that was not predicted counts as one in which nothing was read.
            score.Add(given, predictions.GetValueOrDefault(given.Id) ?? Prediction.Of(given, [], []));
        }

        return score;
    }

    private static string Cell(KindScore counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{$"{counts.F1:0.000} ({counts.Precision:0.00}/{counts.Recall:0.00})",Width}");
}
