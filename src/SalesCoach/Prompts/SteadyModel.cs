using Microsoft.Extensions.Logging;

namespace SalesCoach.Prompts;

/// <summary>Asks a model under a deadline, again after a passing failure, and not at all while it keeps failing.</summary>
internal sealed partial class SteadyModel(ILanguageModel model, int retries, TimeProvider clock, ILogger<SteadyModel> logger)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(400);

    private readonly CircuitBreaker _breaker = new(clock);

    /// <summary>The model's name.</summary>
    public string Name => model.Name;

    /// <summary>Asks until there is an answer, the deadline passes or asking again is of no use.</summary>
    /// <exception cref="ModelFailedException">There is no answer.</exception>
    public async Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel)
    {
        var end = clock.GetUtcNow() + request.Deadline;
        for (var attempt = 0; ; attempt++)
        {
            if (!_breaker.Lets())
            {
                throw new ModelFailedException(ModelFailure.LeftAlone);
            }

            var left = end - clock.GetUtcNow();
            try
            {
                var answer = await AskOnceAsync(request with { Deadline = left }, cancel);
                _breaker.Succeeded();
                return answer;
            }
            catch (ModelFailedException failed)
            {
                LogFailed(logger, failed.InnerException?.GetType().Name, request.Prompt.Name, failed.Failure, attempt + 1);
                if (failed.Failure is not (ModelFailure.Refused or ModelFailure.CutOff))
                {
                    _breaker.Failed(failed.RetryAfter);
                }

                var pause = failed.RetryAfter ?? (_firstPause * Math.Pow(2, attempt)) + TimeSpan.FromMilliseconds(Random.Shared.Next(0, 200));
                if (!failed.IsPassing || attempt >= retries || clock.GetUtcNow() + pause >= end)
                {
                    throw;
                }

                await Task.Delay(pause, clock, cancel);
            }
        }
    }

    private async Task<ModelAnswer> AskOnceAsync(ModelRequest request, CancellationToken cancel)
    {
        if (request.Deadline <= TimeSpan.Zero)
        {
            throw new ModelFailedException(ModelFailure.Late);
        }

        using var late = new CancellationTokenSource(request.Deadline, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            // An adapter that does not heed its token must not hold anybody up either.
            return await model.AskAsync(request, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new ModelFailedException(ModelFailure.Late);
        }
        catch (Exception unforeseen) when (unforeseen is not (ModelFailedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ModelFailedException(ModelFailure.Broken, null, unforeseen);
        }
    }

    // The failure's own words may hold words of a note: only its kind is logged.
    [LoggerMessage(5001, LogLevel.Warning, "The model did not answer {Prompt} ({Failure}, {Kind}), try {Attempt}")]
    private static partial void LogFailed(ILogger logger, string? kind, string prompt, ModelFailure failure, int attempt);
}
