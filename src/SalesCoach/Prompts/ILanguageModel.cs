namespace SalesCoach.Prompts;

/// <summary>
/// A language model: takes a named prompt with its variables and the schema of the answer, and returns the answer's text. That is all an
/// adapter does. What the answer is worth is decided by <see cref="ModelDesk"/>, the same for every adapter; what an adapter must do is
/// written down as tests in tests/SalesCoach.ModelContract.
/// </summary>
public interface ILanguageModel
{
    /// <summary>The model's name, as answers carry it: a deployment's or a model file's.</summary>
    string Name { get; }

    /// <summary>Asks once. No retries: those are the same for every adapter (<see cref="SteadyModel"/>).</summary>
    /// <exception cref="ModelFailedException">There is no whole answer.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; nothing of the answer is kept.</exception>
    Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel);
}

/// <summary>A question to a model.</summary>
public sealed record ModelRequest
{
    /// <summary>The prompt.</summary>
    public required Prompt Prompt { get; init; }

    /// <summary>The prompt's variables by name, plain strings. Data stands in them only as a <see cref="DataBlock"/>.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The JSON schema that the answer must fit.</summary>
    public required AnswerSchema Schema { get; init; }

    /// <summary>How long the caller waits at the most, all tries together.</summary>
    public required TimeSpan Deadline { get; init; }

    /// <summary>The most tokens of the answer.</summary>
    public int MostAnswerTokens { get; init; } = 1_200;
}

/// <summary>What a model answered.</summary>
/// <param name="Text">The answer's text: JSON, if the model did as it was told.</param>
/// <param name="TokensIn">Tokens of the question, as the service counts them; 0 where it does not say.</param>
/// <param name="TokensOut">Tokens of the answer, likewise.</param>
public sealed record ModelAnswer(string Text, int TokensIn, int TokensOut);
