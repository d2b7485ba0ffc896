using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Notes;

namespace SalesCoach.Cosmos.Tests.Mishaps;

/// <summary>Mishaps at every step of a note's way.</summary>
public sealed class NoteMishapTests : MishapTests
{
    private static readonly string[] Steps = ["read deals", "create notes", "replace deals"];

    public static MatrixTheoryData<string, string, bool> AtEveryStep => new(Steps, Mishap.ByName.Keys, [true, false]);

    [Theory]
    [MemberData(nameof(AtEveryStep))]
    public async Task A_note_comes_through_whatever_happens_on_its_way(string step, string mishap, bool once)
    {
        Begin(step, mishap, once);
        var told = await TryNoteAsync();
        End();

        Assert.True(told || !once, "What happens once is survived without the sender's noticing.");
        if (told)
        {
            Assert.NotNull(await Product.Store.FindNoteAsync("ours", "d1", NoteIds.Derive("ours", "api", "crm-1"), Cancel));
        }
        else
        {
            // Whoever was not told sends again.
            Assert.True(await TryNoteAsync());
        }

        await AssertAsIfNothingHadHappenedAsync();
    }

    [Theory]
    [InlineData("read deals")]
    [InlineData("create notes")]
    public async Task A_sender_whose_note_could_not_be_kept_is_not_told_that_it_is(string step)
    {
        foreach (var mishap in Mishap.ByName.Keys)
        {
            Begin(step, mishap, once: false);
            await Assert.ThrowsAsync<StoreUnavailableException>(() => Product.NoteAsync());
            End();
        }
    }

    [Theory]
    [InlineData("create notes", "answer lost")]
    [InlineData("create notes", "answer too late")]
    [InlineData("replace deals", "answer lost")]
    [InlineData("replace deals", "answer too late")]
    public async Task A_write_that_collides_with_itself_is_no_collision(string step, string mishap)
    {
        Product.Wire.Forget();
        Begin(step, mishap, once: true);

        Assert.True(Assert.IsType<Done<DealNote>>(await Product.NoteAsync()).Created);

        string[] again = step == "create notes" ? ["create notes", "create notes", "read notes", "replace deals"] : ["create notes", "replace deals", "replace deals", "read deals"];
        Assert.Equal(["read deals", .. again], Product.Wire.Said);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_is_given_up_and_made_again()
    {
        await using var product = await Product.StartAsync(new Patience { Wait = TimeSpan.FromMilliseconds(1), Try = TimeSpan.FromMilliseconds(500) });
        await product.PutAsync();
        var silent = 1;
        product.Wire.Trouble = request => request.ToString() == "create notes" && Interlocked.Exchange(ref silent, 0) == 1 ? Mishap.Silence : null;

        Assert.True(Assert.IsType<Done<DealNote>>(await product.NoteAsync()).Created);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_no_mishap_of_the_service()
    {
        using var impatient = new CancellationTokenSource();
        Product.Wire.Trouble = _ =>
        {
            impatient.Cancel();
            return Mishap.Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Product.Store.FindDealAsync("ours", "d1", impatient.Token));
    }
}
