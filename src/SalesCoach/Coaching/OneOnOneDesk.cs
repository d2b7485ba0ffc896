using System.Text.Json;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Timers;

namespace SalesCoach.Coaching;

/// <summary>
/// Keeps when a coach last spoke with each person, beside the timers' marks. Nothing of what was said: a one-on-one is the two people's own
/// (practice P14 of docs/playbook.md). Each coach sees only what the coach recorded.
/// </summary>
public sealed class OneOnOneDesk(IDealStore deals, IMarkStore marks, ICompanies companies, TimeProvider clock) : IDisposable
{
    /// <summary>How many days ago a one-on-one may have been to be recorded still.</summary>
    public const int MostDaysAgo = 90;

    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>Records that the deal's coach spoke with a member of its team. An earlier day than the one that is kept changes nothing.</summary>
    /// <param name="caller">The coach; to anybody else the deal is not there.</param>
    /// <param name="dealId">The deal that they spoke about.</param>
    /// <param name="personId">A member of the deal's team, not the coach.</param>
    /// <param name="on">The day: today, or up to <see cref="MostDaysAgo"/> days ago.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The latest one-on-one with the person; faults are of <c>personId</c> and <c>on</c>.</returns>
    public async Task<Outcome<OneOnOne>> RecordAsync(Caller caller, string dealId, string personId, DateOnly? on, CancellationToken cancel)
    {
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { Document: var document } || !caller.Coaches(document.Entered.Deal))
        {
            return new Missing<OneOnOne>("deal");
        }

        var faults = new Faults();
        if (personId == caller.PersonId || !document.Stand().IsMember(personId))
        {
            faults.Add("personId", "Choose somebody of the deal's team.");
        }

        var today = companies.Find(caller.TenantId).DayOf(clock.GetUtcNow());
        if (on is not { } day)
        {
            faults.Add("on", "Write a day such as 2026-03-31.");
        }
        else if (day > today)
        {
            faults.Add("on", "This day has not come yet.");
        }
        else if (today.DayNumber - day.DayNumber > MostDaysAgo)
        {
            faults.Add("on", $"This may be {MostDaysAgo} days ago at the most.");
        }

        return faults.All.Count > 0
            ? new Faulty<OneOnOne>(faults.All)
            : new Done<OneOnOne>(await KeepAsync(MarkOf(caller), new OneOnOne(personId, on.GetValueOrDefault()), cancel));
    }

    /// <summary>The caller's latest one-on-one with each person, the latest first; null for somebody who has recorded none yet.</summary>
    public async Task<IReadOnlyList<OneOnOne>?> ListAsync(Caller caller, CancellationToken cancel) =>
        caller.Roles.HasFlag(Roles.Coach) ? await LoadAsync(MarkOf(caller), cancel) : null;

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private static string MarkOf(Caller caller) => $"one-on-ones/{caller.TenantId}/{caller.PersonId}";

    private async Task<OneOnOne> KeepAsync(string name, OneOnOne held, CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            var all = await LoadAsync(name, cancel) ?? [];
            if (all.FirstOrDefault(o => o.PersonId == held.PersonId) is { } known && known.On >= held.On)
            {
                return known;
            }

            IReadOnlyList<OneOnOne> kept = [.. all.Where(o => o.PersonId != held.PersonId).Append(held).OrderByDescending(o => o.On)];
            await marks.SaveMarkAsync(name, JsonSerializer.Serialize(kept, SalesCoachJson.Default.IReadOnlyListOneOnOne), cancel);
            return held;
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<IReadOnlyList<OneOnOne>?> LoadAsync(string name, CancellationToken cancel) =>
        await marks.FindMarkAsync(name, cancel) is { } json ? JsonSerializer.Deserialize(json, SalesCoachJson.Default.IReadOnlyListOneOnOne) : null;
}
