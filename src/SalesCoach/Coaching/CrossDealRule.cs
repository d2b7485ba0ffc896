namespace SalesCoach.Coaching;

/// <summary>One rule across deals.</summary>
internal sealed record CrossDealRule(string Name, IReadOnlyList<string> Practices, Func<PeopleAndDeals, IEnumerable<CrossDealFinding>> Look)
{
    public IEnumerable<CrossDealGap> Evaluate(PeopleAndDeals seen) => Look(seen).Select(found => new CrossDealGap
    {
        Rule = Name,
        Practices = Practices,
        Subject = found.Subject,
        PersonId = found.PersonId,
        Statement = found.Statement,
        Question = found.Question,
        DealIds = found.DealIds,
        Evidence = found.Evidence,
    });
}

/// <summary>What a rule across deals found, before it is signed with the rule's name and practices.</summary>
internal sealed record CrossDealFinding(string Subject, string Statement, string Question, IReadOnlyList<string> DealIds)
{
    public string? PersonId { get; init; }

    public IReadOnlyList<DealEvidence> Evidence { get; init; } = [];
}
