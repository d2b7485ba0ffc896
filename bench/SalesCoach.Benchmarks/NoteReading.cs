using BenchmarkDotNet.Attributes;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Benchmarks;

/// <summary>
/// What reading a note costs: beside it, cutting the same text into words and putting them into a set, the least that any reader does.
/// </summary>
[MemoryDiagnoser]
public class NoteReading
{
    /// <summary>The name of an ordinary note.</summary>
    internal const string Note = "note of 150 words";

    private static readonly PlaybookReader _reader = new();

    private static readonly DealAsItStands _deal = new()
    {
        Deal = new Deal
        {
            Id = "d1",
            Name = "Line 4 rollout",
            Customer = "Orbis",
            Team = [new TeamMember { Id = "p1", Name = "Dana Reyes", Role = "Account executive" }, new TeamMember { Id = "p2", Name = "Tom Becker", Role = "Solutions engineer" }],
            Buyers = [new Buyer { Id = "b1", Name = "Ana Silva", Title = "Plant manager" }, new Buyer { Id = "b2", Name = "Viktor Holm", Title = "CFO" }],
            Milestones =
            [
                new Milestone { Id = "m1", Name = "Security review passed", DueOn = new DateOnly(2026, 4, 10) },
                new Milestone { Id = "m2", Name = "Pilot on line 4 running", DueOn = new DateOnly(2026, 5, 8) },
                new Milestone { Id = "m3", Name = "Contract signed", DueOn = new DateOnly(2026, 6, 30) },
            ],
            Commitments = [new Commitment { Id = "c1", MilestoneId = "m1", Text = "Send the SOC 2 report", OwnerId = "p2", DueOn = new DateOnly(2026, 3, 18) }],
        },
    };

    /// <summary>The text that is read.</summary>
    [Params(Note, "100 kB of letters", "100 kB of brackets", "100 kB of names", "100 kB of short lines", "100 kB of promises")]
    public string Text { get; set; } = "";

    private string _text = "";

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Make() => _text = Text switch
    {
        Note => """
            Good hour with Ana and her shift leads at the plant on Tuesday. She walked us through line 4 and the night handover, which is where the pilot has to prove itself.
            I'll send her the revised rollout plan by Friday and Tom is setting up the sandbox for their engineers, he wants it running on 18 March. Viktor joined for the last
            ten minutes: the budget is approved for the pilot only, and he is worried about the price of the full rollout. He asked whether we could split the licence over two years.
            Their security people sent the questionnaire back yesterday, 140 questions answered, six still open. The review slips to 17 April because the external auditor is away.
            Ana introduced Beatriz Lemos, their new head of quality, who used Northline at her last company. Next call on 24 March at ten. If the pilot goes well we might talk about
            lines 5 and 6, but nobody promised anything.
            """,
        "100 kB of letters" => new string('a', 100_000),
        "100 kB of brackets" => new string('(', 100_000),
        "100 kB of short lines" => string.Concat(Enumerable.Repeat("Bex\n", 25_000)),
        "100 kB of names" => string.Concat(Enumerable.Repeat("Brexel came. ", 7_693))[..100_000],
        _ => string.Concat(Enumerable.Repeat("Tom will send Ana the plan by Friday and Viktor is worried, ", 1_667))[..100_000],
    };

    /// <summary>The least that any reader does.</summary>
    [Benchmark(Baseline = true)]
    public int Words() => _text.Split(' ', '\n', '.', ',').ToHashSet(StringComparer.OrdinalIgnoreCase).Count;

    /// <summary>The playbook reader.</summary>
    [Benchmark]
    public int Read() => Read("");

    /// <summary>The same behind some words of its own.</summary>
    internal int Read(string head) => _reader.Read(new NoteText("n1", "p1", new DateTimeOffset(2026, 3, 11, 15, 0, 0, TimeSpan.Zero), head + _text), _deal).Count;
}
