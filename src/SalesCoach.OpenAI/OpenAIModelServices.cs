using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;
using SalesCoach.Prompts;

namespace SalesCoach.OpenAI;

/// <summary>Registers the model behind an OpenAI-compatible endpoint.</summary>
public static class OpenAIModelServices
{
    // A server on this machine asks for no key, but the library insists on one.
    private const string NoKey = "none";

    /// <summary>Adds the model; <see cref="ModelServices.AddSalesCoachModel"/> puts it to work.</summary>
    /// <exception cref="ArgumentException">The options are not right; <see cref="OpenAIModelOptions.Check"/> says what is wrong.</exception>
    public static IServiceCollection AddOpenAIModel(this IServiceCollection services, OpenAIModelOptions options) =>
        services.AddSingleton<ILanguageModel>(provider => Create(options, provider.GetRequiredService<TimeProvider>()));

    /// <summary>The model itself, for a host without a container.</summary>
    /// <exception cref="ArgumentException">The options are not right.</exception>
    public static OpenAIModel Create(OpenAIModelOptions options, TimeProvider clock)
    {
        if (options.Check().FirstOrDefault() is { } fault)
        {
            throw new ArgumentException(fault, nameof(options));
        }

        var client = new ChatClient(
            options.Name,
            new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? NoKey : options.ApiKey),
            new OpenAIClientOptions { Endpoint = options.Endpoint, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) });
        return new OpenAIModel(client, options.Name, clock);
    }
}
