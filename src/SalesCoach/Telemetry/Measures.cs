using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.Json.Serialization;
using SalesCoach.Alignment;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Telemetry;

/// <summary>
/// The product's measures. Their tags have few values and none is anybody's: a rule, a kind, an engine, never a tenant, a deal or a word of a note.
/// docs/deploy.md lists them.
/// </summary>
internal static class Measures
{
    /// <summary>The kinds as they are written in JSON (docs/readings.md).</summary>
    private static readonly Dictionary<Type, object?> Kinds =
        typeof(NoteReading).GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType, a => a.TypeDiscriminator);

    private static readonly Meter Meter = new(TelemetryNames.Source);

    private static readonly Counter<long> Kept = Meter.CreateCounter<long>("salescoach.notes.kept", "{note}", "Notes saved for the first time or at a new revision.");
    private static readonly Counter<long> Folded = Meter.CreateCounter<long>("salescoach.notes.folded", "{note}", "Notes taken into their deal.");
    private static readonly Counter<long> Left = Meter.CreateCounter<long>("salescoach.notes.left", "{note}", "Notes that were kept but left to the sweep.");
    private static readonly Gauge<long> Waiting = Meter.CreateGauge<long>("salescoach.notes.waiting", "{note}", "Notes kept but not taken in, as the last sweep left them.");
    private static readonly Gauge<double> Lag = Meter.CreateGauge<double>("salescoach.sweep.lag", "s", "Age of the oldest note that the last sweep left waiting; 0 for none.");
    private static readonly Counter<long> Readings = Meter.CreateCounter<long>("salescoach.readings", "{reading}", "Facts read in notes that were taken in.");
    private static readonly Counter<long> GapsOpened = Meter.CreateCounter<long>("salescoach.gaps.opened", "{gap}", "Gaps found that were not there before.");
    private static readonly Counter<long> GapsClosed = Meter.CreateCounter<long>("salescoach.gaps.closed", "{gap}", "Gaps that have closed.");
    private static readonly Counter<long> Suggestions = Meter.CreateCounter<long>("salescoach.suggestions", "{suggestion}", "Next small actions answered to a rep.");
    private static readonly Counter<long> Rejected = Meter.CreateCounter<long>("salescoach.model.rejected", "{answer}", "Answers of a model, or parts of them, that did not pass the check.");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("salescoach.model.tokens", "{token}", "Tokens that a model took in and gave out.");

    private static readonly Counter<long> Missing = Meter.CreateCounter<long>("salescoach.model.missing", "{question}", "Questions to which a model gave no answer.");

    /// <summary>A note was saved.</summary>
    /// <param name="source">The system it came from.</param>
    /// <param name="effect">What it did.</param>
    public static void NoteKept(string source, SourceNoteEffect effect) => Kept.Add(1, new("source", source), new("effect", effect switch
    {
        SourceNoteEffect.Created => "created",
        SourceNoteEffect.Revised => "revised",
        SourceNoteEffect.Withdrawn => "withdrawn",
        _ => "unchanged",
    }));

    /// <summary>Notes were taken into their deal.</summary>
    public static void NotesFolded(IEnumerable<ReadNote> notes)
    {
        foreach (var note in notes)
        {
            Folded.Add(1);
            foreach (var reading in note.Readings)
            {
                Readings.Add(1, new KeyValuePair<string, object?>("kind", Kinds[reading.GetType()]));
            }
        }
    }

    /// <summary>A note is kept, and the sweep is to take it in.</summary>
    public static void NoteLeft() => Left.Add(1);

    /// <summary>A sweep has come to its end.</summary>
    /// <param name="waiting">How many notes it left waiting.</param>
    /// <param name="oldest">How old the oldest of them is.</param>
    public static void Swept(int waiting, TimeSpan oldest)
    {
        Waiting.Record(waiting);
        Lag.Record(oldest.TotalSeconds);
    }

    /// <summary>A deal's alerts have changed.</summary>
    public static void GapsChanged(IReadOnlyList<Alert> before, IReadOnlyList<Alert> after)
    {
        if (ReferenceEquals(before, after))
        {
            return;
        }

        var open = OpenOf(before);
        var stillOpen = OpenOf(after);
        Count(GapsOpened, stillOpen.ExceptBy(open.Select(a => a.Id), a => a.Id));
        Count(GapsClosed, open.ExceptBy(stillOpen.Select(a => a.Id), a => a.Id));
    }

    /// <summary>A rep was answered.</summary>
    public static void Suggested(string engine, int count) => Suggestions.Add(count, new KeyValuePair<string, object?>("engine", engine));

    /// <summary>A model's answer, or a part of it, did not pass the check.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="reason">Why, by one of few names.</param>
    public static void AnswerRejected(string prompt, string reason) => Rejected.Add(1, new("prompt", prompt), new("reason", reason));

    /// <summary>A model gave no answer, and the playbook's stands.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="reason">Why, by one of few names.</param>
    public static void AnswerMissing(string prompt, string reason) => Missing.Add(1, new("prompt", prompt), new("reason", reason));

    /// <summary>A model was asked.</summary>
    /// <param name="prompt">The prompt's name.</param>
    /// <param name="input">Tokens that it took in.</param>
    /// <param name="output">Tokens that it gave out.</param>
    public static void TokensUsed(string prompt, int input, int output)
    {
        Tokens.Add(input, new("prompt", prompt), new("direction", "input"));
        Tokens.Add(output, new("prompt", prompt), new("direction", "output"));
    }

    private static void Count(Counter<long> counter, IEnumerable<Alert> alerts)
    {
        foreach (var alert in alerts)
        {
            counter.Add(1, new KeyValuePair<string, object?>("rule", alert.Gap.Rule));
        }
    }

    private static List<Alert> OpenOf(IReadOnlyList<Alert> alerts) => [.. alerts.Where(a => a.Status != AlertStatus.Closed)];
}
