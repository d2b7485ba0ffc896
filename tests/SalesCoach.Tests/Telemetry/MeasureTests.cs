using SalesCoach.NextActions;
using SalesCoach.Telemetry;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Telemetry;

public sealed class MeasureTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_counted_once_however_often_it_is_sent()
    {
        await _office.PutAsync(new DealBuilder().Build());
        using var watch = new Watch();

        await _office.NoteAsync("I will send the plan.", "crm-1");
        await _office.NoteAsync("I will send the plan.", "crm-1");

        Assert.Equal(1, Assert.Single(watch.Counted("salescoach.notes.kept"), c => c.Key == "source=api effect=created").Value);
        Assert.Equal(1, watch.Counted("salescoach.notes.folded")[""]);
        Assert.Equal(1, watch.Counted("salescoach.readings")["kind=commitment"]);
        Assert.Empty(watch.Counted("salescoach.notes.left"));
    }

    [Fact]
    public async Task A_CRMs_edits_and_deletions_are_counted_as_such()
    {
        await _office.PutAsync(new DealBuilder().Build());
        using var watch = new Watch();

        await _office.DeliverAsync("7", 1, "I will send the plan.");
        await _office.DeliverAsync("7", 2, "I will send the offer.");
        await _office.DeliverAsync("7", 3, null);
        await _office.DeliverAsync("7", 2, "I will send the offer.");

        var kept = watch.Counted("salescoach.notes.kept");
        Assert.Equal(["source=hubspot effect=created", "source=hubspot effect=revised", "source=hubspot effect=withdrawn"], kept.Keys);
        Assert.All(kept.Values, count => Assert.Equal(1, count));
        Assert.Equal(3, watch.Counted("salescoach.notes.folded")[""]);
    }

    [Fact]
    public async Task A_sweep_says_how_many_notes_it_left_and_how_old_the_oldest_is()
    {
        await _office.PutAsync(new DealBuilder().Build());
        _office.Reader.Fails = true;
        using var watch = new Watch();
        await _office.NoteAsync("I will send the plan.");
        await _office.NoteAsync("I will send the offer.");
        Assert.Equal(2, watch.Counted("salescoach.notes.left")[""]);

        _office.Clock.Now = _office.Clock.Now.AddMinutes(7);
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Equal((2, 420), (watch.Gauge("salescoach.notes.waiting"), watch.Gauge("salescoach.sweep.lag")));

        _office.Reader.Fails = false;
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Equal((0, 0), (watch.Gauge("salescoach.notes.waiting"), watch.Gauge("salescoach.sweep.lag")));
        Assert.Equal(2, watch.Counted("salescoach.notes.folded")[""]);
    }

    [Fact]
    public async Task A_gap_is_counted_by_its_rule_when_it_opens_and_when_it_closes()
    {
        using var watch = new Watch();
        await _office.PutAsync(new DealBuilder().Build());
        _office.Clock.Now = _office.Clock.Now.AddDays(3);
        await _office.Use<Sweep>().RunAsync(Token);
        await _office.Use<Sweep>().RunAsync(Token);

        Assert.Equal(1, watch.Counted("salescoach.gaps.opened")["rule=commitment-overdue"]);
        Assert.DoesNotContain("rule=commitment-overdue", watch.Counted("salescoach.gaps.closed").Keys);

        await _office.Use<SalesCoach.Deals.CommitmentDesk>().ChangeAsync(
            Office.Dana, "d1", "c1", new SalesCoach.Deals.CommitmentPatch { Status = SalesCoach.Deals.CommitmentStatus.Done }, Token);

        Assert.Equal(1, watch.Counted("salescoach.gaps.closed")["rule=commitment-overdue"]);
    }

    [Fact]
    public async Task Suggestions_are_counted_by_the_engine_that_gave_them()
    {
        await _office.PutAsync(new DealBuilder().Build());
        using var watch = new Watch();

        var answer = Assert.IsType<Done<NextActionList>>(await _office.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token)).Value;
        await _office.Use<NextActionDesk>().ListAsync(Office.Rex, "d1", Token);

        Assert.NotEmpty(answer.Suggestions);
        Assert.Equal(answer.Suggestions.Count, Assert.Single(watch.Counted("salescoach.suggestions"), c => c.Key == "engine=playbook").Value);
    }

    [Fact]
    public void A_models_tokens_and_rejected_answers_are_counted_by_prompt()
    {
        using var watch = new Watch();

        Measures.TokensUsed("read-note", 900, 120);
        Measures.AnswerRejected("read-note", "quote");

        Assert.Equal(900, watch.Counted("salescoach.model.tokens")["prompt=read-note direction=input"]);
        Assert.Equal(120, watch.Counted("salescoach.model.tokens")["prompt=read-note direction=output"]);
        Assert.Equal(1, watch.Counted("salescoach.model.rejected")["prompt=read-note reason=quote"]);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
