using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.AlertBuilder;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.Coaching;

public sealed class PreparationTests
{
    [Fact]
    public void Each_gap_stands_with_its_alert_and_one_that_came_up_today_stands_alone()
    {
        var (known, resting, fresh) = (Gap("goal-missing"), Gap("strategy-missing", practice: "P8"), Gap("quarterback-missing", practice: "P9"));

        var preparation = Preparation.Of(
            new DealBuilder().Stands(),
            [fresh, known, resting],
            [Alert(known), Alert(resting, AlertStatus.Snoozed), Alert(Gap("heroics", "p1"), AlertStatus.Closed)],
            Today);

        Assert.Equal(["Goal", "Strategy", "Quarterback"], preparation.Practices.Select(p => p.Name));
        Assert.Equal([AlertStatus.Raised, AlertStatus.Snoozed, null], preparation.Practices.Select(p => Assert.Single(p.Gaps).Alert?.Status));
        Assert.Equal("goal-missing", Assert.Single(preparation.Agenda).Gap.Rule);
    }
}
