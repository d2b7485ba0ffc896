namespace SalesCoach.Deals;

/// <summary>
/// Enters what people put. A value that equals what stands already keeps its origin, so that reading a deal, changing one field and putting
/// it back does not turn everything that notes said into something that a person entered.
/// </summary>
public static class DealEntry
{
    /// <summary>A deal that is put for the first time.</summary>
    public static EnteredDeal Create(Deal deal, DateTimeOffset at) => new() { Deal = deal, EnteredAt = at };

    /// <summary>A deal that is put again, over the one that stands.</summary>
    /// <param name="standing">What stands now.</param>
    /// <param name="entered">The entered layer now.</param>
    /// <param name="put">The deal as it was sent, checked by <see cref="DealChecks"/>.</param>
    /// <param name="caller">Who puts it.</param>
    /// <param name="at">When.</param>
    public static EnteredDeal Replace(DealAsItStands standing, EnteredDeal entered, Deal put, string caller, DateTimeOffset at)
    {
        var instants = new Dictionary<string, DateTimeOffset>();
        T Settle<T>(string path, T now, T stands, T before)
        {
            if (!EqualityComparer<T>.Default.Equals(now, stands))
            {
                instants[path] = at;
                return now;
            }

            instants[path] = entered.InstantOf(path);
            return before;
        }

        var milestones = put.Milestones.Select(milestone =>
        {
            var stands = standing.Deal.Milestones.FirstOrDefault(m => m.Id == milestone.Id);
            var before = entered.Deal.Milestones.FirstOrDefault(m => m.Id == milestone.Id);
            if (stands is null || before is null)
            {
                instants[ValuePath.MilestoneDueOn(milestone.Id)] = instants[ValuePath.MilestoneStatus(milestone.Id)] = at;
                return milestone;
            }

            return milestone with
            {
                DueOn = Settle(ValuePath.MilestoneDueOn(milestone.Id), milestone.DueOn, stands.DueOn, before.DueOn),
                Status = Settle(ValuePath.MilestoneStatus(milestone.Id), milestone.Status, stands.Status, before.Status),
            };
        }).ToList();

        var read = ReadCommitments(standing, entered);
        var commitments = put.Commitments.Where(c => !read.ContainsKey(c.Id)).Select(commitment =>
        {
            var stands = standing.Deal.Commitments.FirstOrDefault(c => c.Id == commitment.Id);
            var before = entered.Deal.Commitments.FirstOrDefault(c => c.Id == commitment.Id);
            if (stands is null || before is null)
            {
                instants[ValuePath.Commitment(commitment.Id)] = at;
                return commitment;
            }

            var owner = Settle(
                ValuePath.CommitmentOwner(commitment.Id),
                (commitment.OwnerId, commitment.OwnerName),
                (stands.OwnerId, stands.OwnerName),
                (before.OwnerId, before.OwnerName));
            return commitment with
            {
                OwnerId = owner.OwnerId,
                OwnerName = owner.OwnerName,
                DueOn = Settle(ValuePath.CommitmentDueOn(commitment.Id), commitment.DueOn, stands.DueOn, before.DueOn),
                MilestoneId = Settle(ValuePath.CommitmentMilestone(commitment.Id), commitment.MilestoneId, stands.MilestoneId, before.MilestoneId),
                DoneOn = commitment.Status == stands.Status ? before.DoneOn : commitment.DoneOn,
                Status = Settle(ValuePath.CommitmentStatus(commitment.Id), commitment.Status, stands.Status, before.Status),
            };
        }).ToList();

        var changes = put.Commitments.Where(c => read.ContainsKey(c.Id)).Select(c => Difference(read[c.Id], c, caller, at)).OfType<CommitmentChange>();
        return entered with
        {
            Deal = put with { Milestones = milestones, Commitments = commitments },
            ChangedAt = Shortened(instants, commitments),
            Changes = [.. entered.Changes, .. changes],
        };
    }

    /// <summary>Changes one commitment, entered or read.</summary>
    public static EnteredDeal Change(EnteredDeal entered, CommitmentChange change)
    {
        if (!entered.Deal.Commitments.Any(c => c.Id == change.CommitmentId))
        {
            return entered with { Changes = [.. entered.Changes, change] };
        }

        var instants = new Dictionary<string, DateTimeOffset>(entered.ChangedAt);
        void Mark(bool stated, string path)
        {
            if (stated)
            {
                instants[path] = change.At;
            }
        }

        Mark(change.OwnerId is not null, ValuePath.CommitmentOwner(change.CommitmentId));
        Mark(change.DueOn is not null, ValuePath.CommitmentDueOn(change.CommitmentId));
        Mark(change.MilestoneId is not null, ValuePath.CommitmentMilestone(change.CommitmentId));
        Mark(change.Status is not null, ValuePath.CommitmentStatus(change.CommitmentId));
        return entered with
        {
            Deal = entered.Deal with
            {
                Commitments = [.. entered.Deal.Commitments.Select(c => c.Id == change.CommitmentId ? change.ApplyTo(c) : c)],
            },
            ChangedAt = instants,
        };
    }

