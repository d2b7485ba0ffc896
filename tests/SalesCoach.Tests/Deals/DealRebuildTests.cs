using System.Text.Json;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Deals;

/// <summary>What a deal has let go comes back from its notes where it is asked for (docs/decisions/0007).</summary>
public sealed class DealRebuildTests : IAsyncDisposable
{
    private readonly Office _office = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rebuilding_a_deal_that_nothing_happened_to_saves_nothing()
    {
        await WriteAsync(60);
        var saves = _office.Deals.Saves;

        Assert.IsType<Done<bool>>(await _office.Use<DealRebuild>().RebuildAsync(new DealKey("ours", "d1"), Token));

        Assert.NotNull((await _office.LoadAsync()).Settled);
        Assert.Equal(saves, _office.Deals.Saves);
    }

    [Fact]
    public async Task A_settled_note_that_is_erased_takes_what_it_said_with_it()
    {
        await WriteAsync(60);
        var first = (await _office.LoadAsync()).Stand().OpenCommitments().First(c => c.Id.Contains('/', StringComparison.Ordinal));
        var noteId = first.Id.Split('/')[0];

        await _office.Store.EraseNoteAsync("ours", "d1", noteId, Token);
        await _office.Use<DealRebuild>().RebuildAsync(new DealKey("ours", "d1"), Token);

        var document = await _office.LoadAsync();
        Assert.Equal(59, document.TakenIn());
        Assert.DoesNotContain(noteId, JsonSerializer.Serialize(document.Notes, SalesCoachJson.Default.Options), StringComparison.Ordinal);
        Assert.DoesNotContain(document.Stand().Deal.Commitments, c => c.Id == first.Id);
    }

    [Fact]
    public async Task A_settled_note_that_is_read_anew_says_what_it_says_now()
    {
        await WriteAsync(60);
        var first = (await _office.LoadAsync()).Stand().OpenCommitments().First(c => c.Id.Contains('/', StringComparison.Ordinal));
        var kept = await _office.Store.FindNoteAsync("ours", "d1", first.Id.Split('/')[0], Token);
        Assert.NotNull(kept);

        await _office.Store.SaveReadingsAsync(kept with { Readings = [new FollowUpReading { NoteId = kept.Id, Quote = kept.Text, On = DealBuilder.Today.AddDays(90) }] }, Token);
        await _office.Use<DealRebuild>().RebuildAsync(new DealKey("ours", "d1"), Token);

        var stands = (await _office.LoadAsync()).Stand();
        Assert.DoesNotContain(stands.Deal.Commitments, c => c.Id == first.Id);
        Assert.Contains(stands.Readings<FollowUpReading>(), f => f.Note.Id == kept.Id);
    }

    [Fact]
    public async Task A_milestone_that_is_opened_again_brings_back_its_commitments()
    {
        var deal = await _office.PutAsync(new DealBuilder().Build());
        _office.Reader.Script = note => [new CommitmentReading { NoteId = note.Id, Quote = note.Text, OwnerId = "p2", MilestoneId = "m1" }];
        await NotesAsync(20);
        _office.Reader.Script = note => [new MilestoneReading { NoteId = note.Id, Quote = note.Text, MilestoneId = "m1", State = MilestoneState.Reached }];
        await NotesAsync(1);
        _office.Reader.Script = _ => [];
        await NotesAsync(40);
        var settled = await _office.LoadAsync();
        Assert.True(settled.Stand().Deal.Commitments.Count(c => c.Status == CommitmentStatus.Closed) < 20);

        var standing = settled.Stand().Deal;
        var opened = standing with { Milestones = [.. standing.Milestones.Select(m => m with { Status = MilestoneStatus.Open })] };
        Assert.IsType<Done<Deal>>(await _office.Use<DealDesk>().PutAsync(Office.Dana, opened, new PutPrecondition("*", false), Token));

        Assert.Equal(20, (await _office.LoadAsync()).Stand().OpenCommitments().Count(c => c.OwnerId == "p2" && c.Id.Contains('/', StringComparison.Ordinal)));
        Assert.Equal(deal.Team.Count, standing.Team.Count);
    }

