using System.Globalization;
using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>Reminds owners of what they promised: once a day, what is due today or on the next working day, and what is late.</summary>
public sealed class CommitmentReminders(IDealStore deals, DailyRound round, IDelivery delivery, TimeProvider clock)
{
    /// <summary>Sends the reminders of every company whose hour has come.</summary>
    public Task RunAsync(CancellationToken cancel) => round.RunAsync("reminders", RemindAsync, cancel);

    /// <summary>The lines for each owner in a deal; only for members of its team.</summary>
    public static IEnumerable<(string OwnerId, DateOnly DueOn, MessageLine Line)> LinesOf(DealAsItStands deal, DateOnly today)
    {
        var until = NextActions.WorkingDays.Add(today, 1);
        return from commitment in deal.OpenCommitments()
               where deal.IsOurs(commitment) && commitment.DueOn is not null && commitment.DueOn <= until
               let due = commitment.DueOn.GetValueOrDefault()
               let when = due < today ? $"was due on {Write(due)}" : due == today ? "is due today" : $"is due on {Write(due)}"
               select (commitment.OwnerId ?? "", due, new MessageLine(deal.Deal.Id, $"{deal.Deal.Name}: \u201c{commitment.Text}\u201d {when}."));
    }

    private static string Write(DateOnly day) => day.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private async Task RemindAsync(Company company, DateOnly today, CancellationToken cancel)
    {
        var lines = new List<(string OwnerId, DateOnly DueOn, MessageLine Line)>();
        await foreach (var stored in deals.AllDealsAsync(company.Id, new DealFilter { Status = DealStatus.Open }, cancel))
        {
            lines.AddRange(LinesOf(stored.Document.Stand(), today));
        }

        foreach (var owner in lines.GroupBy(l => l.OwnerId))
        {
            var message = new Message
            {
                Key = $"reminders/{today:yyyy-MM-dd}",
                TenantId = company.Id,
                ToPersonId = owner.Key,
                At = clock.GetUtcNow(),
                Subject = owner.Count() == 1 ? "One promise of yours is due" : $"{owner.Count()} promises of yours are due",
                Lines = [.. owner.OrderBy(l => l.DueOn).Select(l => l.Line)],
            };
            await delivery.DeliverAsync(message, cancel);
        }
    }
}
