using SalesCoach.Deals;
using SalesCoach.Reading.Grammar;

namespace SalesCoach.Reading.Links;

/// <summary>
/// Says which open milestone a clause serves or bears on: each one is scored by shared words and topics, by nearness and by the days, and the best
/// stands if it scores above nothing at all.
/// </summary>
internal static class MilestoneLinks
{
    /// <summary>The weights of <see cref="Candidates"/>, fitted on labelled cases.</summary>
    internal static double[] Weights { get; } = [-0.63, 0.21, 0.83, 1.06, 1.43, 0.32, 0.58, 0.56, 1.07, 0.15, 0.08, -0.11, 0.36, 0.95];

    /// <summary>The open milestone, or null where none is meant clearly enough.</summary>
    /// <param name="note">The note.</param>
    /// <param name="first">The stretch's first token.</param>
    /// <param name="end">The index behind its last token.</param>
    /// <param name="clause">The clause that it came from.</param>
    /// <param name="due">The day by which it will be done, where it is a promise with one.</param>
    /// <param name="bias">How much more (or less) clearly than a promise it must mean a milestone.</param>
    public static string? Find(NoteInHand note, int first, int end, Clause clause, DateOnly? due = null, double bias = 0)
    {
        var (id, best) = (default(string), 0.0);
        foreach (var (milestone, features) in Candidates(note, first, end, clause, due))
        {
            var score = -bias;
            for (var i = 0; i < features.Length; i++)
            {
                score += Weights[i] * features[i];
            }

            if (score > best)
            {
                (id, best) = (milestone.Id, score);
            }
        }

        return id;
    }

    /// <summary>Each open milestone with what speaks for it.</summary>
    internal static IEnumerable<(Milestone Milestone, double[] Features)> Candidates(NoteInHand note, int first, int end, Clause clause, DateOnly? due)
    {
        var links = note.Links;
        var sentence = clause.Sentence;
        var before = clause.SentenceIndex > 0 ? note.View.Sentences[clause.SentenceIndex - 1] : sentence;
        var topics = links.TopicsIn(first, end);
        var nearTopics = links.TopicsIn(before.First, sentence.End);
        var rank = 0;
        Milestone? next = due is null ? null : links.Milestones.Select(m => m.Item).FirstOrDefault(m => m.DueOn >= due);
        foreach (var topic in links.Milestones)
        {
            var around = links.Overlap(topic.Words, sentence.First, sentence.End);
            yield return (topic.Item,
            [
                1,
                links.Overlap(topic.Words, first, end),
                Math.Min(2, links.Shared(topic.Words, first, end)),
                around,
                links.Overlap(topic.Words, before.First, before.End),
                Math.Min(3, links.Shared(topic.About, first, end)),
                Math.Min(3, links.Shared(topic.About, sentence.First, sentence.End)),
                (topic.Topics & topics) != 0 ? 1 : 0,
                (topic.Topics & nearTopics) != 0 ? 1 : 0,
                rank == 0 ? 1 : 0,
                rank == 1 ? 1 : 0,
                links.Milestones.Count == 1 ? 1 : 0,
                due is not null && next == topic.Item ? 1 : 0,
                due is not null && topic.Item.DueOn < due ? -1 : 0,
            ]);
            rank++;
        }
    }
}
