namespace SalesCoach.Reading.Links;

/// <summary>How much of each open milestone's words a stretch of the note names.</summary>
/// <param name="Each">The shares in the order of <see cref="DealLinks.Milestones"/>, from 0 to 1.</param>
internal sealed record Shares(IReadOnlyList<double> Each)
{
    /// <summary>The largest; 0 without a milestone.</summary>
    public double Best { get; } = Each.DefaultIfEmpty().Max();

    /// <summary>Which milestone has the largest: "none" where no word is named, else "this" one or an "other".</summary>
    public string Which(int place) => Best == 0 ? "none" : Each[place] == Best ? "this" : "other";
}
