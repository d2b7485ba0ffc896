using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

/// <summary>A bounded document shows what the whole history shows (docs/decisions/0007).</summary>
public sealed class DealMemoryTests
{
    private const int Histories = 40;
    private const int Notes = 120;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, Histories)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_bounded_deal_has_the_open_commitments_milestones_and_gaps_of_the_whole_history(int seed)
    {
        var history = new LongHistory(seed);
        for (var i = 0; i < Notes; i++)
        {
            history.GoOn();
            if (i % 10 == 9)
            {
                var (whole, bounded) = (history.Whole(), history.Document.Stand());
                Assert.Equal(whole.Deal.Milestones, bounded.Deal.Milestones);
                Assert.Equal(whole.OpenCommitments().OrderBy(c => c.Id), bounded.OpenCommitments().OrderBy(c => c.Id));
                foreach (var day in new[] { history.Today, history.Today.AddDays(3), history.Today.AddDays(16) })
                {
                    Assert.Equal(Told(AlignmentRules.Evaluate(whole, day, history.Thresholds)), Told(AlignmentRules.Evaluate(bounded, day, history.Thresholds)));
                }

                Assert.Equal(CheckOn.Next(whole, [], history.Today, history.Thresholds), CheckOn.Next(bounded, [], history.Today, history.Thresholds));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_a_rebuild_from_all_notes_gives_is_what_was_there(int seed)
    {
        var history = new LongHistory(seed);
        for (var i = 0; i < Notes; i++)
        {
            history.GoOn();
        }

        var rebuilt = DealMemory.Rebuild(history.Document, history.Shuffled(), history.Thresholds);

        var (was, now) = (history.Document.Stand(), rebuilt.Stand());
        Assert.Equal(was.Deal.Milestones, now.Deal.Milestones);
        Assert.Equal(was.OpenCommitments().OrderBy(c => c.Id), now.OpenCommitments().OrderBy(c => c.Id));
        Assert.Equal(Told(AlignmentRules.Evaluate(was, history.Today, history.Thresholds)), Told(AlignmentRules.Evaluate(now, history.Today, history.Thresholds)));
        Assert.Equal(Notes, rebuilt.TakenIn());
        Assert.Equal(Notes, history.Document.TakenIn());
        Assert.NotNull(history.Document.Settled);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Notes_that_arrive_in_any_order_make_the_same_document(int seed)
    {
        var history = new LongHistory(seed, peopleWork: false);
        for (var i = 0; i < Notes / 2; i++)
        {
            history.GoOn();
        }

        var document = new DealDocument { TenantId = "ours", Entered = history.Entered };
        var arrived = new List<ReadNote>();
        foreach (var note in history.Shuffled())
        {
            arrived.Add(note);
            document = document.Settled?.Reaches(note.OccurredAt, note.Id) is true
                ? DealMemory.Rebuild(document, arrived, history.Thresholds)
                : (document with { Notes = [.. document.Notes.Append(note).OrderBy(n => n.OccurredAt)] }).Settle(history.Thresholds);
        }

        Assert.NotNull(document.Settled);
        Assert.Equal(JsonSerializer.Serialize(history.Document, StoreJson.Deal), JsonSerializer.Serialize(document, StoreJson.Deal));
        Assert.Same(document, document.Settle(history.Thresholds));
    }

    [Fact]
    public void Suggestions_of_a_bounded_deal_rest_on_what_they_would_rest_on_in_the_whole_history()
    {
        var (asked, same) = (0, 0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new LongHistory(seed);
            for (var i = 0; i < Notes; i++)
            {
                history.GoOn();
            }

            var whole = NextSmallActions.Suggest(history.Whole(), history.Today, []);
            var bounded = NextSmallActions.Suggest(history.Document.Stand(), history.Today, []);
            Assert.Equal(whole.Select(s => s.MilestoneId), bounded.Select(s => s.MilestoneId));
            asked += whole.Count;
            same += whole.Zip(bounded).Count(pair => JsonSerializer.Serialize(pair.First) == JsonSerializer.Serialize(pair.Second));
        }

        // Which words are rare is counted over what is remembered, so a few rest on another note.
        Assert.InRange(same, asked * 95 / 100, asked);
    }

    private static string Told(IReadOnlyList<Gap> gaps) =>
        string.Join('\n', gaps.OrderBy(g => g.Rule).ThenBy(g => g.Subject).Select(g => JsonSerializer.Serialize(g)));
}
