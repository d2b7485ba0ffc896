namespace SalesCoach.Deals;

/// <summary>What a deal must keep to before it is entered. Returns faults that name the field; an empty list is a good deal.</summary>
public static class DealChecks
{
    /// <summary>The most members, buyers or milestones a deal may hold, and half the most commitments.</summary>
    public const int MostItems = 100;

    /// <summary>The longest name, role or title, in UTF-16 code units.</summary>
    public const int LongestName = 200;

    /// <summary>The longest text: a goal, a strategy, a contingency, a commitment, in UTF-16 code units.</summary>
    public const int LongestText = 2_000;
}
