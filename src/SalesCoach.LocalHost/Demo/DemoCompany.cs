using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using SalesCoach.Companies;

namespace SalesCoach.LocalHost.Demo;

/// <summary>
/// The company that <c>--demo</c> loads: its people from <c>company.json</c>, and from <c>deals</c> two files a deal. The <c>.json</c> is
/// what a <c>PUT</c> of the deal would hold, and the <c>.notes.txt</c> its notes, the oldest first, each below a line
/// <c>--- -9 16:40 dana.reyes</c>: the day, the local time, the author. Every day is written as an offset from the day of loading
/// (<see cref="DemoDays"/>), so the company looks alive whenever it is loaded.
/// </summary>
internal static partial class DemoCompany
{
    // A deal is entered this long before its first note, so that whatever its notes say is the later word.
    private const int EnteredDaysBeforeFirstNote = 7;

    private const string Deals = "Demo/deals/";
    private const string Notes = ".notes.txt";

    private static readonly Assembly _here = typeof(DemoCompany).Assembly;

    /// <summary>The company with its people and what they may do.</summary>
    public static Company Company()
    {
        // Bound as the settings' companies are, so that what is left out has the same defaults.
        using var stream = Open("Demo/company.json");
        return new ConfigurationBuilder().AddJsonStream(stream).Build().Get<Company>() ?? throw new FormatException("The demo has no company.");
    }

    /// <summary>The company's deals by id, as they look on a day; no note lies on that day or after it.</summary>
    /// <param name="today">The day of loading, in the company's time zone.</param>
    /// <exception cref="FormatException">A file of the demo is not written as it should be.</exception>
    public static IReadOnlyList<DemoDeal> Load(DateOnly today)
    {
        var days = new DemoDays(today);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Company().TimeZone);
        return
        [
            .. _here.GetManifestResourceNames()
                .Where(name => name.StartsWith(Deals, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Load(name, days, zone)),
        ];
    }

    private static DemoDeal Load(string name, DemoDays days, TimeZoneInfo zone)
    {
        var deal = JsonSerializer.Deserialize(days.RenderJson(Text(name)), SalesCoachJson.Default.Deal)
            ?? throw new FormatException($"{name} holds no deal.");
        var notes = ReadNotes(deal.Id, Text(Path.ChangeExtension(name, null) + Notes), days, zone).ToList();
        return new DemoDeal(deal, notes[0].OccurredAt.AddDays(-EnteredDaysBeforeFirstNote), notes);
    }

    private static IEnumerable<DemoNote> ReadNotes(string dealId, string file, DemoDays days, TimeZoneInfo zone)
    {
        var headers = Header().Matches(file);
        if (headers.Count == 0)
        {
            throw new FormatException($"No note of {dealId} has a line that says when and by whom.");
        }

        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            var from = header.Index + header.Length;
            var text = file[from..(i + 1 < headers.Count ? headers[i + 1].Index : file.Length)].Trim();
            var day = days.On(int.Parse(header.Groups["day"].ValueSpan, CultureInfo.InvariantCulture));
            var local = day.ToDateTime(TimeOnly.ParseExact(header.Groups["time"].ValueSpan, "HH:mm", CultureInfo.InvariantCulture));
            yield return new DemoNote(
                $"demo-{dealId}-{i + 1}",
                header.Groups["author"].Value,
                new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime(),
                days.Render(text));
        }
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) => _here.GetManifestResourceStream(name) ?? throw new FormatException($"The demo has no {name}.");

    [GeneratedRegex(@"^--- (?<day>-\d+) (?<time>\d\d:\d\d) (?<author>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Header();
}
