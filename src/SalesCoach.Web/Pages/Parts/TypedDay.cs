using System.Globalization;

namespace SalesCoach.Web.Pages.Parts;

/// <summary>A day as a form's date field sends it.</summary>
internal static class TypedDay
{
    /// <summary>What to say beside a field that holds none.</summary>
    public const string Fault = "Write a day such as 2026-03-31.";

    /// <summary>The day; null for a text that is none.</summary>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
