using SalesCoach.Companies;
using SalesCoach.Timers;

namespace SalesCoach.Coaching;

/// <summary>Decides for whom it is time: each company once a day, when its own clock has passed its hour.</summary>
public sealed class DailyRound(ICompanies companies, IMarkStore marks, TimeProvider clock)
{
    /// <summary>Runs a job for every company whose hour has come today and for which it has not run yet.</summary>
    /// <param name="name">The job's name, under which its day is remembered.</param>
    /// <param name="job">The job. If it throws, it runs again next time; what it delivers must bear that.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task RunAsync(string name, Func<Company, DateOnly, CancellationToken, Task> job, CancellationToken cancel)
    {
        foreach (var company in companies.All)
        {
            var local = company.LocalTime(clock.GetUtcNow());
            var today = DateOnly.FromDateTime(local.DateTime);
            var mark = $"{name}/{company.Id}";
            var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            if (TimeOnly.FromDateTime(local.DateTime) < company.DigestAt || await marks.FindMarkAsync(mark, cancel) == day)
            {
                continue;
            }

            await job(company, today, cancel);
            await marks.SaveMarkAsync(mark, day, cancel);
        }
    }
}
