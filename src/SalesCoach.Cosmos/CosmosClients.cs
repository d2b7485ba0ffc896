using System.Net.Security;
using Azure.Core;
using Microsoft.Azure.Cosmos;

namespace SalesCoach.Cosmos;

/// <summary>Makes the SDK's client.</summary>
internal static class CosmosClients
{
    // Not a secret: https://learn.microsoft.com/azure/cosmos-db/emulator#authentication. It opens nothing but emulators.
    private const string EmulatorKey = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==";

    /// <summary>A client for the account or the emulator of the settings.</summary>
    /// <param name="options">Checked settings.</param>
    /// <param name="identity">Signs in to an account; not asked for an emulator.</param>
    /// <param name="patience">How long the SDK goes on trying.</param>
    /// <param name="wire">Stands between the client and the wire; null for nobody.</param>
    /// <exception cref="ArgumentException">An emulator that is not on this machine.</exception>
    public static CosmosClient Create(CosmosOptions options, Func<TokenCredential> identity, Patience patience, DelegatingHandler? wire = null)
    {
        var endpoint = options.Endpoint ?? throw new ArgumentException("There is no endpoint.", nameof(options));
        if (options.IsEmulator && !endpoint.IsLoopback)
        {
            throw new ArgumentException("The emulator's key is known to everybody and is given to this machine only.", nameof(options));
        }

        var client = new CosmosClientOptions
        {
            ApplicationName = "SalesCoach",

            // Plain HTTPS everywhere: what is tested is what runs (docs/decisions/0008).
            ConnectionMode = ConnectionMode.Gateway,
            LimitToEndpoint = options.IsEmulator,
            MaxRetryAttemptsOnRateLimitedRequests = patience.ThrottledTries,
            MaxRetryWaitTimeOnRateLimitedRequests = patience.ThrottledWait,
            EnableContentResponseOnWrite = false,
            HttpClientFactory = () => new HttpClient(Handler(options, wire), disposeHandler: wire is null),
        };
        return options.IsEmulator
            ? new CosmosClient(endpoint.ToString(), EmulatorKey, client)
            : new CosmosClient(endpoint.ToString(), identity(), client);
    }

    private static HttpMessageHandler Handler(CosmosOptions options, DelegatingHandler? wire)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        if (options.IsEmulator)
        {
            // An emulator signs its certificate itself.
            handler.SslOptions.RemoteCertificateValidationCallback =
                (_, _, _, errors) => errors == SslPolicyErrors.None || options.Endpoint is { IsLoopback: true };
        }

        if (wire is null)
        {
            return handler;
        }

        wire.InnerHandler = handler;
        return wire;
    }
}