    [Fact]
    public async Task What_people_finished_long_ago_stays_finished_when_the_deal_is_rebuilt()
    {
        await _office.PutAsync(new DealBuilder().Build());
        for (var i = 0; i < 60; i++)
        {
            await NotesAsync(1);
            foreach (var open in (await _office.LoadAsync()).Stand().OpenCommitments().Where(c => c.Id.Contains('/', StringComparison.Ordinal)))
            {
                _office.Clock.Now = _office.Clock.Now.AddMinutes(1);
                var done = new CommitmentPatch { Status = i % 2 == 0 ? CommitmentStatus.Done : CommitmentStatus.Declined };
                Assert.IsType<Done<Commitment>>(await _office.Use<CommitmentDesk>().ChangeAsync(Office.Dana, "d1", open.Id, done, Token));
            }
        }

        var before = await _office.LoadAsync();
        Assert.True(before.Entered.Changes.Count <= 15, "Changes of settled commitments are let go.");
        await _office.Use<DealRebuild>().RebuildAsync(new DealKey("ours", "d1"), Token);

        var after = await _office.LoadAsync();
        Assert.DoesNotContain(after.Stand().OpenCommitments(), c => c.Id.Contains('/', StringComparison.Ordinal));
        Assert.Equal(
            before.Stand().Deal.Commitments.Select(c => (c.Id, c.Status, c.DoneOn)).Order(),
            after.Stand().Deal.Commitments.Select(c => (c.Id, c.Status, c.DoneOn)).Order());
    }

    [Fact]
    public async Task A_note_from_before_the_horizon_is_taken_in_at_its_place_and_only_once()
    {
        await WriteAsync(60);
        var late = new NewNote { Text = "I promised the crane in spring.", ExternalId = "late", OccurredAt = _office.Clock.Now.AddDays(-40) };

        Assert.IsType<Done<DealNote>>(await _office.Use<NoteIntake>().SubmitAsync(Office.Dana, "d1", late, "api", Token));
        var saves = _office.Deals.Saves;
        Assert.IsType<Done<DealNote>>(await _office.Use<NoteIntake>().SubmitAsync(Office.Dana, "d1", late, "api", Token));

        var document = await _office.LoadAsync();
        Assert.Equal(61, document.TakenIn());
        Assert.Contains(document.Stand().OpenCommitments(), c => c.Text == late.Text);
        Assert.Equal(saves, _office.Deals.Saves);
    }

    [Fact]
    public async Task Of_many_finished_commitments_that_people_entered_the_latest_are_kept()
    {
        Commitment Finished(int i) => new() { Id = $"f{i}", Text = $"Do {i}", OwnerId = "p1", Status = CommitmentStatus.Done, DoneOn = DealBuilder.Today.AddDays(-i) };

        await _office.PutAsync(new DealBuilder().With(d => d with { Commitments = [.. d.Commitments, .. Enumerable.Range(0, 90).Select(Finished)] }).Build());

        var kept = (await _office.LoadAsync()).Stand().Deal.Commitments;
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"f{i}"), kept.Where(c => c.Status == CommitmentStatus.Done).Select(c => c.Id));
        Assert.Equal(3, kept.Count(c => c.Status == CommitmentStatus.Open));
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private async Task WriteAsync(int notes)
    {
        await _office.PutAsync(new DealBuilder().Build());
        await NotesAsync(notes);
    }

    private async Task NotesAsync(int notes)
    {
        for (var i = 0; i < notes; i++)
        {
            _office.Clock.Now = _office.Clock.Now.AddHours(1);
            Assert.IsType<Done<DealNote>>(await _office.NoteAsync($"I'll call number {i}."));
        }
    }
}
