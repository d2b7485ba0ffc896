using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Cosmos;
using SalesCoach.Prompts;
using SalesCoach.SemanticKernel;
using SalesCoach.Web;
using SalesCoach.Web.SignIn.Browsers;

namespace SalesCoach.Functions;

/// <summary>Registers the product with what it has in Azure. Nothing is opened with a key.</summary>
internal static class AzureServices
{
    public static IServiceCollection AddSalesCoachOnAzure(this IServiceCollection services, IConfiguration settings)
    {
        var identity = Identity(settings);
        services.AddSalesCoach();
        services.AddSalesCoachWeb(settings);
        services.AddCosmosStore(options => settings.GetSection(CosmosOptions.Section).Bind(options), identity);
        services.AddModel(settings, identity);
        services.AddClientAssertion(settings, identity);
        services.AddSingleton<Pipeline>();
        services.AddKeys(settings, identity);
        services.AddAzureTelemetry(settings, identity);
        return services;
    }

    // On a developer's machine there is none, and az login stands in.
    private static TokenCredential Identity(IConfiguration settings) => settings["AZURE_CLIENT_ID"] is { Length: > 0 } clientId
        ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(clientId))
        : new DefaultAzureCredential();

    // Without one the playbook does all.
    private static void AddModel(this IServiceCollection services, IConfiguration settings, TokenCredential identity)
    {
        if (settings["Model:Endpoint"] is { Length: > 0 } endpoint && settings["Model:Deployment"] is { Length: > 0 } deployment)
        {
            services.AddSemanticKernelModel(new Uri(endpoint), deployment, identity);
            services.AddSalesCoachModel(options => settings.GetSection(ModelOptions.Section).Bind(options));
        }
    }

    // The app registration trusts the identity: https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
    private static void AddClientAssertion(this IServiceCollection services, IConfiguration settings, TokenCredential identity)
    {
        if (settings["AZURE_CLIENT_ID"] is { Length: > 0 })
        {
            var purpose = new TokenRequestContext(["api://AzureADTokenExchange/.default"]);
            services.AddSingleton(new ClientAssertion(async cancel => (await identity.GetTokenAsync(purpose, cancel)).Token));
        }
    }

    /// <summary>Every instance must be able to read what another one signed: forms and sessions.</summary>
    private static void AddKeys(this IServiceCollection services, IConfiguration settings, TokenCredential identity)
    {
        if (settings["DataProtection:BlobUri"] is { Length: > 0 } blob && settings["DataProtection:KeyUri"] is { Length: > 0 } key)
        {
            services.AddDataProtection()
                .SetApplicationName("SalesCoach")
                .PersistKeysToAzureBlobStorage(new Uri(blob), identity)
                .ProtectKeysWithAzureKeyVault(new Uri(key), identity);
        }
    }
}
