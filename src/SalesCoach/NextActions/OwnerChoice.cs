using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Whom a step wants as its owner.</summary>
/// <param name="Matter">What it takes.</param>
/// <param name="Buyer">The customer's person whom it concerns.</param>
internal sealed record OwnerWish(Matter Matter, Buyer? Buyer = null)
{
    /// <summary>The only member who can do it.</summary>
    public TeamMember? Only { get; init; }

    /// <summary>Members who cannot: the ones whom the step has spoken to.</summary>
    public IReadOnlyList<TeamMember?> Not { get; init; } = [];
}

/// <summary>
/// Chooses who should do a step: not somebody overloaded (P11), connected with the buyer concerned, fit by role, the quarterback in matters
/// of strategy; among equals the one with the least to do, what was suggested today included, and then the first of the team.
/// </summary>
internal sealed class OwnerChoice
{
    // Default thresholds of the rule "heroics" (docs/playbook.md), and the most open commitments to which a step is still added.
    private const int HeroicsCommitments = 4;
    private const int HeroicsTeam = 3;
    private const int HeroicsPercent = 70;
    private const int MostCommitments = 4;

    private readonly DealFacts _facts;
    private readonly Dictionary<string, int> _open;
    private readonly Dictionary<string, int> _suggested = [];
    private readonly int _ours;

    public OwnerChoice(DealFacts facts)
    {
        _facts = facts;
        _open = facts.OpenCommitments.Where(facts.IsOurs).GroupBy(c => c.OwnerId ?? "").ToDictionary(g => g.Key, g => g.Count());
        _ours = _open.Values.Sum();
    }

    /// <summary>
    /// Whether the member owns more than 4 open commitments, steps suggested today counted in, or more than 70 % of ours by the rule "heroics".
    /// </summary>
    public bool IsOverloaded(TeamMember member)
    {
        var open = _open.GetValueOrDefault(member.Id);
        return Load(member) > MostCommitments
            || (_ours >= HeroicsCommitments && _facts.Deal.Team.Count >= HeroicsTeam && open * 100 > HeroicsPercent * _ours);
    }

    /// <summary>The owner; null where nobody of the team can do it.</summary>
    public TeamMember? Choose(OwnerWish wish) =>
        _facts.Deal.Team
            .Where(m => (wish.Only is null || m.Id == wish.Only.Id) && !wish.Not.Any(n => n?.Id == m.Id))
            .OrderBy(IsOverloaded)
            .ThenByDescending(m => Score(m, wish))
            .ThenBy(Load)
            .FirstOrDefault();

    /// <summary>Remembers that a step was suggested to the member, so that the next one goes to somebody else where all else is equal.</summary>
    public void Note(TeamMember member) => _suggested[member.Id] = _suggested.GetValueOrDefault(member.Id) + 1;

    private int Load(TeamMember member) => _open.GetValueOrDefault(member.Id) + _suggested.GetValueOrDefault(member.Id);

    private int Score(TeamMember member, OwnerWish wish)
    {
        var connected = wish.Buyer is { } buyer && member.BuyerIds.Contains(buyer.Id) ? 3 : 0;
        var calls = wish.Matter == Matter.Strategy && member.Id == _facts.Deal.QuarterbackId ? 3 : 0;
        return connected + calls + Matters.Fit(member, wish.Matter);
    }
}
