using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Deals;

/// <summary>
/// Makes the deal as it stands from what people entered and what was read in its notes. Each value that both can state belongs to whoever
/// stated it last, so the result does not depend on the order in which notes arrive, and folding the same note twice changes nothing.
/// </summary>
public static class DealFold
{
    /// <summary>Folds a deal.</summary>
    /// <param name="entered">What people entered.</param>
    /// <param name="notes">The notes with their readings, in any order; those of one instant in the order given. Withdrawn ones state nothing.</param>
    public static DealAsItStands Fold(EnteredDeal entered, IEnumerable<ReadNote> notes) => Fold(entered, notes, [], "");

    /// <summary>Folds a deal whose older notes are settled.</summary>
    /// <param name="document">The deal, with what it keeps of settled notes.</param>
    /// <param name="notes">Those of its notes to fold.</param>
    internal static DealAsItStands Fold(DealDocument document, IEnumerable<ReadNote> notes) =>
        Fold(document.Entered, notes, document.Settled?.Commitments ?? [], document.Farewells);

    private static DealAsItStands Fold(EnteredDeal entered, IEnumerable<ReadNote> notes, IReadOnlyList<Commitment> settled, string farewells)
    {
        var inOrder = notes.Where(n => n.State != NoteState.Withdrawn).DistinctBy(n => n.Id).OrderBy(n => n.OccurredAt).ToList();
        var fold = new Folding(entered, settled, farewells);

        // Notes and people's changes in one order of time; a person's change at the very instant of a note comes after it.
        var changes = new Queue<CommitmentChange>(entered.Changes.OrderBy(c => c.At));
        foreach (var note in inOrder)
        {
            while (changes.TryPeek(out var change) && change.At < note.OccurredAt)
            {
                fold.Apply(changes.Dequeue());
            }

            fold.Apply(note);
        }

        foreach (var change in changes)
        {
            fold.Apply(change);
        }

        return fold.Finish(inOrder);
    }

    private sealed class Folding
    {
        private readonly EnteredDeal _entered;
        private readonly Dictionary<string, Milestone> _milestones;
        private readonly List<string> _commitmentOrder;
        private readonly Dictionary<string, Commitment> _commitments;
        private readonly Dictionary<string, string> _meant = [];
        private readonly Dictionary<string, Origin> _origins = [];

        /// <summary>Changes of commitments that no note has stated yet: a note can be dated after the change of what it states.</summary>
        private readonly List<CommitmentChange> _early = [];

        private readonly Dictionary<string, CommitmentStatus?> _gone;

        public Folding(EnteredDeal entered, IReadOnlyList<Commitment> settled, string farewells)
        {
            _entered = entered;
            _milestones = entered.Deal.Milestones.ToDictionary(m => m.Id);
            _commitments = entered.Deal.Commitments.Concat(settled).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
            _commitmentOrder = [.. entered.Deal.Commitments.Concat(settled).Select(c => c.Id).Distinct()];
            _gone = Farewells.Read(farewells);
        }

        public void Apply(ReadNote note)
        {
            foreach (var (reading, id) in note.Told())
            {
                var origin = new Origin(note.Id, reading.Quote, note.OccurredAt);
                switch (reading)
                {
                    case CommitmentReading commitment when id is not null:
                        Apply(note, commitment, id, origin);
                        ApplyEarly(id);
                        break;
                    case CompletionReading { CommitmentId: { } finished } when Find(finished) is { } done:
                        if (Outranks(ValuePath.CommitmentStatus(done.Id), origin))
                        {
                            var doneOn = done is { Status: CommitmentStatus.Done, DoneOn: { } earlier } ? earlier : note.Day();
                            _commitments[done.Id] = done with { Status = CommitmentStatus.Done, DoneOn = doneOn };
                        }

                        break;
                    case MilestoneReading milestone when _milestones.ContainsKey(milestone.MilestoneId):
                        Apply(milestone, origin);
                        break;
                }
            }
        }

        /// <summary>Changes are kept for read commitments only; those of entered ones are entered in their place (<see cref="DealEntry.Change"/>).</summary>
        public void Apply(CommitmentChange change)
        {
            if (Find(change.CommitmentId) is not { } commitment)
            {
                _early.Add(change);
                return;
            }

            _commitments[commitment.Id] = change.ApplyTo(commitment);
            Forget(change.OwnerId is not null, ValuePath.CommitmentOwner(commitment.Id));
            Forget(change.DueOn is not null, ValuePath.CommitmentDueOn(commitment.Id));
            Forget(change.MilestoneId is not null, ValuePath.CommitmentMilestone(commitment.Id));
            Forget(change.Status is not null, ValuePath.CommitmentStatus(commitment.Id));
        }

