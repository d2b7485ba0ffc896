using System.Globalization;

namespace SalesCoach.Web.Pages.Parts;

/// <summary>How days, times and numbers are written on pages.</summary>
internal static class Written
{
    /// <summary>A day that nobody can take for another: <c>Thu 12 Mar</c>, with the year where it is not this one.</summary>
    public static string Day(DateOnly day, DateOnly today) =>
        day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day for machines.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A number with its noun: <c>1 deal</c>, <c>3 deals</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>A small number as a word that begins a heading.</summary>
    public static string Word(int number) => number switch
    {
        1 => "One",
        2 => "Two",
        3 => "Three",
        4 => "Four",
        5 => "Five",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A path segment.</summary>
    public static string Segment(string id) => Uri.EscapeDataString(id);
}
