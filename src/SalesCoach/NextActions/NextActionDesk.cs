using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Telemetry;

namespace SalesCoach.NextActions;

/// <summary>Answers a rep's question: what small action moves each milestone of my deal now?</summary>
public sealed class NextActionDesk(IDealStore deals, DealChanges changes, ISuggestionWords words, ICompanies companies, TimeProvider clock)
{
    private const string Engine = "playbook";

    /// <summary>The longest reason for dismissing a suggestion, in UTF-16 code units.</summary>
    public const int LongestReason = 500;

    /// <summary>One suggestion for every open milestone, as of today. One point read, where the playbook words it.</summary>
    public async Task<Outcome<NextActionList>> ListAsync(Caller caller, string dealId, CancellationToken cancel)
    {
        using var span = Spans.Start(Spans.NextActions);
        if (await deals.FindSeenDealAsync(caller, dealId, cancel) is not { } stored)
        {
            return new Missing<NextActionList>("deal");
        }

        var list = await words.WordAsync(stored.Document, List(stored.Document, Today(caller)), cancel);
        foreach (var engine in list.Suggestions.GroupBy(s => s.Engine ?? Engine))
        {
            Measures.Suggested(engine.Key, engine.Count());
        }

        return new Done<NextActionList>(list);
    }

    /// <summary>Makes a suggestion a commitment of its owner. Accepting it again answers the same commitment.</summary>
    public Task<Outcome<Commitment>> AcceptAsync(Caller caller, string dealId, string suggestionId, CancellationToken cancel) =>
        DecideAsync<Commitment>(
            caller,
            dealId,
            suggestionId,
            again: (document, earlier) => document.Stand().Deal.Commitments.FirstOrDefault(c => c.Id == earlier.CommitmentId) is { } kept
                ? new Done<Commitment>(kept)
                : new Faulty<Commitment>([new Fault("id", "This suggestion was dismissed, or its commitment was removed.")], Conflict: true),
            decide: (document, suggestion) => Accept(document, suggestion, caller),
            cancel);

    /// <summary>Dismisses a suggestion, so that it does not come back; another step takes its place.</summary>
    public Task<Outcome<NextActionList>> DismissAsync(Caller caller, string dealId, string suggestionId, string reason, CancellationToken cancel)
    {
        var faults = new Faults();
        faults.Required("reason", reason, LongestReason);
        return faults.All.Count > 0
            ? Task.FromResult<Outcome<NextActionList>>(new Faulty<NextActionList>(faults.All))
            : DecideAsync<NextActionList>(
                caller,
                dealId,
                suggestionId,
                again: (document, earlier) => earlier.CommitmentId is null
                    ? new Done<NextActionList>(Known(document, Today(caller)))
                    : new Faulty<NextActionList>([new Fault("id", "This suggestion was accepted.")], Conflict: true),
                decide: (document, suggestion) =>
                {
                    var decision = new SuggestionDecision { SuggestionId = suggestion.Id, ById = caller.PersonId, At = clock.GetUtcNow(), Reason = reason };
                    var changed = document.Decide(decision);
                    return (changed, new Done<NextActionList>(Known(changed, Today(caller))));
                },
                cancel);
    }

    private (DealDocument?, Outcome<Commitment>) Accept(DealDocument document, Suggestion suggestion, Caller caller)
    {
        if (document.Entered.Deal.Commitments.Count(c => c.Status == CommitmentStatus.Open) >= DealChecks.MostItems)
        {
            var full = new Fault("id", $"{DealChecks.MostItems} commitments are open already; finish or decline some first.");
            return (null, new Faulty<Commitment>([full], Conflict: true));
        }

        var now = clock.GetUtcNow();
        var today = Today(caller);
        var own = suggestion.OwnerId == caller.PersonId;
        var commitment = new Commitment
        {
            Id = EarlierDecisions.CommitmentIdOf(suggestion.Id),
            MilestoneId = suggestion.MilestoneId,
            Text = suggestion.Action,
            OwnerId = suggestion.OwnerId,
            DueOn = suggestion.DueOn,
            CreatedOn = today,
            AssignedById = own ? null : caller.PersonId,
            ConfirmedOn = own ? today : null,
        };
        var decision = new SuggestionDecision { SuggestionId = suggestion.Id, ById = caller.PersonId, At = now, CommitmentId = commitment.Id };
        var changed = document.Decide(decision) with { Entered = DealEntry.Add(document.Entered, commitment, now) };
        return (changed, new Done<Commitment>(commitment, Created: true));
    }

    // What somebody decides on is what was shown, in its words; nobody waits for a model here.
    private NextActionList Known(DealDocument document, DateOnly today) => words.WordedBefore(document, List(document, today));

    private static NextActionList List(DealDocument document, DateOnly today) =>
        new(document.Id, today, Engine, NextSmallActions.Suggest(document.Stand(), today, document.AllDecisions()));

    private Task<Outcome<T>> DecideAsync<T>(
        Caller caller,
        string dealId,
        string suggestionId,
        Func<DealDocument, SuggestionDecision, Outcome<T>> again,
        Func<DealDocument, Suggestion, (DealDocument?, Outcome<T>)> decide,
        CancellationToken cancel) =>
        DealChecks.IsId(dealId)
            ? changes.ChangeAsync<T>(
                new DealKey(caller.TenantId, dealId),
                document =>
                {
                    if (!caller.MaySee(document.Entered.Deal))
                    {
                        return (null, new Missing<T>("deal"));
                    }

                    var decided = document.AllDecisions().FirstOrDefault(d => d.SuggestionId == suggestionId);
                    var suggestion = Known(document, Today(caller)).Suggestions.FirstOrDefault(s => s.Id == suggestionId);
                    return (decided, suggestion) switch
                    {
                        ({ } earlier, _) => (null, again(document, earlier)),
                        (null, { } open) => decide(document, open),
                        (null, null) => (null, new Missing<T>("suggestion")),
                    };
                },
                cancel)
            : Task.FromResult<Outcome<T>>(new Missing<T>("deal"));

    private DateOnly Today(Caller caller) => companies.Find(caller.TenantId).DayOf(clock.GetUtcNow());
}

/// <summary>The answer to a rep's question.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="AsOf">The tenant's day for which it was worked out.</param>
/// <param name="Engine">Which engine gave it: <c>playbook</c>, or a model's name with its prompt's version where it worded at least one.</param>
/// <param name="Suggestions">One for each open milestone of an open deal, the nearest milestone first.</param>
public sealed record NextActionList(string DealId, DateOnly AsOf, string Engine, IReadOnlyList<Suggestion> Suggestions);
