using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>Tells each coach once a day the five things that matter over the coach's open deals. Nothing to tell, no message.</summary>
public sealed class CoachDigest(IDealStore deals, DailyRound round, IDelivery delivery, TimeProvider clock)
{
    /// <summary>Sends the digests of every company whose hour has come.</summary>
    public Task RunAsync(CancellationToken cancel) => round.RunAsync("digest", DigestAsync, cancel);

    private async Task DigestAsync(Company company, DateOnly today, CancellationToken cancel)
    {
        var byCoach = new Dictionary<string, List<DealAlerts>>();
        await foreach (var stored in deals.AllDealsAsync(company.Id, new DealFilter { Status = DealStatus.Open }, cancel))
        {
            if (stored.Document.Entered.Deal.CoachId is { } coach)
            {
                byCoach.TryAdd(coach, []);

                // The digest asks nothing of the notes, and a company has many of them.
                byCoach[coach].Add(new DealAlerts(stored.Document.Stand() with { Notes = [] }, stored.Document.Alerts));
            }
        }

        foreach (var (coach, coached) in byCoach)
        {
            if (FiveThings.Of(coached) is { Count: > 0 } five)
            {
                await delivery.DeliverAsync(Write(company, coach, five, today), cancel);
            }
        }
    }

    private Message Write(Company company, string coach, IReadOnlyList<RankedAlert> five, DateOnly today) => new()
    {
        Key = $"digest/{today:yyyy-MM-dd}",
        TenantId = company.Id,
        ToPersonId = coach,
        CoachOnly = true,
        At = clock.GetUtcNow(),
        Subject = five.Count switch { 1 => "One thing that matters today", 5 => "Five things that matter today", var n => $"{n} things that matter today" },
        Lines = [.. five.Select(a => new MessageLine(a.Alert.DealId, $"{a.Deal.Name}: {a.Alert.Gap.Statement}\nAsk: {a.Alert.Gap.Question}"))],
    };
}
