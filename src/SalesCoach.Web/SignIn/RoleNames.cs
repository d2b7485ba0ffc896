using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>The names of roles in tokens and settings.</summary>
internal static class RoleNames
{
    public const string Rep = "rep";
    public const string Coach = "coach";
    public const string Admin = "admin";

    private static readonly (string Name, Roles Role)[] Known = [(Rep, Roles.Rep), (Coach, Roles.Coach), (Admin, Roles.Admin)];

    /// <summary>Whether the name is a role's.</summary>
    public static bool IsKnown(string name) => Known.Any(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The roles of these names; a name that is none of ours gives no role.</summary>
    public static Roles Parse(IEnumerable<string> names) => names
        .SelectMany(name => Known.Where(k => k.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        .Aggregate(Roles.None, (roles, known) => roles | known.Role);

    /// <summary>The names of these roles.</summary>
    public static IEnumerable<string> Of(Roles roles) => Known.Where(k => roles.HasFlag(k.Role)).Select(k => k.Name);
}
