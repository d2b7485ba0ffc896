using SalesCoach.Companies;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Pages;

/// <summary>Says in words what people's roles are.</summary>
internal static class RoleWords
{
    /// <summary>The roles' names: <c>rep, coach</c>.</summary>
    public static string Of(Roles roles) => string.Join(", ", RoleNames.Of(roles));

    /// <summary>What somebody with these roles sees here.</summary>
    public static string SeesWhat(Roles roles) => (roles.HasFlag(Roles.Coach), roles.HasFlag(Roles.Rep)) switch
    {
        (true, true) => "Sees the coach’s board over the deals they coach, and the deals they sell themselves.",
        (true, false) => "Sees the coach’s board: alerts, their evidence and a question for each one-on-one.",
        (false, true) => "Sees the deals they sell, with one next small action for every milestone. No alerts.",
        _ => "Looks after the company’s settings; has no deals here.",
    };
}
