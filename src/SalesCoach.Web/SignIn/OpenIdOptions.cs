using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SalesCoach.Web.SignIn;

/// <summary>The OpenID authority whose access tokens are taken; settings section <c>Auth</c>. Without an authority none are.</summary>
public sealed class OpenIdOptions
{
    /// <summary>Its address: <c>https://login.microsoftonline.com/{tenant}/v2.0</c>. Plain http only on this machine.</summary>
    public Uri? Authority { get; set; }

    /// <summary>Whom its tokens must be meant for.</summary>
    public string? Audience { get; set; }

    /// <summary>The claim that holds the roles <c>rep</c>, <c>coach</c>, <c>admin</c>.</summary>
    [Required]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that holds the tenant.</summary>
    [Required]
    public string TenantClaim { get; set; } = "tid";

    /// <summary>The claim that holds the person.</summary>
    [Required]
    public string PersonClaim { get; set; } = "oid";
}

/// <summary>Checks <see cref="OpenIdOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class OpenIdOptionsRules : IValidateOptions<OpenIdOptions>;

/// <summary>Checks what concerns several of <see cref="OpenIdOptions"/> at once.</summary>
internal sealed class OpenIdAuthorityRules : IValidateOptions<OpenIdOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, OpenIdOptions options) => options switch
    {
        { Authority: null } => ValidateOptionsResult.Success,
        { Authority.IsAbsoluteUri: false } => ValidateOptionsResult.Fail("Auth:Authority must be an absolute address."),
        { Authority: { Scheme: not "https", IsLoopback: false } } => ValidateOptionsResult.Fail("Auth:Authority must be an https address."),
        { Audience: null or "" } => ValidateOptionsResult.Fail("Auth:Audience must be set where Auth:Authority is."),
        _ => ValidateOptionsResult.Success,
    };
}
