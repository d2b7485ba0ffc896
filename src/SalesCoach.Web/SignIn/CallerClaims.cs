using System.Security.Claims;
using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>A checked identity: who calls, as claims of our own whatever the token called them.</summary>
public static class CallerClaims
{
    internal const string Tenant = "tenant";
    internal const string Person = "person";
    internal const string Role = "role";
    internal const string Name = "name";

    /// <summary>Who calls. Only for endpoints behind one of the <see cref="Policies"/>.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in.</exception>
    public static Caller Caller(this HttpContext context) => CallerOf(context.User)
        ?? throw new InvalidOperationException("Nobody is signed in: the endpoint lacks a policy.");

    internal static Caller? CallerOf(ClaimsPrincipal principal) =>
        principal.FindFirstValue(Tenant) is { } tenant && principal.FindFirstValue(Person) is { } person
            ? new Caller(tenant, person, RoleNames.Parse(principal.FindAll(Role).Select(c => c.Value)))
            : null;

    internal static ClaimsPrincipal ToPrincipal(Caller caller, string scheme, string? name = null) => new(new ClaimsIdentity(
        [
            new Claim(Tenant, caller.TenantId),
            new Claim(Person, caller.PersonId),
            .. RoleNames.Of(caller.Roles).Select(role => new Claim(Role, role)),
            .. name is null ? Array.Empty<Claim>() : [new Claim(Name, name)],
        ],
        scheme,
        Person,
        Role));
}
