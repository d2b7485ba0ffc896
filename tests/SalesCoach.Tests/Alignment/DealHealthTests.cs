using SalesCoach.Alignment;
using static SalesCoach.Tests.Builders.AlertBuilder;

namespace SalesCoach.Tests.Alignment;

public sealed class DealHealthTests
{
    [Fact]
    public void A_deal_without_alerts_is_healthy() => Expect(HealthState.Healthy, "No gap stands open.");

    [Fact]
    public void Small_things_leave_it_healthy()
    {
        Expect(HealthState.Healthy, "Small things only.", Raised("heroics", Severity.Low));
        Expect(HealthState.Healthy, "Nothing grave; role unclear.", Raised("role-unclear", Severity.Medium, "p1"), Raised("role-unclear", Severity.Medium, "p2"));
    }

    [Fact]
    public void Medium_gaps_of_three_kinds_are_to_be_watched() => Expect(
        HealthState.Watch,
        "Nothing grave, but several things: commitment overdue, role unclear and 1 more.",
        Raised("heroics", Severity.Medium), Raised("role-unclear", Severity.Medium), Raised("commitment-overdue", Severity.Medium));

    [Fact]
    public void Grave_gaps_of_one_kind_are_to_be_watched_and_of_two_kinds_a_risk()
    {
        var late = new[] { Raised("milestone-overdue", Severity.High, "m1"), Raised("milestone-overdue", Severity.High, "m2") };

        Expect(HealthState.Watch, "Grave: milestone overdue.", late);
        Expect(HealthState.AtRisk, "Grave: goal missing, milestone overdue.", [.. late, Raised("goal-missing", Severity.High)]);
    }

    [Theory]
    [InlineData(AlertStatus.Snoozed)]
    [InlineData(AlertStatus.Dismissed)]
    [InlineData(AlertStatus.Closed)]
    public void What_is_put_off_or_done_with_does_not_count(AlertStatus status) =>
        Expect(HealthState.Healthy, "No gap stands open.", Raised("goal-missing", Severity.High) with { Status = status });

    private static Alert Raised(string rule, Severity severity, string subject = "d1") => Alert(Gap(rule, subject, severity));

    private static void Expect(HealthState state, string reason, params Alert[] alerts) => Assert.Equal(new DealHealth(state, reason), DealHealth.Of(alerts));
}
