using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Coaching;

public sealed class OneOnOneAgendaTests
{
    [Fact]
    public void Three_late_commitments_are_one_topic_and_the_gravest_asks()
    {
        var agenda = OneOnOneAgenda.For(Ranked(
            AlertBuilder.Gap("commitment-overdue", "c1"),
            AlertBuilder.Gap("role-unclear", "p1"),
            AlertBuilder.Gap("commitment-overdue", "c2", Severity.High),
            AlertBuilder.Gap("commitment-overdue", "c3")));

        Assert.Equal(["What of c2?", "What of p1?"], agenda.Select(t => t.Gap.Question));
        Assert.Equal(2, agenda[0].Alike.Count);
        Assert.Empty(agenda[1].Alike);
    }

    [Fact]
    public void A_talk_has_five_topics_at_most()
    {
        var ranked = Ranked([.. Enumerable.Range(0, 9).Select(i => AlertBuilder.Gap($"rule-{i}"))]);

        Assert.Equal(5, OneOnOneAgenda.For(ranked).Count);
        Assert.Equal(2, OneOnOneAgenda.For(ranked, most: 2).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => OneOnOneAgenda.For(ranked, most: 0));
    }

    private static IReadOnlyList<RankedAlert> Ranked(params Gap[] gaps) =>
        AlertRanking.Rank([new DealAlerts(new DealBuilder().Stands(), [.. gaps.Select(g => AlertBuilder.Alert(g))])]);
}
