using SalesCoach.Reading;

namespace SalesCoach.Evals;

/// <summary>
/// Holds what was read against what was labelled. A reading is found when one of the same kind was read in the same note and the two quotes
/// share at least half of the shorter one's characters; each reading answers for one label only, the largest overlap first.
/// </summary>
internal sealed class Score
{
    private readonly SortedDictionary<string, KindScore> _kinds = new(StringComparer.Ordinal);

    /// <summary>How it went, kind by kind.</summary>
    public IReadOnlyDictionary<string, KindScore> Kinds => _kinds;

    /// <summary>Over all kinds.</summary>
    public KindScore Total => _kinds.Values.Aggregate(new KindScore(), (all, kind) => all.Plus(kind));

    /// <summary>How often each field of a found reading was right.</summary>
    public SortedDictionary<string, (int Right, int Of)> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>How the alerts that follow from what was read went against those that follow from the labels.</summary>
    public KindScore Alerts { get; private set; } = new();

    /// <summary>Adds a case.</summary>
    public void Add(Case given, Prediction prediction, TextWriter? misses = null)
    {
        var links = new Links();
        var found = new List<(NoteReading Label, NoteReading Read)>();
        foreach (var note in given.Notes)
        {
            var labels = given.ExpectedIn(note);
            var readings = prediction.Readings.Where(r => r.NoteId == note.Id).ToList();
            var pairs = Match(note.Text, labels, readings);
            found.AddRange(pairs);
            links.Add(note.Id, labels, readings, pairs);
            foreach (var label in labels)
            {
                Count(label, label: 1);
            }

            foreach (var reading in readings)
            {
                Count(reading, read: 1);
            }

            foreach (var (label, _) in pairs)
            {
                Count(label, both: 1);
            }

            misses?.Write(string.Concat(
                labels.Except(pairs.Select(p => p.Label)).Select(l => $"{given.Id} {note.Id} missed {KindOf(l)}: {l.Quote}\n")
                    .Concat(readings.Except(pairs.Select(p => p.Read)).Select(r => $"{given.Id} {note.Id} wrong  {KindOf(r)}: {r.Quote}\n"))));
        }

        AddAlerts(Prediction.Of(given, null).Alerts, prediction.Alerts, links, $"{given.Id} {given.AsOf:O}", misses);
        foreach (var (label, read) in found)
        {
            foreach (var (field, right) in Compare(label, read, links))
            {
                var (before, of) = Fields.GetValueOrDefault(field);
                Fields[field] = (before + (right ? 1 : 0), of + 1);
                if (!right)
                {
                    misses?.WriteLine($"{given.Id} {label.NoteId} {field}: {label.Quote}");
                }
            }
        }
    }

    private void AddAlerts(IReadOnlyList<PredictedAlert> labelled, IReadOnlyList<PredictedAlert> read, Links links, string place, TextWriter? misses)
    {
        var left = read.ToList();
        var found = 0;
        foreach (var label in labelled)
        {
            var at = left.FindIndex(r => r.Rule == label.Rule && r.Severity == label.Severity && (r.Subject == label.Subject || links.Same(label.Subject, r.Subject)));
            if (at >= 0)
            {
                left.RemoveAt(at);
                found++;
            }
            else
            {
                misses?.WriteLine($"{place} missed alert: {label.Rule} {label.Severity} {label.Subject}");
            }
        }

        left.ForEach(alert => misses?.WriteLine($"{place} wrong  alert: {alert.Rule} {alert.Severity} {alert.Subject}"));
        Alerts = Alerts.Plus(new KindScore(labelled.Count, read.Count, found));
    }

