using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace SalesCoach.Cosmos;

/// <summary>Where the production store is.</summary>
public sealed class CosmosOptions
{
    /// <summary>The settings' section.</summary>
    public const string Section = "Cosmos";

    /// <summary>The account: <c>https://NAME.documents.azure.com</c>, or an emulator on this machine, <c>https://localhost:8081</c>.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The database: 1 to 63 letters, digits, hyphens and underscores.</summary>
    public string Database { get; set; } = "salescoach";

    /// <summary>
    /// Whether the endpoint is an emulator, which takes the well-known key and any certificate, and has its containers made at start. Not
    /// given: an endpoint on this machine is one. False for a tunnel from this machine to a real account.
    /// </summary>
    public bool? Emulator { get; set; }

    internal bool IsEmulator => Emulator ?? Endpoint?.IsLoopback ?? false;
}

/// <summary>What the settings of the production store must be.</summary>
internal sealed partial class CosmosOptionsRules : IValidateOptions<CosmosOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CosmosOptions options) =>
        Faults(options).ToList() is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Faults(CosmosOptions options)
    {
        if (options.Endpoint is not { IsAbsoluteUri: true } endpoint)
        {
            yield return "Cosmos:Endpoint must be the address of an account or an emulator.";
        }
        else if (endpoint.Scheme != Uri.UriSchemeHttps && !(endpoint.IsLoopback && endpoint.Scheme == Uri.UriSchemeHttp))
        {
            yield return "Cosmos:Endpoint must be an https address.";
        }
        else if (options.Emulator is true && !endpoint.IsLoopback)
        {
            // Its key is known to everybody, and its certificate is not checked.
            yield return "Cosmos:Emulator: an emulator is used on this machine only; for an account leave the setting out and sign in with an identity.";
        }

        if (!DatabaseName().IsMatch(options.Database))
        {
            yield return "Cosmos:Database: a name is 1 to 63 letters, digits, hyphens and underscores.";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex DatabaseName();
}
