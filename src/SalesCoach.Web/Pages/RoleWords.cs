using SalesCoach.Companies;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Pages;

/// <summary>Says in words what people's roles are.</summary>
internal static class RoleWords
{
    /// <summary>The roles' names: <c>rep, coach</c>.</summary>
    public static string Of(Roles roles) => string.Join(", ", RoleNames.Of(roles));

    /// <summary>What people with these roles are called.</summary>
    public static string Title(Roles roles) => roles switch
    {
        Roles.Coach => "Coaches",
        Roles.Rep => "Reps",
        Roles.Admin => "Administrators",
        _ => Of(roles) is { Length: > 0 } names ? $"With several roles: {names}" : "Without a role",
    };

    /// <summary>What people with these roles see here.</summary>
    public static string SeeWhat(Roles roles) => (roles.HasFlag(Roles.Coach), roles.HasFlag(Roles.Rep)) switch
    {
        (true, true) => "See the board over the deals they coach, and the deals they sell themselves.",
        (true, false) => "See the board: what stands out of line in each deal they coach, why, and a question for the next one-on-one.",
        (false, true) => "See the deals they sell, with one next small action for every milestone.",
        _ => "Look after the company’s settings, and see no deals.",
    };
}
