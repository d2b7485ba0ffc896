using Microsoft.Extensions.Options;
using NCrontab;

namespace SalesCoach.LocalHost.Timers;

/// <summary>When the timers run; settings section <c>Timers</c>. Six-field NCRONTAB expressions in UTC, as on Azure Functions.</summary>
internal sealed class TimersOptions
{
    public const string Section = "Timers";

    /// <summary>When the sweep runs: it takes in notes left over and looks again at deals whose day has come.</summary>
    public string Sweep { get; set; } = "0 */5 * * * *";

    /// <summary>When to fetch notes whose CRM sent no text, and to look whether the deals of parked ones have come.</summary>
    public string PendingNotes { get; set; } = "0 * * * * *";

    /// <summary>When to look whether some company's hour for the coach's digest has come.</summary>
    public string Digest { get; set; } = "0 */15 * * * *";

    /// <summary>When to look whether some company's hour for reminders has come.</summary>
    public string Reminders { get; set; } = "0 */15 * * * *";

    /// <summary>When the erasure goes on: orders that were cut off, and notes older than their company keeps them.</summary>
    public string Erasure { get; set; } = "30 */5 * * * *";

    /// <summary>Reads an expression; null where it is none.</summary>
    public static CrontabSchedule? Parse(string expression) =>
        CrontabSchedule.TryParse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
}

/// <summary>Checks <see cref="TimersOptions"/> at start.</summary>
internal sealed class TimersRules : IValidateOptions<TimersOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TimersOptions options)
    {
        (string Name, string Expression)[] all =
        [
            (nameof(options.Sweep), options.Sweep),
            (nameof(options.PendingNotes), options.PendingNotes),
            (nameof(options.Digest), options.Digest),
            (nameof(options.Reminders), options.Reminders),
            (nameof(options.Erasure), options.Erasure),
        ];
        var faults = all.Where(timer => TimersOptions.Parse(timer.Expression) is null)
            .Select(timer => $"{TimersOptions.Section}:{timer.Name}: '{timer.Expression}' is no NCRONTAB expression of six fields.")
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
