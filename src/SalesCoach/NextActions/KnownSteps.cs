using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>What must not be suggested: decided steps, steps that repeat a commitment, and what another milestone has been given.</summary>
internal sealed class KnownSteps
{
    private readonly DealFacts _facts;
    private readonly HashSet<string> _decided;
    private readonly HashSet<string> _underWay;
    private readonly Likeness _commitments;
    private readonly HashSet<string> _texts;
    private readonly HashSet<string> _usedDealWide = [];

    public KnownSteps(DealFacts facts, IReadOnlyList<SuggestionDecision> decisions)
    {
        _facts = facts;
        _decided = [.. decisions.Select(d => d.SuggestionId)];
        _underWay = [.. decisions.Where(d => facts.OpenCommitments.Any(c => c.Id == d.CommitmentId)).Select(d => d.SuggestionId)];
        _commitments = new Likeness(facts.Deal.Commitments.Select(c => c.Text));
        _texts = [.. facts.Deal.Commitments.Select(c => Plain(c.Text))];
    }

    /// <summary>Whether the step may be suggested for the milestone.</summary>
    public bool IsNew(Step step, Milestone milestone)
    {
        if (step.Action is not { } action || _texts.Contains(Plain(action)))
        {
            return false;
        }

        if (step.IsLastResort)
        {
            return !_decided.Contains(step.IdFor(_facts.Deal, milestone));
        }

        if ((step.DealWide && _usedDealWide.Contains(step.Key)) || Where(step, milestone).Any(m => IsDecided(step, m)))
        {
            return false;
        }

        return !_commitments.IsKnown(action);
    }

    /// <summary>Remembers what was suggested, so that no other milestone is given the same.</summary>
    public void Use(Step step)
    {
        _texts.Add(Plain(step.Action ?? ""));
        if (step.DealWide)
        {
            _usedDealWide.Add(step.Key);
        }
    }

    /// <summary>The milestones at which a decision about the step counts.</summary>
    private IEnumerable<Milestone> Where(Step step, Milestone milestone) => step.DealWide ? _facts.Deal.Milestones : [milestone];

    private bool IsDecided(Step step, Milestone milestone) =>
        _decided.Contains(step.IdFor(_facts.Deal, milestone))
        || (_underWay.Count > 0
            && Enumerable.Range(0, Step.MostVariants).Any(v => _underWay.Contains((step with { Variant = v }).IdFor(_facts.Deal, milestone))));

    private static string Plain(string text) => string.Join(' ', ActionWords.Runs(text)).ToLowerInvariant();
}
