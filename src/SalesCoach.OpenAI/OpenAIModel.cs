using System.ClientModel;
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
            string? retryAfter = null;
            failure.GetRawResponse()?.Headers.TryGetValue("Retry-After", out retryAfter);
            throw new ModelFailedException(ServiceFailures.OfStatus(failure.Status), ServiceFailures.RetryAfter(retryAfter, clock.GetUtcNow()), failure);
        }
        catch (Exception failure) when (failure is not ModelFailedException && ServiceFailures.OfException(failure, cancel) is { } meaning)
        {
            throw new ModelFailedException(meaning, null, failure);
        }
    }
}
