using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using SalesCoach.Prompts;

namespace SalesCoach.SemanticKernel;

/// <summary>Registers a deployment of Azure OpenAI as the model.</summary>
public static class SemanticKernelServices
{
    /// <summary>Adds the model; <see cref="ModelServices.AddSalesCoachModel"/> puts it to work.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="endpoint">The resource's address: <c>https://RESOURCE.openai.azure.com/</c>.</param>
    /// <param name="deployment">The deployment's name.</param>
    /// <param name="credential">The host's identity, with the role Cognitive Services OpenAI User on the resource.</param>
    public static IServiceCollection AddSemanticKernelModel(this IServiceCollection services, Uri endpoint, string deployment, TokenCredential credential) =>
        services.AddSingleton<ILanguageModel>(provider =>
        {
            // A client of our own turns the library's retries and timeout off: ours know the deadline.
            var http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };
            var kernel = Kernel.CreateBuilder();
            kernel.AddAzureOpenAIChatCompletion(deployment, endpoint.AbsoluteUri, credential, httpClient: http);
            return new SemanticKernelModel(kernel.Build(), deployment, provider.GetRequiredService<TimeProvider>());
        });
}
