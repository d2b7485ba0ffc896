using SalesCoach.Alignment;
using SalesCoach.Companies;

namespace SalesCoach.Deals;

/// <summary>Brings what follows from a deal – its alerts and the day to look again – up to date. Pure.</summary>
public static class DealEvaluation
{
    /// <summary>The deal as it stands.</summary>
    public static DealAsItStands Stand(this DealDocument document) => DealFold.Fold(document, document.Notes);

    /// <summary>
    /// Settles what has become old (<see cref="DealMemory"/>) and evaluates the deal on a day. The same document comes back where nothing
    /// changed; a changed one is of the current version.
    /// </summary>
    public static DealDocument Evaluate(this DealDocument document, DateOnly today, Company company)
    {
        var thresholds = company.For(document.Entered.Deal.Stage);
        document = FinishedCommitments.LetOldGo(document.OfCurrentVersion().Settle(thresholds));
        var deal = document.Stand();
        var gaps = AlignmentRules.Evaluate(deal, today, thresholds);
        var alerts = AlertLife.Update(document.Id, document.Alerts, gaps, today);
        var checkOn = CheckOn.Next(deal, alerts, today, thresholds);
        return ReferenceEquals(alerts, document.Alerts) && checkOn == document.CheckOn
            ? document
            : document with { Alerts = alerts, CheckOn = checkOn };
    }

    /// <summary>What an older version wrote is read as it is: all its notes are whole, and are settled from here on.</summary>
    private static DealDocument OfCurrentVersion(this DealDocument document) => document.SchemaVersion >= DealDocument.CurrentSchemaVersion
        ? document
        : document with { SchemaVersion = DealDocument.CurrentSchemaVersion };
}
