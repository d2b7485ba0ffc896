using SalesCoach.Coaching;
using SalesCoach.Reading;

namespace SalesCoach.Deals;

/// <summary>Chooses which finished commitments a deal remembers (docs/decisions/0007). Pure.</summary>
internal static class FinishedCommitments
{
    private const int Most = 12;
    private const int MostOfAnOwner = 3;
    private const int MostForAMilestone = 4;
    private const int MostEntered = 20;
    private const int EnteredAtOnce = 10;

    /// <summary>
    /// The latest ones: for the page and so that nothing done is suggested again; of every owner, with the last that was no urgent work (the
    /// rules across deals); of ours for every open milestone, because they answer its obstacles; and any that is open again.
    /// </summary>
    /// <param name="finished">The finished ones, in the deal's order.</param>
    /// <param name="stands">The deal as it stands.</param>
    public static IReadOnlyList<Commitment> Latest(IReadOnlyList<Commitment> finished, DealAsItStands stands)
    {
        var open = stands.OpenMilestones().Select(m => m.Id).ToHashSet();
        var inTime = finished.OrderBy(c => c.DoneOn ?? c.CreatedOn).ToList();
        var kept = inTime.TakeLast(Most)
            .Concat(finished.Where(c => c.Status == CommitmentStatus.Open))
            .Concat(finished.Where(c => c.Status == CommitmentStatus.Done).OrderBy(c => c.DoneOn).TakeLast(1))
            .Concat(finished.GroupBy(c => c.OwnerId ?? c.OwnerName).SelectMany(owner => owner.OrderBy(c => c.CreatedOn).TakeLast(MostOfAnOwner)))
            .Concat(finished.Where(c => WorkKinds.Of(c.Text) != WorkKind.Urgent).GroupBy(c => c.OwnerId).SelectMany(o => o.OrderBy(c => c.CreatedOn).TakeLast(1)))
            .Concat(inTime.Where(c => c is { Status: CommitmentStatus.Done, MilestoneId: { } id } && open.Contains(id) && stands.IsOurs(c))
                .GroupBy(c => c.MilestoneId).SelectMany(milestone => milestone.TakeLast(MostForAMilestone)))
            .Select(c => c.Id).ToHashSet();
        return [.. finished.Where(c => kept.Contains(c.Id))];
    }

    /// <summary>
    /// Lets the oldest finished commitments go that people had entered, accepted suggestions above all. One of which notes speak gets its
    /// farewell, or those words would bring in a commitment of their own.
    /// </summary>
    public static DealDocument LetOldGo(DealDocument document)
    {
        var entered = document.Entered;
        if (entered.Deal.Commitments.Count < MostEntered + EnteredAtOnce)
        {
            return document;
        }

        var stands = document.Stand().Deal.Commitments.ToDictionary(c => c.Id);
        var named = document.Notes.SelectMany(n => n.Readings).OfType<CommitmentReading>().Select(r => r.CommitmentId).ToHashSet();
        var finished = entered.Deal.Commitments.Select(c => stands[c.Id])
            .Where(c => c.Status != CommitmentStatus.Open)
            .OrderBy(c => c.DoneOn ?? c.CreatedOn)
            .ToList();
        if (finished.Count < MostEntered + EnteredAtOnce)
        {
            return document;
        }

        var gone = finished.SkipLast(MostEntered).Select(c => c.Id).ToHashSet();
        return document with
        {
            Entered = entered with
            {
                Deal = entered.Deal with { Commitments = [.. entered.Deal.Commitments.Where(c => !gone.Contains(c.Id))] },
                ChangedAt = entered.ChangedAt.Where(path => !path.Key.StartsWith("commitments/", StringComparison.Ordinal) || !gone.Contains(path.Key.Split('/')[1]))
                    .ToDictionary(),
            },
            Farewells = Farewells.AddEntered(document.Farewells, gone.Where(named.Contains)),
        };
    }
}
