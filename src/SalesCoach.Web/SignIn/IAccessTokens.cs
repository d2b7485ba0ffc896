using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Knows one kind of access token.</summary>
internal interface IAccessTokens
{
    /// <summary>Who calls with this token; null when it is not a good one of this kind, for whatever reason.</summary>
    ValueTask<Caller?> FindCallerAsync(string token, HttpContext context);
}
