using System.Globalization;
using System.Text.Json;
using SalesCoach.Deals;
using SalesCoach.Evals;
using SalesCoach.Evals.Training;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Reading.Model;

const string Usage = """
    SalesCoach.Evals predict FILE [--readings expected]
        Prints one JSON line a case: what is read, flagged and suggested.
        --readings expected takes the labelled readings instead of reading the notes, to test the rules alone.
    SalesCoach.Evals predict FILE --engine model
        The same by the model that Model__Endpoint, Model__Name and Model__ApiKey name; the playbook where it fails.
    SalesCoach.Evals score FILE --predictions FILE...
        Scores what was predicted beside the playbook, a column a file: engines and versions of prompts side by side.
    SalesCoach.Evals score FILE... [--misses]
        Prints precision, recall and F1 by kind, how well each field was filled, and alerts end to end.
        --misses lists what was missed, read wrongly or filled wrongly.
    SalesCoach.Evals explain FILE
        Prints each reading with the cues and words that weighed most for it and against it.
    SalesCoach.Evals train WEIGHTS FOLDER
        Learns the reader's weights from the folder's cases, the held-out file left aside. Build again to use them.
    SalesCoach.Evals leave-one-out FILE FILE... [--on=WRITER]... [--misses]
        Reads each writer's file by models learnt from the others alone: how well an unseen writer is read.
        --on=WRITER leaves out these writers only, one after the other.
    """;

const string Misses = "--misses";
const string On = "--on=";

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
        case ["predict", var file, "--engine", "model"]:
            await PredictByModelAsync(file);
            return 0;
        case ["score", var file, "--predictions", .. var predictions] when predictions.Length > 0:
            Compare(file, predictions);
            return 0;
        case ["explain", var file]:
            Explain(file);
            return 0;
        case ["train", var output, var folder]:
            Train(output, folder);
            return 0;
        case ["leave-one-out", .. var rest] when rest.Count(IsFile) > 1:
            LeaveOneOut([.. rest.Where(IsFile)], [.. rest.Where(r => r.StartsWith(On, StringComparison.Ordinal)).Select(r => r[On.Length..])], rest.Contains(Misses));
            return 0;
        case ["score", .. var files] when files.Any(IsFile):
            Report([.. files.Where(IsFile)], files.Contains(Misses));
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

static bool IsFile(string argument) => !argument.StartsWith("--", StringComparison.Ordinal);

static void Predict(string file, INoteReader? reader)
{
    using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
    foreach (var given in Case.ReadFile(file))
    {
        output.Write(JsonSerializer.Serialize(Prediction.Of(given, reader), EvalsJson.Default.Prediction));
        output.Write('\n');
    }
}

static async Task PredictByModelAsync(string file)
{
    await using var engine = new ModelEngine(ModelEngine.FromEnvironment());
    await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
    foreach (var given in Case.ReadFile(file))
    {
        await output.WriteLineAsync(JsonSerializer.Serialize(await engine.PredictAsync(given, CancellationToken.None), EvalsJson.Default.Prediction));
    }
}

static void Compare(string file, IReadOnlyList<string> predictions)
{
    var cases = Case.ReadFile(file).ToList();
    var playbook = new PlaybookReader();
    Comparison.Print(cases, [("playbook", cases.ToDictionary(c => c.Id, c => Prediction.Of(c, playbook))), .. predictions.Select(Comparison.ReadFile)], Console.Out);
}

static void Explain(string file)
{
    foreach (var given in Case.ReadFile(file))
    {
        var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
        var before = new List<ReadNote>();
        foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
        {
            var deal = DealFold.Fold(entered, before);
            var found = PlaybookReader.Find(note.ToText(), deal, ReaderModel.Trained);
            var around = new NoteInHand(note.ToText(), deal, ReaderModel.Trained).Around();
            foreach (var one in found.Where(f => Labels.StatementOf(f.Reading) is not null))
            {
                var statement = (int)Labels.StatementOf(one.Reading).GetValueOrDefault();
                var why = ReaderModel.Trained.Clauses.Explain(one.Source.Features, statement).Take(8).Concat(ReaderModel.Trained.SecondLook.Explain(around[one.Source.Index], statement).Take(4));
                Console.WriteLine($"{given.Id} {note.Id} {Labels.StatementOf(one.Reading)}: {one.Reading.Quote}");
                Console.WriteLine(string.Join(", ", why.Select(w => string.Create(CultureInfo.InvariantCulture, $"  {w.Feature} {w.Weight:+0.00;-0.00}"))));
            }

            before.Add(new ReadNote { Id = note.Id, AuthorId = note.AuthorId, OccurredAt = note.OccurredAt, Readings = [.. found.Select(f => f.Reading)] });
        }
    }
}

static void Train(string output, string folder)
{
    using var writer = new StreamWriter(output, append: false, new System.Text.UTF8Encoding(false));
    Trainer.Learn(Lessons.Of(TrainingCases.Of(folder))).Save(writer);
}

static void LeaveOneOut(IReadOnlyList<string> files, IReadOnlyCollection<string> writers, bool misses)
{
    var cases = files.ToDictionary(f => f, f => Case.ReadFile(f).ToList());
    var lessons = cases.ToDictionary(c => c.Key, c => Lessons.Of(c.Value));
    var all = new Score();
    foreach (var left in files.Where(f => writers.Count == 0 || writers.Contains(Path.GetFileNameWithoutExtension(f))))
    {
        var model = Trainer.Learn(Lessons.Together(files.Where(f => f != left).Select(f => lessons[f])));
        var score = new Score();
        foreach (var given in cases[left])
        {
            var prediction = Prediction.Of(given, new PlaybookReader(model));
            score.Add(given, prediction);
            all.Add(given, prediction, misses ? Console.Out : null);
        }

        Print(Path.GetFileNameWithoutExtension(left), score.Total);
    }

    Table(all);
}

static void Report(IReadOnlyList<string> files, bool misses)
{
    var score = new Score();
    foreach (var given in files.SelectMany(Case.ReadFile))
    {
        score.Add(given, Prediction.Of(given, new PlaybookReader()), misses ? Console.Out : null);
    }

    Table(score);
}

static void Table(Score score)
{
    Console.WriteLine("kind              labelled   read  found  precision  recall     F1");
    foreach (var (kind, counts) in score.Kinds)
    {
        Print(kind, counts);
    }

    Print("all kinds", score.Total);
    Print("alerts", score.Alerts);

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
