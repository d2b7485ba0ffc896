using System.Text.RegularExpressions;

namespace SalesCoach.Web.Companies;

/// <summary>What a tenant's id may look like, in identities as in settings.</summary>
internal static partial class TenantIds
{
    /// <summary>Whether this is a tenant's id.</summary>
    public static bool IsOne(string id) => Form().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex Form();
}
