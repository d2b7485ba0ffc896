using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SalesCoach.Deals;
using SalesCoach.NextActions;

namespace SalesCoach.Tests.NextActions;

/// <summary>What holds of the suggestions for every deal on every day, whatever was decided before (docs/playbook.md, "The next small action").</summary>
public sealed partial class NextSmallActionsPropertyTests
{
    private static readonly string[] Verbs = ["Agree", "Answer", "Ask", "Book", "Confirm", "Find", "Give", "Invite", "Name", "Send", "Talk", "Tell", "Write"];

    [Fact]
    public void Every_open_milestone_gets_one_small_owned_dated_grounded_new_step() => ForAnyDeal((messy, entered) =>
    {
        var today = messy.Today();
        var notes = messy.Notes();
        var decisions = new List<SuggestionDecision>();
        for (var round = 0; round < 6; round++)
        {
            var deal = DealFold.Fold(entered, notes);
            var suggestions = NextSmallActions.Suggest(deal, today, decisions);
            Assert.Equal(Wanted(deal), suggestions.Select(s => s.MilestoneId));
            foreach (var suggestion in suggestions)
            {
                IsSmall(suggestion);
                IsOwned(suggestion, deal);
                IsDated(suggestion, deal, today);
                IsGrounded(suggestion, deal);
                IsNew(suggestion, deal, decisions);
            }

            Assert.Equal(suggestions.Count, suggestions.Select(s => s.Id).Distinct().Count());
            Assert.Equal(suggestions.Count, suggestions.Select(s => s.Action).Distinct().Count());
            foreach (var suggestion in suggestions)
            {
                var accepted = messy.Chance(40);
                decisions.Add(Decision(suggestion, accepted));
                entered = accepted ? entered with { Deal = Accept(entered.Deal, suggestion, today) } : entered;
            }
        }
    });

    [Fact]
    public void The_same_deal_day_and_decisions_give_the_same_suggestions() => ForAnyDeal((messy, entered) =>
    {
        var today = messy.Today();
        var notes = messy.Notes();
        Assert.Equal(
            NextSmallActions.Suggest(DealFold.Fold(entered, notes), today, []).Select(Whole),
            NextSmallActions.Suggest(DealFold.Fold(entered, notes), today, []).Select(Whole));

        static string Whole(Suggestion s) => $"{s with { Evidence = [] }} {string.Join('|', s.Evidence)}";
    });

    private static IEnumerable<string> Wanted(DealAsItStands deal) =>
        deal.Deal.Status == DealStatus.Open && deal.Deal.Team.Count > 0 ? deal.OpenMilestones().Select(m => m.Id) : [];

    private static void IsSmall(Suggestion suggestion)
    {
        var action = suggestion.Action;
        var words = action.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.InRange(words.Length, 3, 25);
        Assert.InRange(AnyWord().Count(action), 3, 25);
        Assert.Contains(words[0], Verbs);
        Assert.EndsWith(".", action, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", action, StringComparison.Ordinal);
        Assert.DoesNotContain('{', action);
        Assert.DoesNotContain('\n', action);
        Assert.Equal(action.Count(c => c == '“'), action.Count(c => c == '”'));
    }

    private static void IsOwned(Suggestion suggestion, DealAsItStands deal) => Assert.True(deal.IsMember(suggestion.OwnerId));

    private static void IsDated(Suggestion suggestion, DealAsItStands deal, DateOnly today)
    {
        Assert.InRange(suggestion.DueOn, today, WorkingDays.Add(today, 5));
        Assert.True(WorkingDays.IsWorkingDay(suggestion.DueOn));
        var date = deal.Deal.Milestones.Single(m => m.Id == suggestion.MilestoneId).DueOn;
        if (date >= WorkingDays.NextOnOrAfter(today))
        {
            Assert.True(suggestion.DueOn <= date);
        }
        else if (date >= today)
        {
            Assert.Equal(WorkingDays.NextOnOrAfter(today), suggestion.DueOn);
        }
    }

    private static void IsGrounded(Suggestion suggestion, DealAsItStands deal)
    {
        Assert.Matches(@"^P\d+$", suggestion.Practice);
        Assert.All(suggestion.Evidence, e => Assert.Contains(deal.Notes.Single(n => n.Id == e.NoteId).Readings, r => r.Quote == e.Quote));
        Assert.Equal(suggestion.Evidence.Count == 0, suggestion.Why.Contains("No note supports this", StringComparison.Ordinal));

        // What stands in quotation marks is whole: a milestone's name, a commitment's text, or the words of a note that are the evidence.
        var whole = deal.Deal.Milestones.Select(m => m.Name).Concat(deal.Deal.Commitments.Select(c => c.Text)).Concat(suggestion.Evidence.Select(e => e.Quote))
            .Select(Plain).ToHashSet();
        Assert.All(Quoted().Matches(suggestion.Action), m => Assert.Contains(Plain(m.Groups[1].Value), whole));
    }

    private static void IsNew(Suggestion suggestion, DealAsItStands deal, List<SuggestionDecision> decisions)
    {
        Assert.DoesNotContain(decisions, d => d.SuggestionId == suggestion.Id);
        Assert.DoesNotContain(deal.Deal.Commitments, c => Plain(c.Text) == Plain(suggestion.Action));
    }

    private static string Plain(string text) => string.Join(' ', AnyWord().Matches(text).Select(m => m.Value.ToLowerInvariant()));

    private static SuggestionDecision Decision(Suggestion suggestion, bool accepted) => new()
    {
        SuggestionId = suggestion.Id,
        ById = "p1",
        At = DateTimeOffset.UnixEpoch,
        CommitmentId = accepted ? $"s-{suggestion.Id}" : null,
    };

    private static Deal Accept(Deal deal, Suggestion suggestion, DateOnly today) => deal with
    {
        Commitments =
        [
            .. deal.Commitments,
            new Commitment
            {
                Id = $"s-{suggestion.Id}",
                MilestoneId = suggestion.MilestoneId,
                Text = suggestion.Action,
                OwnerId = suggestion.OwnerId,
                DueOn = suggestion.DueOn,
                CreatedOn = today,
            },
        ],
    };

    private static void ForAnyDeal(Action<MessyDeals, EnteredDeal> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var messy = new MessyDeals(seed);
            holds(messy, messy.Entered());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2026, 3));

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex AnyWord();

    [GeneratedRegex("“([^“”]*)”")]
    private static partial Regex Quoted();
}
