using SalesCoach.Deals;
using SalesCoach.Reading.People;

namespace SalesCoach.Reading.Links;

/// <summary>Says which earlier commitment a clause repeats, moves or finishes: each one is scored, and the best stands if it scores above nothing at all.</summary>
internal static class CommitmentLinks
{
    /// <summary>The weights of <see cref="Candidates"/> for a promise that repeats another, fitted on labelled cases.</summary>
    internal static double[] AgainWeights { get; } = [-1.73, 1.10, 0.08, 0.84, 1.09, 1.24, -1.73, 0.58, 0.64, -1.12];

    /// <summary>The weights of <see cref="Candidates"/> for work that finishes a promise, fitted on labelled cases.</summary>
    internal static double[] DoneWeights { get; } = [-0.77, 0.93, 0.96, 0.55, 0.34, 2.13, -1.76, -0.39, 0.00, -1.53];

    /// <summary>The commitment that a promise repeats, or null where none is meant clearly enough.</summary>
    public static string? Again(NoteInHand note, int first, int end, Grammar.Clause clause, Who who, DateOnly? due) => Best(AgainWeights, Candidates(note, first, end, clause, who, due));

    /// <summary>The commitment that finished work fulfils, or null where none is meant clearly enough.</summary>
    public static string? Done(NoteInHand note, int first, int end, Grammar.Clause clause, Who who) => Best(DoneWeights, Candidates(note, first, end, clause, who, null));

    /// <summary>Each open commitment with what speaks for it.</summary>
    internal static IEnumerable<(Commitment Commitment, double[] Features)> Candidates(NoteInHand note, int first, int end, Grammar.Clause clause, Who who, DateOnly? due)
    {
        var links = note.Links;
        var before = clause.SentenceIndex > 0 ? note.View.Sentences[clause.SentenceIndex - 1] : clause.Sentence;
        foreach (var topic in links.Commitments)
        {
            if (topic.Item.Status != CommitmentStatus.Open)
            {
                continue;
            }

            var shared = links.Shared(topic.Words, first, end);
            var around = links.Overlap(topic.Words, before.First, clause.Sentence.End);
            if (shared == 0 && around == 0)
            {
                continue;
            }

            var known = who.Person?.Id ?? who.Name;
            var owner = topic.Item.OwnerId ?? topic.Item.OwnerName;
            yield return (topic.Item,
            [
                1,
                links.Overlap(topic.Words, first, end),
                Math.Min(4, shared),
                around,
                Math.Min(3, Math.Max(0, shared - 1)),
                known is not null && known == owner ? 1 : 0,
                known is not null && owner is not null && known != owner ? 1 : 0,
                owner is null ? 1 : 0,
                due is not null && due == topic.Item.DueOn ? 1 : 0,
                shared == 0 ? 1 : 0,
            ]);
        }
    }

    private static string? Best(double[] weights, IEnumerable<(Commitment Commitment, double[] Features)> candidates)
    {
        var (id, best) = (default(string), 0.0);
        foreach (var (commitment, features) in candidates)
        {
            var score = 0.0;
            for (var i = 0; i < features.Length; i++)
            {
                score += weights[i] * features[i];
            }

            if (score > best)
            {
                (id, best) = (commitment.Id, score);
            }
        }

        return id;
    }
}
