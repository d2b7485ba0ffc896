using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using OpenAI.Chat;
using SalesCoach.Prompts;

namespace SalesCoach.OpenAI;

/// <summary>A model behind any endpoint that speaks OpenAI's chat completions: OpenAI, Azure's v1 address, a server on this machine.</summary>
/// <param name="client">The client for the model; its own retries are off, because ours know the deadline.</param>
/// <param name="name">The model's name.</param>
/// <param name="clock">Reads a <c>Retry-After</c> that is a date.</param>
public sealed class OpenAIModel(ChatClient client, string name, TimeProvider clock) : ILanguageModel
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel)
    {
        var messages = ChatTemplate.Of(request.Prompt).Render(request.Variables)
            .Select(m => m.Role == "system" ? (ChatMessage)new SystemChatMessage(m.Text) : new UserChatMessage(m.Text));
        var options = new ChatCompletionOptions
        {
            MaxOutputTokenCount = request.MostAnswerTokens,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(request.Schema.Name, BinaryData.FromString(request.Schema.Json), jsonSchemaIsStrict: true),
        };
        try
        {
            ChatCompletion completion = await client.CompleteChatAsync(messages, options, cancel);
            return completion.FinishReason switch
            {
                ChatFinishReason.Length => throw new ModelFailedException(ModelFailure.CutOff),
                ChatFinishReason.ContentFilter => throw new ModelFailedException(ModelFailure.Refused),
                _ when !string.IsNullOrEmpty(completion.Refusal) => throw new ModelFailedException(ModelFailure.Refused),
                _ => new ModelAnswer(
                    string.Concat(completion.Content.Select(part => part.Text)),
                    completion.Usage?.InputTokenCount ?? 0,
                    completion.Usage?.OutputTokenCount ?? 0),
            };
        }
        catch (ClientResultException failure)
        {
            throw new ModelFailedException(FailureOf(failure.Status), RetryAfter(failure.GetRawResponse()), failure);
        }
        catch (Exception failure) when (IsBroken(failure, cancel))
        {
            throw new ModelFailedException(failure is HttpRequestException or IOException ? ModelFailure.Unreachable : ModelFailure.Broken, null, failure);
        }
    }

    private static ModelFailure FailureOf(int status) => status switch
    {
        429 => ModelFailure.Busy,
        408 or >= 500 => ModelFailure.Broken,
        0 => ModelFailure.Unreachable,
        _ => ModelFailure.Refused,
    };

    // Cut off in the middle, no JSON, or JSON of another shape: what the library makes of these is told apart by nobody.
    private static bool IsBroken(Exception failure, CancellationToken cancel) => failure switch
    {
        HttpRequestException or IOException or JsonException or FormatException or InvalidOperationException or ArgumentException or KeyNotFoundException => true,
        AggregateException or OperationCanceledException => !cancel.IsCancellationRequested,
        _ => false,
    };

    private TimeSpan? RetryAfter(PipelineResponse? response)
    {
        if (response?.Headers.TryGetValue("Retry-After", out var value) is not true)
        {
            return null;
        }

        return double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > clock.GetUtcNow()
                ? at - clock.GetUtcNow()
                : null;
    }
}
