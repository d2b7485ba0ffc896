using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace SalesCoach.Cosmos;

public sealed partial class CosmosStore
{
    /// <summary>
    /// Looks whether the store can be used, for a host that would rather fail at its start than at its first request. On an emulator the
    /// database and its containers are made if they are not there; in Azure they belong to the infrastructure's templates.
    /// </summary>
    /// <exception cref="UnusableCosmosException">It cannot: nobody answers, nobody may sign in, or a container is missing.</exception>
    public async Task PrepareAsync(CancellationToken cancel)
    {
        try
        {
            if (_options.IsEmulator)
            {
                await CreateContainersAsync(cancel);
            }

            foreach (var container in (Container[])[_deals, _notes, _marks, _integrations])
            {
                using var answer = await _requests.SendAsync(token => container.ReadContainerStreamAsync(cancellationToken: token), cancel);
                if (answer.StatusCode == HttpStatusCode.NotFound)
                {
                    throw new UnusableCosmosException(_options, $"it has no container {container.Id}; the templates in infra make it");
                }

                answer.EnsureSuccessStatusCode();
            }
        }
        catch (StoreUnavailableException failure)
        {
            throw new UnusableCosmosException(_options, "it does not answer", failure);
        }
        catch (AuthenticationFailedException failure)
        {
            throw new UnusableCosmosException(_options, "there is no identity to sign in with", failure);
        }
        catch (CosmosException failure) when (failure.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            throw new UnusableCosmosException(_options, "the identity may not use it; give it the role Cosmos DB Built-in Data Contributor", failure);
        }
    }

    /// <summary>
    /// Makes what an emulator lacks, and asks an account nothing: for a host whose start must wait for no store, since its platform stops
    /// starting it after a few failures. An emulator that cannot be used is logged; readiness and requests say so too.
    /// </summary>
    public async Task PrepareEmulatorAsync(CancellationToken cancel)
    {
        if (!_options.IsEmulator)
        {
            return;
        }

        try
        {
            await PrepareAsync(cancel);
        }
        catch (UnusableCosmosException failure)
        {
            LogUnusable(_logger, failure.Message);
        }
    }

    private async Task CreateContainersAsync(CancellationToken cancel)
    {
        Database database = await _requests.SendAsync(token => _client.CreateDatabaseIfNotExistsAsync(_options.Database, cancellationToken: token), cancel);
        foreach (var container in Containers.All)
        {
            await _requests.SendAsync(token => database.CreateContainerIfNotExistsAsync(container, cancellationToken: token), cancel);
        }
    }

    [LoggerMessage(5003, LogLevel.Warning, "{Why} Start this program again when it can be")]
    private static partial void LogUnusable(ILogger logger, string why);
}
