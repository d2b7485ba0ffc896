using System.Globalization;
using SalesCoach.Deals;

namespace SalesCoach.Alignment.Rules;

/// <summary>How gaps name days, people and things in their sentences.</summary>
internal static class Wording
{
    private const int LongestTitle = 90;

    public static string Say(this DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>In quotation marks, cut at a word's end where it is long.</summary>
    public static string Quote(this string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > LongestTitle)
        {
            var end = line.LastIndexOf(' ', LongestTitle);
            line = $"{line[..(end > 0 ? end : LongestTitle)]}…";
        }

        return $"“{line}”";
    }

    public static string Say(this Milestone milestone) =>
        milestone.DueOn is { } due ? $"{milestone.Name.Quote()} ({due.Say()})" : milestone.Name.Quote();

    public static string Customer(this DealOnADay deal) =>
        string.IsNullOrWhiteSpace(deal.Deal.Customer) ? "the customer" : deal.Deal.Customer;

    public static string Name(this DealOnADay deal, string? personId) =>
        deal.Deal.Team.FirstOrDefault(m => m.Id == personId)?.Name
        ?? deal.Deal.Buyers.FirstOrDefault(b => b.Id == personId)?.Name
        ?? (personId is not null && personId == deal.Deal.CoachId ? "the coach" : "somebody outside the deal");

    /// <summary>A person in the words of the one-on-one, where the quarterback is "you"; fits after a preposition.</summary>
    public static string Whom(this DealOnADay deal, string? personId) =>
        deal.IsQuarterback(personId) ? "you" : deal.Name(personId);

    public static string Whose(this DealOnADay deal, string? personId) =>
        deal.IsQuarterback(personId) ? "your" : $"{deal.Name(personId)}’s";

    /// <summary>The commitment's owner; null where it has none.</summary>
    public static string? Owner(this DealOnADay deal, Commitment commitment) =>
        !string.IsNullOrWhiteSpace(commitment.OwnerId) ? deal.Name(commitment.OwnerId)
        : !string.IsNullOrWhiteSpace(commitment.OwnerName) ? commitment.OwnerName
        : null;

    /// <summary>The commitment's owner in the words of the one-on-one; null where it has none.</summary>
    public static string? OwnerToQuarterback(this DealOnADay deal, Commitment commitment) =>
        deal.IsQuarterback(commitment.OwnerId) ? "you" : deal.Owner(commitment);

    /// <summary>Up to two of the team beside the quarterback, or everybody where there are none.</summary>
    public static string Others(this DealOnADay deal)
    {
        var others = deal.Deal.Team.Where(m => !deal.IsQuarterback(m.Id)).Take(2).Select(m => m.Name).ToList();
        return others.Count > 0 ? string.Join(" and ", others) : "everyone on the team";
    }

    private static bool IsQuarterback(this DealOnADay deal, string? personId) =>
        personId is not null && personId == deal.Deal.QuarterbackId && deal.IsInTeam(personId);
}
