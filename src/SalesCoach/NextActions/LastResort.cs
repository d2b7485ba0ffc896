using System.Globalization;
using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>
/// What is left when every other step was decided on or repeats a commitment: it numbers itself, so that there is always one more. It names
/// nobody and nothing, so that it is short for any deal and anybody can own it.
/// </summary>
internal static class LastResort
{
    /// <summary>Steps without end.</summary>
    public static IEnumerable<Step> Of(Milestone milestone)
    {
        for (var round = 1; ; round++)
        {
            var number = round.ToString(CultureInfo.InvariantCulture);
            yield return new Step
            {
                Ground = "last-resort",
                Thing = milestone.Id,
                Variant = round,
                IsLastResort = true,
                Action = round == 1
                    ? "Write the team three lines on what this milestone needs next and who could do it."
                    : $"Write the team three lines on what this milestone needs next and who could do it, idea {number}.",
                Why = "Every other step for this milestone was taken, dismissed or is under way already.",
                Practice = "P2",
                For = new OwnerWish(Matter.Strategy),
            };
        }
    }
}
