using System.Diagnostics.Metrics;

namespace SalesCoach.Prompts;

/// <summary>Counts what a model does for us. Never a text, never a person.</summary>
internal sealed class ModelMeter : IDisposable
{
    /// <summary>The meter's name, for hosts that export it.</summary>
    public const string Name = "SalesCoach.Model";

    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _rejected;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _answers;

    public ModelMeter()
    {
        _tokens = _meter.CreateCounter<long>("salescoach.model.tokens", "{token}", "Tokens used, by prompt and direction");
        _rejected = _meter.CreateCounter<long>("salescoach.model.rejected", "{answer}", "Rejected answers and parts of answers, by prompt and reason");
        _failed = _meter.CreateCounter<long>("salescoach.model.failed", "{question}", "Questions without an answer, by prompt and reason");
        _answers = _meter.CreateCounter<long>("salescoach.model.answers", "{item}", "Items answered, by prompt and by the engine that gave them");
    }

    public void Tokens(Prompt prompt, long tokensIn, long tokensOut)
    {
        _tokens.Add(tokensIn, Of(prompt), new("direction", "in"));
        _tokens.Add(tokensOut, Of(prompt), new("direction", "out"));
    }

    public void Rejected(Prompt prompt, RejectReason reason) => _rejected.Add(1, Of(prompt), new("reason", reason.ToString()));

    public void Failed(Prompt prompt, ModelFailure reason) => _failed.Add(1, Of(prompt), new("reason", reason.ToString()));

    /// <summary>Counts what reached people, by who gave it.</summary>
    public void Answered(Prompt prompt, int byModel, int byPlaybook)
    {
        _answers.Add(byModel, Of(prompt), new("engine", "model"));
        _answers.Add(byPlaybook, Of(prompt), new("engine", "playbook"));
    }

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Of(Prompt prompt) => new("prompt", prompt.Version);
}
