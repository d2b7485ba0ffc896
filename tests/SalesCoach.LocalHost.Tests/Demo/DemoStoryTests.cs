using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.LocalHost.Demo;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.LocalHost.Tests.Demo;

/// <summary>What a visitor sees of the demo company, read by the engine that comes with the product.</summary>
public sealed class DemoStoryTests
{
    private static readonly PlaybookReader _reader = new();

    /// <summary>Every weekday, ends of months and years, a leap day.</summary>
    public static TheoryData<DateOnly> LoadDays() =>
    [
        .. Enumerable.Range(0, 7).Select(new DateOnly(2026, 11, 23).AddDays),
        new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1), new DateOnly(2027, 2, 28), new DateOnly(2027, 5, 31), new DateOnly(2028, 2, 29),
    ];

    [Theory]
    [MemberData(nameof(LoadDays))]
    public void Every_kind_of_reading_shows_more_than_once(DateOnly today)
    {
        var kinds = DemoCompany.Load(today).SelectMany(d => Read(d).Notes).SelectMany(n => n.Readings).CountBy(r => r.GetType()).ToList();

        Assert.Equal(10, kinds.Count);
        Assert.All(kinds, kind => Assert.True(kind.Value > 1, $"{kind.Key.Name} shows {kind.Value} times"));
    }

    [Theory]
    [MemberData(nameof(LoadDays))]
    public void Most_rules_of_the_playbook_show(DateOnly today)
    {
        var rules = DemoCompany.Load(today).SelectMany(d => Gaps(d, today)).Select(g => g.Rule).Distinct().Order().ToList();

        Assert.True(rules.Count >= 20, $"Only these show: {string.Join(", ", rules)}");
    }

    [Theory]
    [MemberData(nameof(LoadDays))]
    public void The_deals_differ_in_health(DateOnly today)
    {
        var gaps = DemoCompany.Load(today).ToDictionary(d => d.Deal.Id, d => Gaps(d, today));

        Assert.All(gaps["eiderland-dairies"], gap => Assert.Equal(Severity.Low, gap.Severity));
        Assert.InRange(gaps["eiderland-dairies"].Count, 0, 1);
        Assert.InRange(gaps["st-annen-hospital"].Count, 4, 9);
        Assert.InRange(gaps["harkort-brewery"].Count, 4, 9);
        Assert.InRange(gaps["tessel-coatings"].Count, 10, 15);
        Assert.InRange(gaps["sandvig-district-heating"].Count, 10, 15);
        Assert.Equal(["win-loss-missing"], gaps["norddeich-cold-store"].Select(g => g.Rule));
    }

    private static IReadOnlyList<Gap> Gaps(DemoDeal demo, DateOnly today) => AlignmentRules.Evaluate(Read(demo), today, new Thresholds());

    /// <summary>Reads a deal's notes one after the other, each against the deal as it stood before it.</summary>
    private static DealAsItStands Read(DemoDeal demo)
    {
        var entered = new EnteredDeal { Deal = demo.Deal, EnteredAt = demo.EnteredAt };
        var deal = DealFold.Fold(entered, []);
        foreach (var note in demo.Notes)
        {
            var text = new NoteText(NoteIds.Derive("demo", "demo", note.ExternalId), note.AuthorId, note.OccurredAt, note.Text);
            var read = new ReadNote { Id = text.Id, AuthorId = text.AuthorId, OccurredAt = text.OccurredAt, Readings = _reader.Read(text, deal) };
            deal = DealFold.Fold(entered, deal.Notes.Append(read));
        }

        return deal;
    }
}
