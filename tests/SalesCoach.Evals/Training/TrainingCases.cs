namespace SalesCoach.Evals.Training;

/// <summary>The cases that the weights in the program were learnt from.</summary>
internal static class TrainingCases
{
    // Kept back from the start, to see at the end how well an unseen writer is read.
    private const string HeldOut = "retail.jsonl";

    // The names of files that hold drills begin so.
    private const string Drill = "drill-";

    // The product owner's files: their labels decide what a careful reader finds. All others are our own writers'.
    private static readonly string[] _given = ["agri", "campus", "cloud", "ledger", "pharma", "retail", "telco"];

    /// <summary>Whether one of our own writers wrote the case.</summary>
    public static bool IsOwn(Case given) => !_given.Contains(WriterOf(given));

    /// <summary>Who wrote a case: what its id begins with.</summary>
    public static string WriterOf(Case given) => given.Id[..given.Id.LastIndexOf('-')];

    /// <summary>Whether a writer wrote drills: single sentences one below the other, that tell nothing of what stands beside what in a note.</summary>
    public static bool IsDrill(string writer) => writer.StartsWith(Drill, StringComparison.Ordinal);

    /// <summary>The cases of every writer's file in the folder but the one that is held out, in the order of the files' names.</summary>
    public static IEnumerable<Case> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl").Where(f => Path.GetFileName(f) != HeldOut).Order(StringComparer.Ordinal).SelectMany(Case.ReadFile);
}
