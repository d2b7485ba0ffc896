using System.Globalization;

namespace SalesCoach.Moving;

/// <summary>An export that cannot be imported as it is. Says which line, and what to do; never what a note says.</summary>
/// <param name="line">The line, from 1.</param>
/// <param name="what">What is wrong with it and what to do.</param>
public sealed class UnusableExportException(int line, string what) : Exception(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {what}"))
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
