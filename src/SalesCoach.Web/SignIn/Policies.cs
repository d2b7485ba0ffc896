using Microsoft.AspNetCore.Authorization;

namespace SalesCoach.Web.SignIn;

/// <summary>Who may call an endpoint at all; which deals they may see there is for the use case to say.</summary>
public static class Policies
{
    /// <summary>Anybody with a role in the tenant.</summary>
    public const string Member = "member";

    /// <summary>Reps.</summary>
    public const string Rep = RoleNames.Rep;

    /// <summary>Coaches.</summary>
    public const string Coach = RoleNames.Coach;

    /// <summary>Those who look after the tenant.</summary>
    public const string Admin = RoleNames.Admin;

    internal static void AddTo(AuthorizationBuilder policies) => policies
        .AddPolicy(Member, p => p.RequireRole(RoleNames.Rep, RoleNames.Coach, RoleNames.Admin))
        .AddPolicy(Rep, p => p.RequireRole(RoleNames.Rep))
        .AddPolicy(Coach, p => p.RequireRole(RoleNames.Coach))
        .AddPolicy(Admin, p => p.RequireRole(RoleNames.Admin));
}
