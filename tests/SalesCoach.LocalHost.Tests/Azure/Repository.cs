namespace SalesCoach.LocalHost.Tests.Azure;

/// <summary>The files of the repository, for tests of what cannot be built everywhere.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo Root = FindRoot();

    public static string PathOf(string path) => Path.Combine(Root.FullName, path);

    public static string Read(string path) => File.ReadAllText(PathOf(path));

    /// <summary>All files of a folder and those below it with an ending, by their paths; what was built is left out.</summary>
    public static IReadOnlyDictionary<string, string> ReadAll(string folder, string ending) => Directory
        .EnumerateFiles(Path.Combine(Root.FullName, folder), $"*{ending}", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root.FullName, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(path => path, Read);

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesCoach.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return folder;
    }
}
