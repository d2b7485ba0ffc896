using SalesCoach.Alignment;

namespace SalesCoach.Tests.Builders;

/// <summary>Gaps and alerts of deal d1, for what does not ask which rule found them.</summary>
public static class AlertBuilder
{
    public static Gap Gap(string rule = "goal-missing", string subject = "d1", Severity severity = Severity.Medium, string? milestoneId = null, string practice = "P1") => new()
    {
        Rule = rule,
        Subject = subject,
        Severity = severity,
        Practice = practice,
        Statement = $"{rule} of {subject}.",
        Question = $"What of {subject}?",
        Evidence = [new Evidence("n1", "as it was said")],
        MilestoneId = milestoneId,
    };

    public static Alert Alert(Gap? gap = null, AlertStatus status = AlertStatus.Raised, DateOnly? raisedOn = null, string dealId = "d1")
    {
        gap ??= Gap();
        return new Alert
        {
            Id = AlertIds.Derive(dealId, gap.Rule, gap.Subject),
            DealId = dealId,
            Gap = gap,
            Status = status,
            RaisedOn = raisedOn ?? DealBuilder.Today.AddDays(-3),
        };
    }
}
