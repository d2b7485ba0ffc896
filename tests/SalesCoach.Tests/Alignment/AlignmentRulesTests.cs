using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Alignment;

public sealed class AlignmentRulesTests
{
    public static TheoryData<string> EveryRule => [.. AlignmentRules.All.Select(r => r.Name)];

    public static TheoryData<string> EveryRuleOfOpenDeals => [.. AlignmentRules.All.Where(r => !r.LooksBack).Select(r => r.Name)];

    [Fact]
    public void A_healthy_deal_has_no_gap() => Assert.Empty(Look.At(new DealBuilder()));

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_deal_with_one_thing_taken_away_has_that_gap_alone(string rule)
    {
        var gaps = Look.At(DealsWithGaps.For(rule));

        Assert.Equal([rule], gaps.Select(g => g.Rule).Where(r => rule != "no-traction" || r != "quarterback-silent"));
    }

    [Theory]
    [MemberData(nameof(EveryRuleOfOpenDeals))]
    public void A_rule_of_open_deals_says_nothing_of_a_deal_that_was_won_or_lost(string rule)
    {
        DealsWithGaps.For(rule).Status(DealStatus.Won, DealBuilder.Today).FindsNo(rule);
        DealsWithGaps.For(rule).Status(DealStatus.Lost, DealBuilder.Today).FindsNo(rule);
    }

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_rule_that_is_switched_off_says_nothing(string rule) =>
        DealsWithGaps.For(rule).FindsNo(rule, new Thresholds { Off = { rule.ToUpperInvariant() } });

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_gap_is_told_in_a_sentence_and_asked_about_in_an_open_question(string rule)
    {
        var gap = Look.At(DealsWithGaps.For(rule)).Single(g => g.Rule == rule);

        Assert.Equal(AlignmentRules.All.Single(r => r.Name == rule).Practice, gap.Practice);
        Assert.EndsWith(".", gap.Statement, StringComparison.Ordinal);
        Assert.EndsWith("?", gap.Question, StringComparison.Ordinal);
        Assert.Contains(gap.Question.Split(' ')[0], new[] { "What", "Who", "Which", "How", "When", "Where" });
    }

    [Theory]
    [MemberData(nameof(EveryRule))]
    public void A_question_is_about_this_very_deal(string rule)
    {
        var deal = DealsWithGaps.For(rule);
        var question = Look.At(deal).Single(g => g.Rule == rule).Question;

        string[] names =
        [
            "Acme", .. deal.Build().Team.Select(m => m.Name), .. deal.Build().Buyers.Select(b => b.Name),
            .. deal.Build().Milestones.Select(m => m.Name), .. deal.Build().Commitments.Select(c => c.Text),
        ];
        Assert.Contains(names, name => question.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_notes_stand_behind_the_gaps_that_they_led_to()
    {
        foreach (var rule in new[] { "too-many-audibles", "strategy-stale", "contingency-missing", "concern-unanswered", "helper-not-enrolled", "stories-differ" })
        {
            var deal = DealsWithGaps.For(rule);
            var gap = Assert.Single(Look.At(deal));

            Assert.NotEmpty(gap.Evidence);
            Assert.All(gap.Evidence, e => Assert.Contains(deal.Notes(), n => n.Id == e.NoteId && n.Readings.Any(r => r.Quote == e.Quote)));
        }
    }

    [Fact]
    public void Nobody_names_a_rule_twice() => Assert.Equal(AlignmentRules.All.Count, AlignmentRules.All.Select(r => r.Name).Distinct().Count());
}
