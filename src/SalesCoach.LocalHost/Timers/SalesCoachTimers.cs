using Microsoft.Extensions.Options;
using NCrontab;
using SalesCoach.Coaching;
using SalesCoach.Erasure;
using SalesCoach.Integrations;
using SalesCoach.Timers;

namespace SalesCoach.LocalHost.Timers;

/// <summary>The product's timers on a cron clock.</summary>
internal static class SalesCoachTimers
{
    public static IServiceCollection AddSalesCoachTimers(this IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<TimersOptions>().Bind(settings.GetSection(TimersOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TimersOptions>, TimersRules>();

        // At start, so that notes that were saved before a crash are read now and not in five minutes.
        services.AddJob("sweep", o => o.Sweep, s => s.GetRequiredService<Sweep>().RunAsync, atStart: true);
        services.AddJob("pending notes", o => o.PendingNotes, s => s.GetRequiredService<PendingNotes>().RunAsync);
        services.AddJob("digest", o => o.Digest, s => s.GetRequiredService<CoachDigest>().RunAsync);
        services.AddJob("reminders", o => o.Reminders, s => s.GetRequiredService<CommitmentReminders>().RunAsync);
        services.AddJob("erasure", o => o.Erasure, s => s.GetRequiredService<ErasureRound>().RunAsync, atStart: true);
        return services.AddHostedService<CronTimers>();
    }

    private static void AddJob(
        this IServiceCollection services,
        string name,
        Func<TimersOptions, string> when,
        Func<IServiceProvider, Func<CancellationToken, Task>> what,
        bool atStart = false) =>
        services.AddSingleton(s => new CronJob(name, ScheduleOf(s, when), what(s)) { AtStart = atStart });

    private static CrontabSchedule ScheduleOf(IServiceProvider services, Func<TimersOptions, string> when) =>
        TimersOptions.Parse(when(services.GetRequiredService<IOptions<TimersOptions>>().Value))
        ?? throw new InvalidOperationException("The timers' settings were not checked.");
}
