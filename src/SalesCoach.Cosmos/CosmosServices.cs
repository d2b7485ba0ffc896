using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos;

/// <summary>Registers the production store.</summary>
public static class CosmosServices
{
    /// <summary>
    /// Keeps deals, notes, marks and integrations in Azure Cosmos DB. Nothing is sent before the first call; a host that would rather fail at its start
    /// than at its first request calls <see cref="CosmosStore.PrepareAsync"/> there.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">The settings, checked when the host starts.</param>
    /// <param name="identity">
    /// Signs in to the account: null for Azure's default, a managed identity where there is one, else the developer's own sign-in. An emulator
    /// on this machine is opened with its well-known key instead.
    /// </param>
    public static IServiceCollection AddCosmosStore(this IServiceCollection services, Action<CosmosOptions> configure, TokenCredential? identity = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<CosmosOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CosmosOptions>, CosmosOptionsRules>();
        return services
            .AddSingleton(provider => Open(provider, identity))
            .AddSingleton<IDealStore>(provider => provider.GetRequiredService<CosmosStore>())
            .AddSingleton<INoteStore>(provider => provider.GetRequiredService<CosmosStore>())
            .AddSingleton<IMarkStore>(provider => provider.GetRequiredService<CosmosStore>())
            .AddSingleton<IIntegrationStore>(provider => provider.GetRequiredService<CosmosStore>());
    }

    private static CosmosStore Open(IServiceProvider provider, TokenCredential? identity)
    {
        var options = provider.GetRequiredService<IOptions<CosmosOptions>>().Value;
        var patience = new Patience();
        return new CosmosStore(
            CosmosClients.Create(options, () => identity ?? new DefaultAzureCredential(), patience),
            options,
            patience,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<CosmosStore>>());
    }
}
