using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace SalesCoach.Web.SignIn;

/// <summary>
/// What the authority says of itself: its issuer and its keys, kept for a while. A <c>ConfigurationManager</c> would fetch new keys only
/// in the background, and refuse the first callers after the authority has changed its keys.
/// </summary>
internal sealed partial class OpenIdAuthority(
    IOptions<OpenIdOptions> options,
    IHttpClientFactory clients,
    TimeProvider clock,
    ILogger<OpenIdAuthority> logger) : IDisposable
{
    public const string ClientName = "openid";

    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);

    // Tokens with invented key ids must not make us ask the authority all the time.
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private Known? _known;
    private DateTimeOffset? _triedAt;

    /// <summary>What is known of the authority; null while it has never answered.</summary>
    /// <param name="unknownKey">Whether a token names a key that is not known: then it is asked again, if it was not just asked.</param>
    /// <param name="cancel">Stops the waiting.</param>
    public async ValueTask<OpenIdConnectConfiguration?> FindAsync(bool unknownKey, CancellationToken cancel)
    {
        if (!unknownKey && _known is { } known && clock.GetUtcNow() - known.At < FreshFor)
        {
            return known.Configuration;
        }

        await _one.WaitAsync(cancel);
        try
        {
            var now = clock.GetUtcNow();
            if (_triedAt is null || now - _triedAt >= BetweenTries)
            {
                _triedAt = now;
                await FetchAsync(now, cancel);
            }

            return _known?.Configuration;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>An address that the authority names for one of its services; null where it names none that can be trusted.</summary>
    public Uri? Endpoint(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == options.Value.Authority?.Scheme) ? uri : null;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task FetchAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var authority = options.Value.Authority ?? throw new InvalidOperationException("There is no authority.");
        var address = authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
        try
        {
            var documents = new HttpDocumentRetriever(clients.CreateClient(ClientName)) { RequireHttps = authority.Scheme == Uri.UriSchemeHttps };
            _known = new Known(await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel), now);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            Log.Away(logger, authority, e);
        }
    }

    private sealed record Known(OpenIdConnectConfiguration Configuration, DateTimeOffset At);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1100, Level = LogLevel.Warning, Message = "The authority {Authority} does not answer; tokens that need its keys are refused")]
        public static partial void Away(ILogger logger, Uri authority, Exception error);
    }
}
