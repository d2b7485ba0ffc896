using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Notes;

/// <summary>What CRMs say of their notes: edited and deleted ones, late ones, repeated ones.</summary>
public sealed class SourceNotesTests : IAsyncDisposable
{
    private static readonly string Id = NoteIds.Derive("ours", "hubspot", "e7");

    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edited_note_is_read_anew_and_what_rested_on_the_old_text_goes()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.", occurredAt: Office.Noon.AddDays(-5));
        Assert.Contains(OpenAlerts(await _office.LoadAsync()), a => a.Gap.Subject == $"{Id}/1" && a.Gap.Statement.Contains("floor plan", StringComparison.Ordinal));

        Assert.Equal(SourceNoteEffect.Revised, Effect(await _office.DeliverAsync("e7", 1, "I'll ring Ana.")));

        var deal = await _office.LoadAsync();
        Assert.Equal("I'll ring Ana.", Assert.Single(deal.Stand().Deal.Commitments, c => c.Id == $"{Id}/1").Text);
        Assert.DoesNotContain("floor plan", Json(deal), StringComparison.Ordinal);
        var kept = await FindAsync();
        Assert.Equal(("I'll ring Ana.", 1, "I'll ring Ana."), (kept.Text, kept.Revision, kept.Readings[0].Quote));
    }

    [Fact]
    public async Task A_deleted_notes_readings_go_and_it_is_in_no_list_any_more()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.", occurredAt: Office.Noon.AddDays(-5));

        Assert.Equal(SourceNoteEffect.Withdrawn, Effect(await _office.DeliverAsync("e7", 1, null)));

        var deal = await _office.LoadAsync();
        Assert.DoesNotContain(deal.Stand().Deal.Commitments, c => c.Id == $"{Id}/1");
        Assert.Empty(deal.Stand().Notes);
        Assert.DoesNotContain("floor plan", Json(deal), StringComparison.Ordinal);
        var kept = await FindAsync();
        Assert.Equal((NoteState.Withdrawn, "", 0), (kept.State, kept.Text, kept.Readings.Count));
        var intake = _office.Use<NoteIntake>();
        Assert.Empty(Assert.IsType<Done<Page<DealNote>>>(await intake.ListAsync(Office.Dana, "d1", new PageRequest(10), Token)).Value.Items);
        Assert.IsType<Missing<DealNote>>(await intake.FindAsync(Office.Dana, "d1", Id, Token));
    }

    [Fact]
    public async Task A_note_that_was_emptied_counts_as_deleted()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.");

        Assert.Equal(SourceNoteEffect.Withdrawn, Effect(await _office.DeliverAsync("e7", 1, " \n ")));

        Assert.Empty((await _office.LoadAsync()).Stand().Notes);
    }

    [Fact]
    public async Task A_deletion_before_the_creation_keeps_the_note_from_ever_appearing()
    {
        await _office.PutAsync(new DealBuilder().Build());

        Assert.Equal(SourceNoteEffect.Withdrawn, Effect(await _office.DeliverAsync("e7", 5, null)));
        Assert.Equal(SourceNoteEffect.Unchanged, Effect(await _office.DeliverAsync("e7", 0, "I'll send the floor plan.")));

        Assert.Empty((await _office.LoadAsync()).Stand().Notes);
        Assert.Equal("", (await FindAsync()).Text);
    }

    [Fact]
    public async Task A_note_that_was_brought_back_at_its_source_is_back()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.");
        await _office.DeliverAsync("e7", 1, null);

        Assert.Equal(SourceNoteEffect.Revised, Effect(await _office.DeliverAsync("e7", 2, "I'll send the floor plan.")));

        Assert.Contains((await _office.LoadAsync()).Stand().Deal.Commitments, c => c.Id == $"{Id}/1");
    }

    [Fact]
    public async Task Of_two_deliveries_at_once_the_later_version_stands()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.");
        _office.Notes.BeforeReplacing = () => _office.DeliverAsync("e7", 9, "I'll ring Ana.");

        Assert.Equal(SourceNoteEffect.Unchanged, Effect(await _office.DeliverAsync("e7", 3, "I'll ring Ben.")));

        Assert.Equal("I'll ring Ana.", (await FindAsync()).Text);
        Assert.Equal("I'll ring Ana.", Assert.Single((await _office.LoadAsync()).Notes).Readings[0].Quote);
    }

    [Fact]
    public async Task A_fold_that_comes_late_with_the_old_text_changes_nothing()
    {
        await _office.PutAsync(new DealBuilder().Build());
        var old = Assert.IsType<Done<SourceNoteAnswer>>(await _office.DeliverAsync("e7", 0, "I'll send the floor plan.")).Value.Note;
        await _office.DeliverAsync("e7", 1, null);

        await _office.Use<NoteIntake>().TakeInAsync(new DealKey("ours", "d1"), [old], Token);

        Assert.Empty((await _office.LoadAsync()).Stand().Notes);
    }

    [Theory]
    [InlineData("I'll ring Ana.")]
    [InlineData(null)]
    public async Task A_revision_that_was_cut_off_before_the_fold_is_taken_in_by_the_sweep(string? text)
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.");
        await _office.Use<Sweep>().RunAsync(Token);
        _office.Clock.Now = _office.Clock.Now.AddDays(1);
        _office.Deals.SavingFails = true;
        Assert.IsType<Done<SourceNoteAnswer>>(await _office.DeliverAsync("e7", 1, text));
        _office.Deals.SavingFails = false;

        Assert.Equal(1, (await _office.Use<Sweep>().RunAsync(Token)).NotesTakenIn);
        Assert.Equal(0, (await _office.Use<Sweep>().RunAsync(Token)).NotesTakenIn);

        Assert.Equal(text is null ? [] : [text], (await _office.LoadAsync()).Stand().Notes.SelectMany(n => n.Readings).Select(r => r.Quote));
    }

    [Fact]
    public async Task A_revision_that_cannot_be_read_yet_takes_the_old_readings_away_and_is_read_later()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll send the floor plan.");
        _office.Reader.Fails = true;

        await _office.DeliverAsync("e7", 1, "I'll ring Ana.");
        Assert.DoesNotContain("floor plan", Json(await _office.LoadAsync()), StringComparison.Ordinal);
        var saves = _office.Deals.Saves;
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Equal(saves, _office.Deals.Saves);

        _office.Reader.Fails = false;
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Equal("I'll ring Ana.", Assert.Single((await _office.LoadAsync()).Notes).Readings[0].Quote);
    }

    [Theory]
    [InlineData("I'll ring Ana.", CommitmentStatus.Done)]
    [InlineData("I'll ring Ben.", CommitmentStatus.Open)]
    public async Task What_people_did_with_a_commitment_stays_while_the_note_states_it_in_the_same_words(string text, CommitmentStatus status)
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.DeliverAsync("e7", 0, "I'll ring Ana.");
        await _office.Use<CommitmentDesk>().ChangeAsync(Office.Dana, "d1", $"{Id}/1", new CommitmentPatch { Status = CommitmentStatus.Done }, Token);

        await _office.DeliverAsync("e7", 1, text, authorId: "p2");

        Assert.Equal(status, Assert.Single((await _office.LoadAsync()).Stand().Deal.Commitments, c => c.Id == $"{Id}/1").Status);
    }

    [Theory]
    [InlineData(1, null, "e7", "2099-01-01T00:00:00Z", "version")]
    [InlineData(1, null, "", null, "externalId")]
    [InlineData(100_001, null, "e7", null, "text")]
    [InlineData(1, "1999-01-01T00:00:00Z", "e7", null, "occurredAt")]
    public async Task A_delivery_that_is_none_is_refused_by_field(int length, string? occurredAt, string externalId, string? version, string field)
    {
        await _office.PutAsync(new DealBuilder().Build());
        var note = new SourceNote
        {
            TenantId = "ours",
            DealId = "d1",
            Source = "hubspot",
            ExternalId = externalId,
            Text = new string('x', length),
            Version = Instant(version) ?? Office.Noon,
            OccurredAt = Instant(occurredAt),
        };

        var refused = Assert.IsType<Faulty<SourceNoteAnswer>>(await _office.Use<SourceNotes>().TakeAsync(note, Token));

        Assert.Equal([field], refused.Faults.Select(f => f.Field));
    }

    [Fact]
    public async Task A_note_about_a_deal_that_is_not_there_is_not_kept()
    {
        Assert.IsType<Missing<SourceNoteAnswer>>(await _office.DeliverAsync("e7", 0, "Hello", dealId: "d9"));
        Assert.IsType<Missing<SourceNoteAnswer>>(await _office.DeliverAsync("e7", 0, "Hello", dealId: "no/id"));

        Assert.Null(await _office.Store.FindNoteAsync("ours", "d9", Id, Token));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static IEnumerable<Alert> OpenAlerts(DealDocument deal) => deal.Alerts.Where(AlertLife.IsOpen);

    private static SourceNoteEffect Effect(Outcome<SourceNoteAnswer> outcome) => Assert.IsType<Done<SourceNoteAnswer>>(outcome).Value.Effect;

    private static string Json(DealDocument deal) => System.Text.Json.JsonSerializer.Serialize(deal, SalesCoachJson.Default.DealDocument);

    private static DateTimeOffset? Instant(string? written) =>
        written is null ? null : DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<DealNote> FindAsync() => await _office.Store.FindNoteAsync("ours", "d1", Id, Token) ?? throw new InvalidOperationException("The note is not there.");
}
