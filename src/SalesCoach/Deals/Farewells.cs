namespace SalesCoach.Deals;

/// <summary>
/// What is left of finished commitments that people had entered or changed when their deal lets them go. Notes can be read again, what people
/// did to a commitment cannot: without this a rebuild would open it again. A deal keeps them for good, so each is its mark and a letter.
/// </summary>
internal static class Farewells
{
    private const string Ends = "odxc";
    private const char Entered = 'e';
    private const int Length = IdMarks.Length + 1;

    /// <summary>Adds commitments that notes had brought in and people had changed.</summary>
    public static string AddRead(string farewells, IEnumerable<Commitment> commitments) =>
        farewells + string.Concat(commitments.Select(c => $"{IdMarks.Of(c.Id)}{Ends[(int)c.Status]}"));

    /// <summary>Adds commitments that people had entered.</summary>
    public static string AddEntered(string farewells, IEnumerable<string> commitmentIds) =>
        farewells + string.Concat(commitmentIds.Select(id => $"{IdMarks.Of(id)}{Entered}"));

    /// <summary>The row without those of some commitments.</summary>
    public static string Remove(string farewells, IReadOnlySet<string> commitmentIds)
    {
        var marks = commitmentIds.Select(IdMarks.Of).ToHashSet();
        return string.Concat(Rows(farewells).Where(row => !marks.Contains(row[..IdMarks.Length])));
    }

    /// <summary>By mark: how a commitment ended; null for one that people had entered, which no note can bring back.</summary>
    public static Dictionary<string, CommitmentStatus?> Read(string farewells)
    {
        var ends = new Dictionary<string, CommitmentStatus?>();
        foreach (var row in Rows(farewells))
        {
            ends[row[..IdMarks.Length]] = row[^1] == Entered ? null : (CommitmentStatus)Ends.IndexOf(row[^1], StringComparison.Ordinal);
        }

        return ends;
    }

    private static IEnumerable<string> Rows(string farewells) => farewells.Chunk(Length).Select(row => new string(row));
}
