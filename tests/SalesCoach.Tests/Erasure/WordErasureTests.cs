using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Erasure;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Erasure;

/// <summary>Erasing what one person wrote, wherever it is quoted. Read by the playbook's own reader.</summary>
public sealed class WordErasureTests : IAsyncDisposable
{
    // Each of these stands in Tomas's notes only.
    private static readonly string[] Words = ["walrus", "Voss", "Presto", "reference list", "liability", "lawyers", "quotation"];

    private readonly Office _office = new(new PlaybookReader());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_are_gone_from_everything_that_is_kept_and_the_facts_stay()
    {
        await PrepareAsync();
        Assert.All(Words.Take(4), word => Assert.Contains(word, Everything(), StringComparison.OrdinalIgnoreCase));
        var before = (await _office.LoadAsync()).Stand();

        Assert.True(Done(await EraseAsync("p2")));

        Assert.All(Words, word => Assert.DoesNotContain(word, Everything(), StringComparison.OrdinalIgnoreCase));
        var after = (await _office.LoadAsync()).Stand();
        Assert.Equal(Facts(before), Facts(after));
        Assert.Contains(after.Deal.Commitments, c => c.Text == NoteErasure.InPlaceOfWords);
        Assert.Contains("SOC 2", Everything(), StringComparison.Ordinal);
        Assert.Contains("pilot hall", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erasing_again_changes_nothing_and_what_is_written_later_stays()
    {
        await PrepareAsync();
        Assert.True(Done(await EraseAsync("p2")));
        var document = Json(await _office.LoadAsync());
        Assert.True(Done(await EraseAsync("p2")));
        Assert.Equal(document, Json(await _office.LoadAsync()));

        _office.Clock.Now = _office.Clock.Now.AddMinutes(1);
        await _office.NoteAsync("I'll call the walrus.", caller: Office.Tomas);
        await _office.Use<ErasureRound>().RunAsync(Token);

        Assert.Contains("walrus", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cut_off_after_any_step_the_erasure_is_finished_by_the_timer()
    {
        for (var writes = 1; ; writes++)
        {
            await PrepareAsync($"d{writes}");
            _office.Outage.WritesLeft = writes;
            var answer = await Record.ExceptionAsync(() => EraseAsync("p2"));
            var wasCutOff = _office.Outage.WritesLeft == 0;
            _office.Outage.WritesLeft = null;

            var report = await _office.Use<ErasureRound>().RunAsync(Token);

            Assert.All(Words, word => Assert.DoesNotContain(word, Everything(), StringComparison.OrdinalIgnoreCase));
            if (!wasCutOff)
            {
                Assert.Null(answer);
                Assert.Equal(0, report.Orders);
                Assert.True(writes > 6);
                return;
            }

            Assert.InRange(report.Orders, 0, 1);
            Assert.Equal(0, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);
        }
    }

    [Fact]
    public async Task Erased_words_do_not_come_back_by_a_second_delivery_or_an_edit_at_their_source()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll call the walrus.", authorId: "p2");
        Assert.True(Done(await EraseAsync("p2")));

        await _office.DeliverAsync("e7", 0, "I'll call the walrus.", authorId: "p2");
        await _office.DeliverAsync("e7", 5, "I'll call the old walrus.", authorId: "p2");
        await _office.Use<Sweep>().RunAsync(Token);

        Assert.DoesNotContain("walrus", Everything(), StringComparison.Ordinal);
        await _office.DeliverAsync("e7", 6, null);
        Assert.Empty((await _office.LoadAsync()).Stand().Notes);
    }

    [Fact]
    public async Task A_note_that_is_revised_while_it_is_being_erased_is_left_to_the_timer()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll call the walrus.", authorId: "p2");
        _office.Notes.BeforeReplacing = () => _office.DeliverAsync("e7", 3, "I'll call the old walrus.", authorId: "p2");

        Assert.False(Done(await EraseAsync("p2")));
        Assert.Equal(1, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);

        Assert.DoesNotContain("walrus", Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_later_note_says_of_an_erased_promise_still_holds_when_it_is_read_again()
    {
        await _office.PutAsync(new DealBuilder().WithoutCommitment("c2").Build());
        await _office.DeliverAsync("e1", 0, "Tomas will deliver the walrus manual by Friday.", authorId: "p2", occurredAt: Office.Noon.AddDays(-6));
        await _office.DeliverAsync("e2", 0, "Tomas delivered the walrus manual today.", authorId: "p1", occurredAt: Office.Noon.AddDays(-2));
        Assert.Contains((await _office.LoadAsync()).Stand().Deal.Commitments, c => c.Status == CommitmentStatus.Done);
        Assert.True(Done(await EraseAsync("p2")));

        await _office.DeliverAsync("e3", 0, "Ana asks for three references.", authorId: "p1", occurredAt: Office.Noon.AddDays(-4));

        Assert.Contains((await _office.LoadAsync()).Stand().Deal.Commitments, c => c is { Status: CommitmentStatus.Done, Text: NoteErasure.InPlaceOfWords });
    }

    [Fact]
    public async Task Only_an_admin_can_have_words_erased_and_only_of_the_own_tenant()
    {
        await PrepareAsync();

        foreach (var caller in (Caller[])[Office.Dana, Office.Tomas, Office.Pat])
        {
            Assert.IsType<Forbidden<bool>>(await _office.Use<ErasureDesk>().ErasePersonsWordsAsync(caller, "p2", Token));
        }

        Assert.True(Done(await _office.Use<ErasureDesk>().ErasePersonsWordsAsync(Office.Rex with { Roles = Roles.Admin }, "p2", Token)));
        Assert.Contains("walrus", Everything(), StringComparison.Ordinal);
        Assert.Equal("personId", Assert.Single(Assert.IsType<Faulty<bool>>(await EraseAsync("no/body")).Faults).Field);
    }

    [Fact]
    public async Task More_notes_than_are_erased_at_once_are_left_to_the_timer()
    {
        await _office.PutAsync(new DealBuilder().Build());
        for (var i = 0; i < ErasureDesk.MostAtOnce + 5; i++)
        {
            await _office.Store.SaveNoteAsync(new DealNote
            {
                TenantId = "ours",
                DealId = "d1",
                Id = $"n{i}",
                Source = "api",
                AuthorId = "p2",
                OccurredAt = Office.Noon,
                SavedAt = Office.Noon,
                Text = "The walrus again.",
            }, Token);
        }

        Assert.False(Done(await EraseAsync("p2")));
        Assert.Equal(1, (await _office.Use<ErasureRound>().RunAsync(Token)).Orders);

        Assert.DoesNotContain("walrus", Everything(), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static bool Done(Outcome<bool> outcome) => Assert.IsType<Done<bool>>(outcome).Value;

    /// <summary>What is to stay: who owns what until when, what is done, where the milestones stand.</summary>
    private static List<string> Facts(DealAsItStands stands) =>
    [
        .. stands.Deal.Commitments.Select(c => $"{c.Id} {c.OwnerId} {c.DueOn} {c.Status} {c.DoneOn} {c.MilestoneId}"),
        .. stands.Deal.Milestones.Select(m => $"{m.Id} {m.DueOn} {m.Status}"),
        .. stands.Notes.Select(n => $"{n.Id} {n.AuthorId} {n.OccurredAt}"),
    ];

    private static string Json(DealDocument deal) => JsonSerializer.Serialize(deal, SalesCoachJson.Default.DealDocument);

    private Task<Outcome<bool>> EraseAsync(string personId) => _office.Use<ErasureDesk>().ErasePersonsWordsAsync(Office.Alex, personId, Token);

    /// <summary>A deal in which Tomas has promised, worried, met people and dismissed something, and of which others were told.</summary>
    private async Task PrepareAsync(string dealId = "d1")
    {
        _office.Clock.Now = Office.Noon.AddDays(-9);
        await _office.PutAsync(new DealBuilder().With(d => d with { Id = dealId }).Build());
        await _office.NoteAsync("I'll send the walrus manual by Thursday.", caller: Office.Tomas, dealId: dealId);
        await _office.NoteAsync("Their lawyers are slow and worry about liability. Met Clara Voss, their new buyer. Presto was there too.", caller: Office.Tomas, dealId: dealId);
        await _office.NoteAsync("Ana asks for a reference list and a quotation by Friday.", caller: Office.Tomas, dealId: dealId);
        await _office.NoteAsync("Sent the SOC 2 report. I'll book the pilot hall by Friday.", caller: Office.Dana, dealId: dealId);
        _office.Clock.Now = Office.Noon;
        await _office.Use<Sweep>().RunAsync(Token);
        var desk = _office.Use<NextActionDesk>();
        var list = Assert.IsType<Done<NextActionList>>(await desk.ListAsync(Office.Tomas, dealId, Token)).Value.Suggestions;
        await desk.AcceptAsync(Office.Dana, dealId, list[0].Id, Token);
        await desk.DismissAsync(Office.Tomas, dealId, list[1].Id, "The walrus said no.", Token);
        await _office.Use<CommitmentReminders>().RunAsync(Token);
        await _office.Use<CoachDigest>().RunAsync(Token);
        var open = (await _office.LoadAsync(dealId)).Alerts.First(AlertLife.IsOpen);
        await _office.Use<AlertDesk>().DismissAsync(Office.Pat, open.Id, "We spoke of it.", Token);
    }

    /// <summary>The whole of what stands on the disk, as text.</summary>
    private string Everything() => _office.ReadFile();
}
