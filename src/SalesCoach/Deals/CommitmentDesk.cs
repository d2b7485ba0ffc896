using SalesCoach.Companies;

namespace SalesCoach.Deals;

/// <summary>What people do with one commitment: confirm, finish, decline or move it.</summary>
public sealed class CommitmentDesk(DealChanges changes, ICompanies companies, TimeProvider clock)
{
    /// <summary>Changes a commitment, entered or read from a note.</summary>
    /// <returns>The commitment as it stands then.</returns>
    public Task<Outcome<Commitment>> ChangeAsync(Caller caller, string dealId, string commitmentId, CommitmentPatch patch, CancellationToken cancel) =>
        DealChecks.IsId(dealId)
            ? changes.ChangeAsync<Commitment>(new DealKey(caller.TenantId, dealId), document => Change(caller, document, commitmentId, patch), cancel)
            : Task.FromResult<Outcome<Commitment>>(new Missing<Commitment>("deal"));

    private (DealDocument?, Outcome<Commitment>) Change(Caller caller, DealDocument document, string commitmentId, CommitmentPatch patch)
    {
        if (!caller.MaySee(document.Entered.Deal))
        {
            return (null, new Missing<Commitment>("deal"));
        }

        var deal = document.Stand().Deal;
        if (deal.Commitments.FirstOrDefault(c => c.Id == commitmentId) is not { } commitment)
        {
            return (null, new Missing<Commitment>("commitment"));
        }

        var now = clock.GetUtcNow();
        var today = companies.Find(caller.TenantId).DayOf(now);
        if (patch.Check(deal, today) is { Count: > 0 } faults)
        {
            return (null, new Faulty<Commitment>(faults));
        }

        // A handoff is confirmed by the one who took it over; anybody else's word would hide that nobody did (P12).
        if (patch.Confirmed is true && commitment.OwnerId != caller.PersonId)
        {
            return (null, new Forbidden<Commitment>("Only its owner can confirm a commitment."));
        }

        var change = new CommitmentChange
        {
            CommitmentId = commitmentId,
            At = now,
            ById = caller.PersonId,
            OwnerId = patch.OwnerId,
            DueOn = patch.DueOn,
            MilestoneId = patch.MilestoneId,
            Status = patch.Status,
            DoneOn = patch.Status == CommitmentStatus.Done ? patch.DoneOn ?? today : null,
            ConfirmedOn = patch.Confirmed is true ? today : null,
        };
        var changed = document with { Entered = DealEntry.Change(document.Entered, change) };
        return (changed, new Done<Commitment>(changed.Stand().Deal.Commitments.First(c => c.Id == commitmentId)));
    }
}

/// <summary>What a person changes about a commitment; what is left out stays.</summary>
public sealed record CommitmentPatch
{
    /// <summary>True: its owner says yes to it.</summary>
    public bool? Confirmed { get; init; }

    /// <summary><c>done</c>, <c>declined</c>, or <c>open</c> again.</summary>
    public CommitmentStatus? Status { get; init; }

    /// <summary>The day on which it was done; today, where nothing is given.</summary>
    public DateOnly? DoneOn { get; init; }

    /// <summary>Its new date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Its new owner, a team member or a buyer.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The milestone that it serves from now on.</summary>
    public string? MilestoneId { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Fault> Check(Deal deal, DateOnly today)
    {
        var faults = new Faults();
        if ((Confirmed, Status, DueOn, OwnerId, MilestoneId) is (null, null, null, null, null))
        {
            faults.Add("", "Say what changes: confirmed, status, dueOn, ownerId or milestoneId.");
        }

        if (Confirmed is false)
        {
            faults.Add("confirmed", "A confirmation cannot be taken back; decline the commitment instead.");
        }

        if (Status == CommitmentStatus.Closed)
        {
            faults.Add("status", "A commitment closes with its milestone; set done or declined.");
        }

        if (DoneOn is not null && Status != CommitmentStatus.Done)
        {
            faults.Add("doneOn", "This goes with the status done.");
        }

        if (DoneOn > today)
        {
            faults.Add("doneOn", "What is done was done today or earlier.");
        }

        if (OwnerId is { } owner && !deal.Team.Any(m => m.Id == owner) && !deal.Buyers.Any(b => b.Id == owner))
        {
            faults.Add("ownerId", "Nobody in the team or among the buyers has this id.");
        }

        if (MilestoneId is { } milestone && !deal.Milestones.Any(m => m.Id == milestone))
        {
            faults.Add("milestoneId", "No milestone of the deal has this id.");
        }

        return faults.All;
    }
}