        public DealAsItStands Finish(IReadOnlyList<ReadNote> notes)
        {
            var milestones = _entered.Deal.Milestones.Select(m => _milestones[m.Id]).ToList();
            var commitments = _commitmentOrder.Select(id => Settle(_commitments[id])).ToList();
            return new DealAsItStands
            {
                Deal = _entered.Deal with { Milestones = milestones, Commitments = commitments },
                Notes = notes,
                Origins = _origins,
                CommitmentIds = _meant,
            };
        }

        /// <summary>An open commitment closes with its milestone; where that is gone from the deal, the promise stands on its own.</summary>
        private Commitment Settle(Commitment commitment) =>
            commitment is not { Status: CommitmentStatus.Open, MilestoneId: { } served } ? commitment
            : !_milestones.TryGetValue(served, out var milestone) ? commitment with { MilestoneId = null }
            : milestone.Status != MilestoneStatus.Open ? commitment with { Status = CommitmentStatus.Closed }
            : commitment;

        private void Apply(ReadNote note, CommitmentReading reading, string id, Origin origin)
        {
            if (reading.CommitmentId is { } earlier && Find(earlier) is { } known)
            {
                _meant[id] = known.Id;
                var changed = known;
                if ((reading.OwnerId ?? reading.OwnerName) is not null && Outranks(ValuePath.CommitmentOwner(known.Id), origin))
                {
                    changed = changed with { OwnerId = reading.OwnerId, OwnerName = reading.OwnerName };
                }

                if (reading.DueOn is not null && Outranks(ValuePath.CommitmentDueOn(known.Id), origin))
                {
                    changed = changed with { DueOn = reading.DueOn };
                }

                if (reading.MilestoneId is not null && Outranks(ValuePath.CommitmentMilestone(known.Id), origin))
                {
                    changed = changed with { MilestoneId = reading.MilestoneId };
                }

                _commitments[known.Id] = changed;
                return;
            }

            // It speaks of one that people finished and the deal has let go since, and brings in nothing of its own.
            if (reading.CommitmentId is { } let && IsGone(let, out _))
            {
                return;
            }

            _meant[id] = id;
            _origins[ValuePath.Commitment(id)] = origin;
            Remember(reading.OwnerId ?? reading.OwnerName, ValuePath.CommitmentOwner(id), origin);
            Remember(reading.DueOn, ValuePath.CommitmentDueOn(id), origin);
            Remember(reading.MilestoneId, ValuePath.CommitmentMilestone(id), origin);
            _commitmentOrder.Add(id);
            _commitments[id] = new Commitment
            {
                Id = id,
                MilestoneId = reading.MilestoneId,
                Text = reading.Quote,
                OwnerId = reading.OwnerId,
                OwnerName = reading.OwnerName,
                DueOn = reading.DueOn,
                CreatedOn = note.Day(),
            };
            if (IsGone(id, out var end) && end is { } status)
            {
                _commitments[id] = _commitments[id] with { Status = status };
            }
        }

        private void Apply(MilestoneReading reading, Origin origin)
        {
            var milestone = _milestones[reading.MilestoneId];
            if (reading.State == MilestoneState.Reached && Outranks(ValuePath.MilestoneStatus(milestone.Id), origin))
            {
                milestone = milestone with { Status = MilestoneStatus.Reached };
            }

            if (reading.DueOn is not null && Outranks(ValuePath.MilestoneDueOn(milestone.Id), origin))
            {
                milestone = milestone with { DueOn = reading.DueOn };
            }

            _milestones[milestone.Id] = milestone;
        }

        private void ApplyEarly(string id)
        {
            var changes = _early.Where(c => c.CommitmentId == id).ToList();
            _early.RemoveAll(c => c.CommitmentId == id);
            changes.ForEach(Apply);
        }

        private void Remember(object? stated, string path, Origin origin)
        {
            if (stated is not null)
            {
                _origins[path] = origin;
            }
        }

        private bool IsGone(string id, out CommitmentStatus? end)
        {
            end = null;
            return _gone.Count > 0 && _gone.TryGetValue(IdMarks.Of(id), out end);
        }

        private Commitment? Find(string id) => _commitments.GetValueOrDefault(_meant.GetValueOrDefault(id, id));

        /// <summary>Whether a note's statement is later than the last entry; if so it is remembered as the value's origin.</summary>
        private bool Outranks(string path, Origin origin)
        {
            if (_entered.InstantOf(path) > origin.At)
            {
                return false;
            }

            _origins[path] = origin;
            return true;
        }

        /// <summary>A value that a person changed is no note's any more.</summary>
        private void Forget(bool changed, string path)
        {
            if (changed)
            {
                _origins.Remove(path);
            }
        }
    }
}
