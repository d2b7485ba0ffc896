using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>How people sign in to the pages at the OpenID authority; settings section <c>Auth</c>. Without a client id they cannot.</summary>
public sealed class BrowserSignInOptions
{
    /// <summary>The id under which the authority knows this installation; its ID tokens must be meant for it.</summary>
    public string? ClientId { get; set; }

    /// <summary>What the installation proves itself with; where there is none, a <see cref="ClientAssertion"/> does, or nothing but the code's own proof (PKCE).</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What the authority is asked for; its answer must have the claims that <see cref="OpenIdOptions"/> names.</summary>
    [Required]
    public string Scope { get; set; } = "openid profile";

    /// <summary>Where browsers reach the installation, without a path; needed where something stands in between, as in Azure. Plain http only on this machine.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>How long somebody stays signed in before the authority is asked again, 5 minutes to 1 day: so long roles that were taken away last.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan SessionFor { get; set; } = TimeSpan.FromHours(8);
}

/// <summary>Checks <see cref="BrowserSignInOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class BrowserSignInOptionsRules : IValidateOptions<BrowserSignInOptions>;

/// <summary>Checks what concerns several settings at once.</summary>
internal sealed class BrowserSignInRules(IOptions<OpenIdOptions> authority) : IValidateOptions<BrowserSignInOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BrowserSignInOptions options)
    {
        List<string> faults = [];
        if (options is { ClientId: not null, ClientId.Length: 0 } or { ClientSecret: not null, ClientId: null })
        {
            faults.Add("Auth:ClientId must be the id under which the authority knows this installation.");
        }

        if (options.ClientId is not null && authority.Value.Authority is null)
        {
            faults.Add("Auth:Authority must be set where Auth:ClientId is.");
        }

        if (options.PublicUrl is { } url && !IsRoot(url))
        {
            faults.Add("Auth:PublicUrl must be an https address without a path.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static bool IsRoot(Uri url) =>
        url is { IsAbsoluteUri: true, PathAndQuery: "/", Fragment: "", UserInfo: "" } && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
