using System.Globalization;

namespace SalesCoach.Deals;

/// <summary>
/// What is left of a finished commitment that people had entered or changed when its deal lets it go. Notes can be read again, what people did
/// to a commitment cannot: without this a rebuild would open it again. A few characters each, for a deal keeps them for good.
/// </summary>
/// <param name="Mark">The mark of its id.</param>
/// <param name="Status">How it ended; null for one that people had entered, which no note can bring back.</param>
/// <param name="DoneOn">The day on which it was done.</param>
internal readonly record struct Farewell(string Mark, CommitmentStatus? Status, DateOnly? DoneOn)
{
    private const string Ends = "odxc";

    /// <summary>Of a commitment that a note had brought in.</summary>
    public static Farewell OfRead(Commitment commitment) => new(Marks.Of(commitment.Id), commitment.Status, commitment.DoneOn);

    /// <summary>Of a commitment that people had entered.</summary>
    public static Farewell OfEntered(string commitmentId) => new(Marks.Of(commitmentId), null, null);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Farewell Read(string written)
    {
        var end = Ends.IndexOf(written[Marks.Length], StringComparison.Ordinal);
        return new(
            written[..Marks.Length],
            end < 0 ? null : (CommitmentStatus)end,
            written.Length == Marks.Length + 1 ? null : DateOnly.FromDayNumber(int.Parse(written.AsSpan(Marks.Length + 1), CultureInfo.InvariantCulture)));
    }

    /// <summary>The mark, a letter for the end, and the day's number.</summary>
    public override string ToString() => $"{Mark}{(Status is { } status ? Ends[(int)status] : 'e')}{DoneOn?.DayNumber}";
}
