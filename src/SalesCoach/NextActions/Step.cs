using SalesCoach.Alignment;
using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>One step that a ground allows for a milestone, before its owner and day are found.</summary>
internal sealed record Step
{
    /// <summary>A ground that people can decide on knows fewer steps than this.</summary>
    public const int MostVariants = 4;

    /// <summary>The kind of ground, as a part of the suggestion's id.</summary>
    public required string Ground { get; init; }

    /// <summary>What exactly the ground is: a commitment's or buyer's id, a note's id with its words.</summary>
    public required string Thing { get; init; }

    /// <summary>Which of the steps that the ground allows.</summary>
    public int Variant { get; init; }

    /// <summary>
    /// Whether the ground belongs to the deal and not to one milestone: then it is used for one milestone only, and a decision about it
    /// counts for all of them.
    /// </summary>
    public bool DealWide { get; init; }

    /// <summary>The order, 25 words at the most; null where no wording fits.</summary>
    public required string? Action { get; init; }

    /// <summary>Why this, why now.</summary>
    public required string Why { get; init; }

    /// <summary>The practice behind it.</summary>
    public required string Practice { get; init; }

    /// <summary>The notes' words behind it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Who should do it.</summary>
    public required OwnerWish For { get; init; }

    /// <summary>How many working days ahead it is due.</summary>
    public int Ahead { get; init; } = 2;

    /// <summary>A day other than the milestone's by which it must be done to be of use.</summary>
    public DateOnly? NotAfter { get; init; }

    /// <summary>Whether it is the one that is left when nothing else is: then only its very words and its id count as known.</summary>
    public bool IsLastResort { get; init; }

    /// <summary>The ground's own name within the deal.</summary>
    public string Key => $"{Ground}\n{Thing}";

    /// <summary>The suggestion's id for a milestone.</summary>
    public string IdFor(Deal deal, Milestone milestone) => SuggestionIds.Derive(deal.Id, milestone.Id, Ground, Thing, Variant);
}
