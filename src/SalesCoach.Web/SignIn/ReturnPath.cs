namespace SalesCoach.Web.SignIn;

/// <summary>Where somebody goes after the sign-in.</summary>
internal static class ReturnPath
{
    // It is kept in a cookie for a while, and browsers send no long ones.
    private const int Longest = 1000;

    /// <summary>The path, if it is one of ours; else the first page. Nobody is sent to another site by a link to our sign-in.</summary>
    // Browsers take a backslash for a slash and drop tabs and line ends, so //elsewhere can hide behind them.
    public static string Local(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && path.Length <= Longest && !path.Any(char.IsControl) && !path.Contains('\\', StringComparison.Ordinal) ? path : "/";
}
