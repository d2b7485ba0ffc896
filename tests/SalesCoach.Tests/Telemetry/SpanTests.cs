using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SalesCoach.NextActions;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Telemetry;

public sealed class SpanTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notes_way_is_one_trace()
    {
        await _office.PutAsync(new DealBuilder().Build());
        using var watch = new Watch();

        await _office.NoteAsync("I will send the plan.");

        var submit = Assert.Single(watch.Spans, s => s.OperationName == "note submit");
        var read = Assert.Single(watch.Spans, s => s.OperationName == "note read");
        var takeIn = Assert.Single(watch.Spans, s => s.OperationName == "note take in");
        var change = watch.Spans.First(s => s.OperationName == "deal change");
        Assert.Equal((submit.SpanId, submit.SpanId, takeIn.SpanId), (read.ParentSpanId, takeIn.ParentSpanId, change.ParentSpanId));
        Assert.All(watch.Spans, s => Assert.Equal(submit.TraceId, s.TraceId));
        Assert.Equal("d1", takeIn.GetTagItem("salescoach.deal.id"));
    }

    [Fact]
    public async Task A_reader_that_fails_is_seen_in_its_span()
    {
        await _office.PutAsync(new DealBuilder().Build());
        _office.Reader.Fails = true;
        using var watch = new Watch();

        await _office.NoteAsync("I will send the plan.");

        Assert.All(watch.Spans.Where(s => s.OperationName == "note read"), s => Assert.Equal(ActivityStatusCode.Error, s.Status));
        Assert.Contains(watch.Spans, s => Equals(s.GetTagItem("error.type"), typeof(InvalidOperationException).FullName));
    }

    [Fact]
    public async Task No_tag_span_or_log_carries_what_a_note_says()
    {
        string[] words = ["Zanzibar", "sfumato", "quixotry", "marzipan"];
        using var watch = new Watch();
        _office.Use<ILoggerFactory>().AddProvider(watch);
        await _office.PutAsync(new DealBuilder().Build());

        await _office.NoteAsync("I will send the Zanzibar plan to Ana.", "crm-1");
        await _office.DeliverAsync("7", 1, "I will send the sfumato plan.");
        await _office.DeliverAsync("7", 2, "I will send the quixotry plan.");
        await _office.DeliverAsync("7", 3, null);
        _office.Reader.Fails = true;
        await _office.NoteAsync("I will send the marzipan plan.");
        await _office.Use<Sweep>().RunAsync(Token);
        _office.Reader.Fails = false;
        _office.Outage.WritesLeft = 1;
        await _office.NoteAsync("I will send the Zanzibar offer.");
        _office.Outage.WritesLeft = null;
        _office.Clock.Now = _office.Clock.Now.AddDays(3);
        await _office.Use<Sweep>().RunAsync(Token);
        await _office.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token);

        // Each kind of telemetry was there, and the words are kept where they belong.
        Assert.Contains("Zanzibar", _office.ReadFile(), StringComparison.Ordinal);
        Assert.NotEmpty(watch.Measured);
        Assert.NotEmpty(watch.Spans);
        Assert.Contains(watch.Logged, line => line.Contains("the sweep will take it in", StringComparison.Ordinal));
        var told = string.Join('\n', [.. watch.Logged, .. watch.Measured.Select(m => m.ToString()), .. watch.Spans.Select(Whole)]);
        Assert.All(words, word => Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static string Whole(Activity span) => string.Join(' ',
    [
        span.OperationName,
        span.DisplayName,
        span.StatusDescription,
        .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"),
        .. span.Baggage.Select(b => $"{b.Key}={b.Value}"),
        .. span.Events.Select(e => $"{e.Name} {string.Join(' ', e.Tags)}"),
    ]);
}
