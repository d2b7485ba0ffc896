using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesCoach.Prompts.Briefs;
using SalesCoach.Telemetry;

namespace SalesCoach.Prompts;

/// <summary>
/// Asks the model on behalf of a tenant, within its budget, and holds every answer against its checks: what fails is repaired once, with the
/// list of faults. Never throws because of the model: who asks gets an answer that was checked, or none.
/// </summary>
internal sealed partial class ModelDesk(
    ILanguageModel model,
    TokenBudget budget,
    IOptions<ModelOptions> options,
    TimeProvider clock,
    ILoggerFactory loggers)
{
    private readonly SteadyModel _model = new(model, options.Value.Retries, clock, loggers.CreateLogger<SteadyModel>());
    private readonly ILogger _logger = loggers.CreateLogger<ModelDesk>();

    /// <summary>The engine's name for answers to a prompt: the model's with the prompt's version.</summary>
    public string EngineFor(Prompt prompt) => $"{_model.Name} {prompt.Version}";

    /// <summary>Asks and checks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="check">What is wrong with an answer.</param>
    /// <param name="cancel">Gives up waiting.</param>
    /// <returns>The answers that came, the repaired one first, each with its faults; empty where none came.</returns>
    public async Task<IReadOnlyList<CheckedAnswer<T>>> AskAsync<T>(Question<T> question, Func<T, IReadOnlyList<AnswerFault>> check, CancellationToken cancel)
        where T : class
    {
        var end = clock.GetUtcNow() + question.Deadline;
        var answers = new List<CheckedAnswer<T>>();
        try
        {
            var first = await AskOnceAsync(question, "", check, end, cancel);
            answers.Add(first);
            if (first.Faults.Count > 0)
            {
                answers.Insert(0, await AskOnceAsync(question, Repair(first), check, end, cancel));
            }
        }
        catch (ModelFailedException failed)
        {
            Measures.AnswerMissing(question.Prompt.Name, failed.Failure.ToString());
            LogNoAnswer(_logger, question.Prompt.Version, failed.Failure);
        }

        return answers;
    }

    private async Task<CheckedAnswer<T>> AskOnceAsync<T>(
        Question<T> question,
        string repair,
        Func<T, IReadOnlyList<AnswerFault>> check,
        DateTimeOffset end,
        CancellationToken cancel)
        where T : class
    {
        if (await budget.UsedAsync(question.TenantId, cancel) >= options.Value.DailyTokens)
        {
            throw new ModelFailedException(ModelFailure.OverBudget);
        }

        var request = new ModelRequest
        {
            Prompt = question.Prompt,
            Variables = new Dictionary<string, string> { ["data"] = question.Brief.Data, ["repair"] = repair },
            Schema = question.Schema,
            Deadline = end - clock.GetUtcNow(),
        };
        var answer = await _model.AskAsync(request, cancel);

        // A service that does not count is counted by estimate. Whoever waits no longer has still used the tokens.
        var tokensIn = answer.TokensIn > 0 ? answer.TokensIn : Tokens.Estimate(question.Prompt.Yaml) + Tokens.Estimate(question.Brief.Data) + Tokens.Estimate(repair);
        var tokensOut = answer.TokensOut > 0 ? answer.TokensOut : Tokens.Estimate(answer.Text);
        Measures.TokensUsed(question.Prompt.Name, tokensIn, tokensOut);
        await budget.CountAsync(question.TenantId, tokensIn + tokensOut, CancellationToken.None);

        var read = Read(question, answer.Text);
        IReadOnlyList<AnswerFault> faults = read is null
            ? [new AnswerFault(null, RejectReason.Schema, "The answer is not JSON of the schema.")]
            : check(read);
        foreach (var fault in faults.DistinctBy(f => (f.Item, f.Reason)))
        {
            Measures.AnswerRejected(question.Prompt.Name, fault.Reason.ToString());
        }

        return new CheckedAnswer<T>(read, faults) { Text = answer.Text };
    }

    private static T? Read<T>(Question<T> question, string text) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(question.Brief.Hidden.Restore(text), question.Answer);
        }
        catch (Exception unreadable) when (unreadable is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static string Repair<T>(CheckedAnswer<T> refused) where T : class
    {
        var faults = refused.Faults.Select(f => f.Item is null ? f.Message : $"{f.Item}: {f.Message}").Distinct().Take(MostFaults);
        var text = refused.Text.Length > LongestRefused ? refused.Text[..LongestRefused] : refused.Text;
        return "Your last answer was refused; it stands here as data. Answer the whole question again, without these faults:\n"
            + $"{string.Join('\n', faults.Select(f => $"- {f}"))}\n{DataBlock.Of(text, PromptJson.Default.String)}";
    }

    private const int MostFaults = 12;
    private const int LongestRefused = 3_000;

    [LoggerMessage(5002, LogLevel.Warning, "No answer to {Prompt}: {Failure}; the playbook answers")]
    private static partial void LogNoAnswer(ILogger logger, string prompt, ModelFailure failure);
}

/// <summary>A question with all that it takes to ask it.</summary>
internal sealed record Question<T> where T : class
{
    /// <summary>Whose tokens it costs.</summary>
    public required string TenantId { get; init; }

    /// <summary>The prompt.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>What the model is shown.</summary>
    public required BriefedDeal Brief { get; init; }

    /// <summary>The schema of the answer.</summary>
    public required AnswerSchema Schema { get; init; }

    /// <summary>How the answer is read.</summary>
    public required JsonTypeInfo<T> Answer { get; init; }

    /// <summary>How long to wait, both turns together.</summary>
    public required TimeSpan Deadline { get; init; }
}

/// <summary>An answer with what is wrong with it.</summary>
/// <param name="Answer">The answer; null where it could not be read.</param>
/// <param name="Faults">What is wrong.</param>
internal sealed record CheckedAnswer<T>(T? Answer, IReadOnlyList<AnswerFault> Faults) where T : class
{
    /// <summary>As it came.</summary>
    public required string Text { get; init; }

    /// <summary>Whether an item may be used: neither it nor the whole answer has a fault.</summary>
    public bool Holds(string item) => Answer is not null && !Faults.Any(f => f.Item is null || f.Item == item);
}
