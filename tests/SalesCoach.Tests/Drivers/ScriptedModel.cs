using System.Text.Json;
using SalesCoach.Prompts;

namespace SalesCoach.Tests.Drivers;

/// <summary>A model that answers what the test says, in turn; the last answer is given again and again.</summary>
public sealed class ScriptedModel : ILanguageModel
{
    private readonly Queue<Func<ModelRequest, string>> _answers = new();
    private Func<ModelRequest, string> _last = _ => throw new ModelFailedException(ModelFailure.Refused);

    public string Name => "scripted-1";

    public List<ModelRequest> Asked { get; } = [];

    /// <summary>Tokens that it says each question costs, half of them for the answer.</summary>
    public int Cost { get; set; } = 1_000;

    public ScriptedModel Answers(Func<JsonElement, object> answer) => AnswersText(request => JsonSerializer.Serialize(answer(Data(request)), JsonSerializerOptions.Web));

    public ScriptedModel AnswersText(Func<ModelRequest, string> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public ScriptedModel Fails(ModelFailure failure, TimeSpan? retryAfter = null) => AnswersText(_ => throw new ModelFailedException(failure, retryAfter));

    public Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel)
    {
        Asked.Add(request);
        if (_answers.TryDequeue(out var next))
        {
            _last = next;
        }

        return Task.FromResult(new ModelAnswer(_last(request), Cost / 2, Cost / 2));
    }

    /// <summary>The data of a question.</summary>
    public static JsonElement Data(ModelRequest request)
    {
        var block = request.Variables["data"];
        Assert.StartsWith("<data>\n", block, StringComparison.Ordinal);
        Assert.EndsWith("\n</data>", block, StringComparison.Ordinal);
        return JsonDocument.Parse(block["<data>\n".Length..^"\n</data>".Length]).RootElement;
    }
}
