using SalesCoach.Cosmos.Tests.Drivers;

namespace SalesCoach.Cosmos.Tests.Mishaps;

/// <summary>Mishaps at every step of a sweep that has a note to take in.</summary>
public sealed class SweepMishapTests : MishapTests
{
    private static readonly string[] Steps =
        ["read marks", "query notes", "read deals", "read notes", "replace deals", "upsert marks", "query deals"];

    public static MatrixTheoryData<string, string> AtEveryStep => new(Steps, Mishap.ByName.Keys);

    [Theory]
    [MemberData(nameof(AtEveryStep))]
    public async Task A_sweep_that_meets_trouble_leaves_nothing_behind_for_good(string step, string mishap)
    {
        Begin("replace deals", "503 unavailable", once: false);
        Assert.True(await TryNoteAsync());

        Begin(step, mishap, once: false);
        await TrySweepAsync();
        Begin(step, mishap, once: true);
        await TrySweepAsync();
        End();

        await AssertAsIfNothingHadHappenedAsync();
    }
}
