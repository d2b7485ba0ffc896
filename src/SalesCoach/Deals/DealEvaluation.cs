using SalesCoach.Alignment;
using SalesCoach.Companies;

namespace SalesCoach.Deals;

/// <summary>Brings what follows from a deal – its alerts and the day to look again – up to date. Pure.</summary>
public static class DealEvaluation
{
    /// <summary>The deal as it stands.</summary>
    public static DealAsItStands Stand(this DealDocument document) => DealFold.Fold(document.Entered, document.Notes);

    /// <summary>Evaluates a deal on a day. The same document comes back where nothing changed.</summary>
    public static DealDocument Evaluate(this DealDocument document, DateOnly today, Company company)
    {
        var deal = document.Stand();
        var thresholds = company.For(deal.Deal.Stage);
        var gaps = AlignmentRules.Evaluate(deal, today, thresholds);
        var alerts = AlertLife.Update(document.Id, document.Alerts, gaps, today);
        var checkOn = CheckOn.Next(deal, alerts, today, thresholds);
        return ReferenceEquals(alerts, document.Alerts) && checkOn == document.CheckOn
            ? document
            : document with { Alerts = alerts, CheckOn = checkOn };
    }
}