    private static List<(NoteReading Label, NoteReading Read)> Match(string text, IReadOnlyList<NoteReading> labels, List<NoteReading> readings)
    {
        var candidates = from label in labels
                         from read in readings
                         where label.GetType() == read.GetType()
                         let overlap = Overlap(text, label.Quote, read.Quote)
                         where overlap * 2 >= Math.Min(label.Quote.Length, read.Quote.Length)
                         orderby overlap descending
                         select (label, read);
        var pairs = new List<(NoteReading Label, NoteReading Read)>();
        foreach (var (label, read) in candidates)
        {
            if (!pairs.Any(p => ReferenceEquals(p.Label, label) || ReferenceEquals(p.Read, read)))
            {
                pairs.Add((label, read));
            }
        }

        return pairs;
    }

    private static int Overlap(string text, string one, string other)
    {
        var (a, b) = (text.IndexOf(one, StringComparison.Ordinal), text.IndexOf(other, StringComparison.Ordinal));
        return a < 0 || b < 0 ? 0 : Math.Max(0, Math.Min(a + one.Length, b + other.Length) - Math.Max(a, b));
    }

    private static IEnumerable<(string Field, bool Right)> Compare(NoteReading label, NoteReading read, Links links) => (label, read) switch
    {
        (CommitmentReading l, CommitmentReading r) =>
        [
            ("commitment.owner", l.OwnerId == r.OwnerId && SameName(l.OwnerName, r.OwnerName)),
            ("commitment.dueOn", l.DueOn == r.DueOn),
            ("commitment.milestoneId", l.MilestoneId == r.MilestoneId),
            ("commitment.commitmentId", links.Same(l.CommitmentId, r.CommitmentId)),
        ],
        (RequestReading l, RequestReading r) => [("request.fromId", l.FromId == r.FromId), ("request.milestoneId", l.MilestoneId == r.MilestoneId)],
        (CompletionReading l, CompletionReading r) =>
        [
            ("completion.byId", l.ById == r.ById),
            ("completion.commitmentId", links.Same(l.CommitmentId, r.CommitmentId)),
        ],
        (ObstacleReading l, ObstacleReading r) => [("obstacle.about", l.About == r.About), ("obstacle.milestoneId", l.MilestoneId == r.MilestoneId)],
        (MilestoneReading l, MilestoneReading r) =>
        [
            ("milestone.milestoneId", l.MilestoneId == r.MilestoneId),
            ("milestone.state", l.State == r.State),
            ("milestone.dueOn", l.DueOn == r.DueOn),
        ],
        (FollowUpReading l, FollowUpReading r) => [("follow-up.on", l.On == r.On)],
        (NewPersonReading l, NewPersonReading r) => [("new-person.name", SameName(l.Name, r.Name))],
        (CompetitorReading l, CompetitorReading r) => [("competitor.name", SameName(l.Name, r.Name))],
        (HelpReading l, HelpReading r) => [("help.name", SameName(l.Name, r.Name))],
        _ => [],
    };

    private static bool SameName(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string KindOf(NoteReading reading) => reading switch
    {
        CommitmentReading => "commitment",
        RequestReading => "request",
        CompletionReading => "completion",
        ObstacleReading => "obstacle",
        MilestoneReading => "milestone",
        StrategyChangeReading => "strategy-change",
        FollowUpReading => "follow-up",
        NewPersonReading => "new-person",
        CompetitorReading => "competitor",
        HelpReading => "help",
        _ => throw new InvalidOperationException($"{reading.GetType().Name} is a kind of reading without a name."),
    };

    private void Count(NoteReading reading, int label = 0, int read = 0, int both = 0)
    {
        var kind = KindOf(reading);
        _kinds[kind] = _kinds.GetValueOrDefault(kind, new KindScore()).Plus(new KindScore(label, read, both));
    }
}

/// <summary>How many readings of a kind were labelled, read, and both.</summary>
internal sealed record KindScore(int Labelled = 0, int Read = 0, int Found = 0)
{
    public double Precision => Read == 0 ? 0 : (double)Found / Read;

    public double Recall => Labelled == 0 ? 0 : (double)Found / Labelled;

    public double F1 => Labelled + Read == 0 ? 0 : 2.0 * Found / (Labelled + Read);

    public KindScore Plus(KindScore other) => new(Labelled + other.Labelled, Read + other.Read, Found + other.Found);
}
