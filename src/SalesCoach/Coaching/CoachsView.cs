using SalesCoach.Deals;

namespace SalesCoach.Coaching;

/// <summary>What the rules across deals look at on behalf of one coach.</summary>
public sealed record CoachsView
{
    /// <summary>The coach. Gaps are told of the coach's own deals and of the people in their teams, and quote nothing else.</summary>
    public required string CoachId { get; init; }

    /// <summary>
    /// The tenant's deals, those of other coaches included: help that was given to them counts, and a person's load is seen whole. With the
    /// coach's own deals alone, help given to others is not seen.
    /// </summary>
    public required IReadOnlyList<DealAsItStands> Deals { get; init; }

    /// <summary>The one-on-ones that were held; null where the coach records none, and then <c>coaching-gap</c> has nothing to say.</summary>
    public IReadOnlyList<OneOnOne>? OneOnOnes { get; init; }
}

/// <summary>A one-on-one that was held.</summary>
/// <param name="PersonId">The person who was coached.</param>
/// <param name="On">The day.</param>
public sealed record OneOnOne(string PersonId, DateOnly On);