    /// <summary>Adds a commitment that a person made.</summary>
    public static EnteredDeal Add(EnteredDeal entered, Commitment commitment, DateTimeOffset at)
    {
        return entered with
        {
            Deal = entered.Deal with { Commitments = [.. entered.Deal.Commitments, commitment] },
            ChangedAt = new Dictionary<string, DateTimeOffset>(entered.ChangedAt) { [ValuePath.Commitment(commitment.Id)] = at },
        };
    }

    /// <summary>The commitments that notes brought in, as they stand.</summary>
    public static IReadOnlyDictionary<string, Commitment> ReadCommitments(DealAsItStands standing, EnteredDeal entered)
    {
        var own = entered.Deal.Commitments.Select(c => c.Id).ToHashSet();
        return standing.Deal.Commitments.Where(c => !own.Contains(c.Id)).ToDictionary(c => c.Id);
    }

    /// <summary>What cannot be put about commitments that were read: their words are the note's, and a value cannot be emptied.</summary>
    public static IReadOnlyList<Fault> CheckReadCommitments(IReadOnlyDictionary<string, Commitment> read, Deal put)
    {
        var faults = new Faults();
        for (var i = 0; i < put.Commitments.Count; i++)
        {
            var commitment = put.Commitments[i];
            if (!read.TryGetValue(commitment.Id, out var stands))
            {
                continue;
            }

            if (commitment.Text != stands.Text)
            {
                faults.Add($"commitments[{i}].text", "These words were read in a note and change with it only.");
            }

            if ((commitment.OwnerId is null && stands.OwnerId is not null) || (commitment.OwnerId == stands.OwnerId && commitment.OwnerName != stands.OwnerName))
            {
                faults.Add($"commitments[{i}].ownerId", "An owner that was read in a note can be replaced by a person of the deal, not removed.");
            }

            if (commitment.DueOn is null && stands.DueOn is not null)
            {
                faults.Add($"commitments[{i}].dueOn", "A date that was read in a note can be replaced, not removed.");
            }

            if (commitment.MilestoneId is null && stands.MilestoneId is not null)
            {
                faults.Add($"commitments[{i}].milestoneId", "A milestone that was read in a note can be replaced, not removed.");
            }
        }

        return faults.All;
    }

    private static CommitmentChange? Difference(Commitment stands, Commitment put, string caller, DateTimeOffset at)
    {
        var change = new CommitmentChange
        {
            CommitmentId = stands.Id,
            At = at,
            ById = caller,
            OwnerId = put.OwnerId == stands.OwnerId ? null : put.OwnerId,
            DueOn = put.DueOn == stands.DueOn ? null : put.DueOn,
            MilestoneId = put.MilestoneId == stands.MilestoneId ? null : put.MilestoneId,
            Status = put.Status == stands.Status ? null : put.Status,
            DoneOn = put.Status == stands.Status ? null : put.DoneOn,
            ConfirmedOn = put.ConfirmedOn == stands.ConfirmedOn ? null : put.ConfirmedOn,
        };
        return change.IsEmpty ? null : change;
    }

    /// <summary>One instant for a commitment in place of four that are the same.</summary>
    private static Dictionary<string, DateTimeOffset> Shortened(Dictionary<string, DateTimeOffset> instants, IEnumerable<Commitment> commitments)
    {
        foreach (var id in commitments.Select(c => c.Id))
        {
            var paths = Paths(id);
            if (instants.TryGetValue(paths[0], out var first) && paths.All(p => instants.GetValueOrDefault(p) == first))
            {
                Array.ForEach(paths, path => instants.Remove(path));
                instants[ValuePath.Commitment(id)] = first;
            }
        }

        return instants;
    }

    private static string[] Paths(string commitmentId) =>
    [
        ValuePath.CommitmentOwner(commitmentId),
        ValuePath.CommitmentDueOn(commitmentId),
        ValuePath.CommitmentMilestone(commitmentId),
        ValuePath.CommitmentStatus(commitmentId),
    ];
}
