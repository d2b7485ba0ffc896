using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Notes;

public sealed class NoteIntakeTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_kept_read_and_taken_into_its_deal()
    {
        await _office.PutAsync(new DealBuilder().Build());

        var note = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll send the floor plan today."));

        Assert.True(note.Created);
        Assert.Equal("scripted", note.Value.ReadBy);
        var deal = await _office.LoadAsync();
        Assert.Contains(deal.Stand().Deal.Commitments, c => c.Id == $"{note.Value.Id}/1" && c.OwnerId == "p1");
    }

    [Fact]
    public async Task A_second_delivery_is_the_same_note()
    {
        await _office.PutAsync(new DealBuilder().Build());

        var first = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll call Ana.", "crm-7"));
        _office.Clock.Now = _office.Clock.Now.AddHours(1);
        var second = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll call Ana.", "crm-7"));

        Assert.False(second.Created);
        Assert.Equal((first.Value.Id, first.Value.SavedAt), (second.Value.Id, second.Value.SavedAt));
        Assert.Single((await _office.LoadAsync()).Notes);
    }

    [Fact]
    public async Task Another_note_under_the_same_external_id_is_refused_by_name()
    {
        await _office.PutAsync(new DealBuilder().Build());
        await _office.NoteAsync("I'll call Ana.", "crm-7");

        var refused = Assert.IsType<Faulty<DealNote>>(await _office.NoteAsync("I'll call Ben.", "crm-7"));

        Assert.True(refused.Conflict);
        Assert.Equal(["externalId"], refused.Faults.Select(f => f.Field));
        Assert.Equal("I'll call Ana.", Assert.Single((await _office.LoadAsync()).Notes).Readings[0].Quote);
    }

    [Fact]
    public async Task A_note_that_the_reader_fails_on_is_kept_and_read_by_a_later_sweep()
    {
        await _office.PutAsync(new DealBuilder().Build());
        _office.Reader.Fails = true;

        var note = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll call Ana."));
        Assert.Null(note.Value.ReadBy);
        await _office.Use<Sweep>().RunAsync(Token);
        Assert.Empty((await _office.LoadAsync()).Notes);

        _office.Reader.Fails = false;
        _office.Clock.Now = _office.Clock.Now.AddDays(3);
        var report = await _office.Use<Sweep>().RunAsync(Token);

        Assert.Equal(1, report.NotesTakenIn);
        Assert.Single((await _office.LoadAsync()).Notes);
        Assert.Equal("scripted", (await _office.Store.FindNoteAsync("ours", "d1", note.Value.Id, Token))?.ReadBy);
    }

    [Fact]
    public async Task A_note_is_acknowledged_though_its_deal_cannot_be_saved_and_the_sweep_takes_it_in()
    {
        await _office.PutAsync(new DealBuilder().Build());
        _office.Deals.SavingFails = true;

        Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll call Ana.", "crm-7"));

        _office.Deals.SavingFails = false;
        Assert.Equal(1, (await _office.Use<Sweep>().RunAsync(Token)).NotesTakenIn);
        Assert.Equal(0, (await _office.Use<Sweep>().RunAsync(Token)).NotesTakenIn);
        Assert.Single((await _office.LoadAsync()).Notes);
    }

    [Fact]
    public async Task A_note_survives_that_others_were_first_again_and_again()
    {
        await _office.PutAsync(new DealBuilder().Build());
        _office.Deals.Collisions = 5;

        await _office.NoteAsync("I'll call Ana.");

        Assert.Single((await _office.LoadAsync()).Notes);
    }

    [Fact]
    public async Task Fifty_notes_at_once_are_all_taken_in_once()
    {
        await _office.PutAsync(new DealBuilder().Build());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => _office.NoteAsync($"I'll call number {i}.", $"crm-{i}"), Token)));

        var deal = await _office.LoadAsync();
        Assert.Equal(50, deal.Notes.Select(n => n.Id).Distinct().Count());
        Assert.Equal(50, deal.Notes.Count);
    }

    [Fact]
    public async Task Folding_again_saves_nothing()
    {
        await _office.PutAsync(new DealBuilder().Build());
        var note = Assert.IsType<Done<DealNote>>(await _office.NoteAsync("I'll call Ana."));
        var saves = _office.Deals.Saves;

        await _office.Use<NoteIntake>().TakeInAsync(new DealKey("ours", "d1"), [note.Value], Token);

        Assert.Equal(saves, _office.Deals.Saves);
    }

    [Fact]
    public async Task Somebody_elses_deal_takes_no_notes_and_does_not_say_that_it_exists()
    {
        await _office.PutAsync(new DealBuilder().Build());

        Assert.IsType<Missing<DealNote>>(await _office.NoteAsync("Hello", caller: Office.Rex));
        Assert.IsType<Missing<DealNote>>(await _office.NoteAsync("Hello", dealId: "d2"));
    }

    [Theory]
    [InlineData("", null, null, "text")]
    [InlineData("  \n ", null, null, "text")]
    [InlineData("Fine", "", null, "externalId")]
    [InlineData("Fine", null, "1999-12-31T10:00:00Z", "occurredAt")]
    [InlineData("Fine", null, "2026-03-18T12:00:00Z", "occurredAt")]
    public async Task A_note_that_is_none_is_refused_by_field(string text, string? externalId, string? occurredAt, string field)
    {
        await _office.PutAsync(new DealBuilder().Build());
        var note = new NewNote
        {
            Text = text,
            ExternalId = externalId,
            OccurredAt = occurredAt is null ? null : DateTimeOffset.Parse(occurredAt, System.Globalization.CultureInfo.InvariantCulture),
        };

        var refused = Assert.IsType<Faulty<DealNote>>(await _office.Use<NoteIntake>().SubmitAsync(Office.Dana, "d1", note, "api", Token));

        Assert.Equal([field], refused.Faults.Select(f => f.Field));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();
}
