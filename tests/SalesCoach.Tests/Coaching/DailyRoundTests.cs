using SalesCoach.Coaching;
using SalesCoach.Companies;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Coaching;

public sealed class DailyRoundTests : IAsyncDisposable
{
    // On 18 March 2026 Berlin is an hour ahead of UTC: its 8:00 is 7:00.
    private static readonly DateTimeOffset Before = new(2026, 3, 18, 6, 59, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset After = new(2026, 3, 18, 7, 1, 0, TimeSpan.Zero);

    private readonly Office _office = new() { All = [new Company { Id = "ours", Name = "Ours", TimeZone = "Europe/Berlin" }] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Owners_are_reminded_once_a_day_from_eight_by_the_companys_clock()
    {
        await _office.PutAsync(new DealBuilder().Build());
        var reminders = _office.Use<CommitmentReminders>();

        _office.Clock.Now = Before;
        await reminders.RunAsync(Token);
        Assert.Empty(await MailOf(Office.Dana));

        _office.Clock.Now = After;
        await reminders.RunAsync(Token);
        await reminders.RunAsync(Token);

        var message = Assert.Single(await MailOf(Office.Dana));
        Assert.Equal("Acme line 4 rollout: “Send the SOC 2 report” is due today.", Assert.Single(message.Lines).Text);
    }

    [Fact]
    public async Task Reminders_name_what_is_late_and_what_is_due_on_the_next_working_day()
    {
        await _office.PutAsync(new DealBuilder()
            .AddCommitment("c8", "p1", dueOn: new DateOnly(2026, 3, 13))
            .AddCommitment("c9", "p1", dueOn: new DateOnly(2026, 3, 19))
            .AddCommitment("c10", "p1", dueOn: new DateOnly(2026, 3, 20))
            .Build());
        _office.Clock.Now = After;

        await _office.Use<CommitmentReminders>().RunAsync(Token);

        Assert.Equal(
            [
                "Acme line 4 rollout: “Do c8” was due on Fri 13 Mar.",
                "Acme line 4 rollout: “Send the SOC 2 report” is due today.",
                "Acme line 4 rollout: “Do c9” is due on Thu 19 Mar.",
            ],
            Assert.Single(await MailOf(Office.Dana)).Lines.Select(l => l.Text));
    }

    [Fact]
    public async Task The_coach_gets_the_five_things_that_matter_and_nobody_else_gets_any()
    {
        await _office.PutAsync(new DealBuilder().With(d => d with { Goal = null, Strategy = null, QuarterbackId = null }).Build());
        _office.Clock.Now = After;

        await _office.Use<CoachDigest>().RunAsync(Token);

        var digest = Assert.Single(await MailOf(Office.Pat));
        Assert.InRange(digest.Lines.Count, 3, 5);
        Assert.Empty(await MailOf(Office.Dana));
        Assert.Empty(await MailOf(Office.Tomas));
    }

    [Fact]
    public async Task A_digest_that_was_cut_off_is_not_delivered_twice()
    {
        await _office.PutAsync(new DealBuilder().With(d => d with { Goal = null }).Build());
        _office.Clock.Now = After;
        await _office.Use<CoachDigest>().RunAsync(Token);

        // As if the process had died between the delivery and the mark.
        await _office.Store.SaveMarkAsync("digest/ours", "2026-03-17", Token);
        await _office.Use<CoachDigest>().RunAsync(Token);

        Assert.Single(await MailOf(Office.Pat));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private Task<IReadOnlyList<Message>> MailOf(Caller caller) => _office.Use<Mailbox>().ListAsync(caller, Token);
}
