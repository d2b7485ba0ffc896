using System.ClientModel;
using System.Collections.Concurrent;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.AzureOpenAI;
using OpenAI.Chat;
using SalesCoach.Prompts;

namespace SalesCoach.SemanticKernel;

/// <summary>A model through Semantic Kernel: prompts from their YAML, answers under a JSON schema.</summary>
/// <param name="kernel">A kernel with one chat completion service, without a logger: the kernel would log prompts, and with them notes.</param>
/// <param name="name">The deployment's name.</param>
/// <param name="clock">Reads a <c>Retry-After</c> that is a date.</param>
public sealed class SemanticKernelModel(Kernel kernel, string name, TimeProvider clock) : ILanguageModel
{
    private readonly ConcurrentDictionary<string, KernelFunction> _functions = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel)
    {
        var function = _functions.GetOrAdd(request.Prompt.Version, _ => KernelFunctionYaml.FromPromptYaml(request.Prompt.Yaml));

        // These replace the YAML's own execution settings, which is why the YAML has none.
        var arguments = new KernelArguments(new AzureOpenAIPromptExecutionSettings
        {
            MaxTokens = request.MostAnswerTokens,
            SetNewMaxCompletionTokensEnabled = true,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(request.Schema.Name, BinaryData.FromString(request.Schema.Json), jsonSchemaIsStrict: true),
        });
        foreach (var (variable, value) in request.Variables)
        {
            arguments[variable] = value;
        }

        try
        {
            return Read(await kernel.InvokeAsync(function, arguments, cancel));
        }
        catch (HttpOperationException failure)
        {
            throw Failed(failure);
        }
        catch (Exception failure) when (failure is not ModelFailedException && ServiceFailures.OfException(failure, cancel) is { } meaning)
        {
            throw new ModelFailedException(meaning, null, failure);
        }
    }

    private static ModelAnswer Read(FunctionResult result)
    {
        if (Said(result, "FinishReason") == nameof(ChatFinishReason.Length))
        {
            throw new ModelFailedException(ModelFailure.CutOff);
        }

        if (Said(result, "FinishReason") == nameof(ChatFinishReason.ContentFilter) || !string.IsNullOrEmpty(Said(result, "Refusal")))
        {
            throw new ModelFailedException(ModelFailure.Refused);
        }

        var usage = result.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage;
        return new ModelAnswer(result.GetValue<string>() ?? "", usage?.InputTokenCount ?? 0, usage?.OutputTokenCount ?? 0);
    }

    private static string? Said(FunctionResult result, string name) => result.Metadata?.GetValueOrDefault(name) as string;

    private ModelFailedException Failed(HttpOperationException failure)
    {
        string? retryAfter = null;
        (failure.InnerException as ClientResultException)?.GetRawResponse()?.Headers.TryGetValue("Retry-After", out retryAfter);
        return new ModelFailedException(
            ServiceFailures.OfStatus((int?)failure.StatusCode ?? 0), ServiceFailures.RetryAfter(retryAfter, clock.GetUtcNow()), failure);
    }
}
