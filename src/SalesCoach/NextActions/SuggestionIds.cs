using System.Security.Cryptography;
using System.Text;

namespace SalesCoach.NextActions;

/// <summary>Derives the ids of suggestions from what they rest on, never from their words, their owner or the day.</summary>
internal static class SuggestionIds
{
    /// <summary>How the id of the commitment begins that a suggestion becomes when it is accepted.</summary>
    public const string StepPrefix = "s-";

    /// <summary>Whether a commitment's id is that of an accepted suggestion.</summary>
    public static bool IsStep(string commitmentId) => commitmentId.StartsWith(StepPrefix, StringComparison.Ordinal);

    /// <summary>80 bits of SHA-256 over the parts, each with its length before it so that no two lists of parts run together.</summary>
    /// <param name="dealId">The deal.</param>
    /// <param name="milestoneId">The milestone.</param>
    /// <param name="ground">The kind of ground.</param>
    /// <param name="thing">What exactly the ground is: a commitment's or buyer's id, or a note's id with the words.</param>
    /// <param name="variant">Which step of those that the ground allows.</param>
    public static string Derive(string dealId, string milestoneId, string ground, string thing, int variant)
    {
        var text = new StringBuilder();
        foreach (var part in new[] { dealId, milestoneId, ground, thing })
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        text.Append(variant);
        return "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 10));
    }
}
