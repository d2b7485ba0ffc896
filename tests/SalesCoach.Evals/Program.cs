using System.Globalization;
using System.Text.Json;
using SalesCoach.Evals;
using SalesCoach.Reading;

const string Usage = """
    SalesCoach.Evals predict FILE [--readings expected]
        Prints one JSON line a case: what is read, flagged and suggested.
        --readings expected takes the labelled readings instead of reading the notes, to test the rules alone.
    SalesCoach.Evals score FILE... [--misses]
        Prints precision, recall and F1 by kind, how well each field was filled, and alerts end to end.
        --misses lists what was missed, read wrongly or filled wrongly.
    """;

try
{
    switch (args)
    {
        case ["predict", var file]:
            Predict(file, new PlaybookReader());
            return 0;
        case ["predict", var file, "--readings", "expected"]:
            Predict(file, null);
            return 0;
        case ["score", .. var files] when files.Any(f => f != "--misses"):
            Report([.. files.Where(f => f != "--misses")], files.Contains("--misses"));
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(fault.Message);
    return 1;
}

static void Predict(string file, INoteReader? reader)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
    foreach (var given in Case.ReadFile(file))
    {
        output.Write(JsonSerializer.Serialize(Prediction.Of(given, reader), EvalsJson.Default.Prediction));
        output.Write('\n');
    }
}

static void Report(IReadOnlyList<string> files, bool misses)
{
    var score = new Score();
    var alerts = new KindScore();
    foreach (var given in files.SelectMany(Case.ReadFile))
    {
        var prediction = Prediction.Of(given, new PlaybookReader());
        score.Add(given, prediction, misses ? Console.Out : null);
        var labelled = Prediction.Of(given, null).Alerts.ToHashSet();
        alerts = alerts.Plus(new KindScore(labelled.Count, prediction.Alerts.Count, prediction.Alerts.Count(labelled.Contains)));
    }

    Console.WriteLine("kind              labelled   read  found  precision  recall     F1");
    foreach (var (kind, counts) in score.Kinds)
    {
        Print(kind, counts);
    }

    Print("all kinds", score.Total);
    Print("alerts", alerts);
    Console.WriteLine();
    Console.WriteLine("field                      right     of  share");
    foreach (var (field, (right, of)) in score.Fields)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field,-25}{right,7}{of,7}{(double)right / of,7:0.000}"));
    }
}

static void Print(string name, KindScore counts) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{name,-18}{counts.Labelled,8}{counts.Read,7}{counts.Found,7}{counts.Precision,11:0.000}{counts.Recall,8:0.000}{counts.F1,7:0.000}"));
