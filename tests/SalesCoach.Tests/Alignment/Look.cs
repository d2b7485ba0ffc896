using SalesCoach.Alignment;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Alignment;

/// <summary>What the rules see in a deal on <see cref="DealBuilder.Today"/>.</summary>
internal static class Look
{
    public static IReadOnlyList<Gap> At(DealBuilder deal, Thresholds? thresholds = null) =>
        AlignmentRules.Evaluate(deal.Stands(), DealBuilder.Today, thresholds ?? new Thresholds());

    public static Gap Finds(this DealBuilder deal, string rule, string subject, Severity severity, Thresholds? thresholds = null)
    {
        var gap = Assert.Single(At(deal, thresholds), g => g.Rule == rule && g.Subject == subject);
        Assert.Equal(severity, gap.Severity);
        return gap;
    }

    public static void FindsNo(this DealBuilder deal, string rule, Thresholds? thresholds = null) =>
        Assert.DoesNotContain(At(deal, thresholds), g => g.Rule == rule);

    /// <summary>Finds the gap with this severity, or none of the rule where the severity is null.</summary>
    public static void Expects(this DealBuilder deal, string rule, string subject, Severity? severity)
    {
        if (severity is { } expected)
        {
            deal.Finds(rule, subject, expected);
        }
        else
        {
            deal.FindsNo(rule);
        }
    }
}
