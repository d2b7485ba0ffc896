using Microsoft.Extensions.Logging.Abstractions;
using SalesCoach.Prompts;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Prompts;

/// <summary>How a model is asked that fails now and then, or all the time.</summary>
public sealed class ResilienceTests
{
    private readonly SteppedClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_passing_failure_is_asked_again_after_the_time_that_the_service_asks_for()
    {
        var model = new ScriptedModel().Fails(ModelFailure.Busy, TimeSpan.FromSeconds(3)).AnswersText(_ => "{}");

        Assert.Equal("{}", (await Steady(model).AskAsync(Request(), Token)).Text);
        Assert.Equal([TimeSpan.FromSeconds(3)], _clock.Waits);
    }

    [Fact]
    public async Task A_service_that_asks_for_more_time_than_there_is_left_is_not_waited_for()
    {
        var model = new ScriptedModel().Fails(ModelFailure.Busy, TimeSpan.FromSeconds(30));

        Assert.Equal(ModelFailure.Busy, (await Assert.ThrowsAsync<ModelFailedException>(() => Steady(model).AskAsync(Request(), Token))).Failure);
        Assert.Empty(_clock.Waits);
        Assert.Single(model.Asked);
    }

    [Theory]
    [InlineData(ModelFailure.Broken, 3)]
    [InlineData(ModelFailure.Unreachable, 3)]
    [InlineData(ModelFailure.Busy, 3)]
    [InlineData(ModelFailure.Refused, 1)]
    [InlineData(ModelFailure.CutOff, 1)]
    public async Task Only_what_can_pass_is_asked_again_and_not_for_ever(ModelFailure failure, int times)
    {
        var model = new ScriptedModel().Fails(failure);

        await Assert.ThrowsAsync<ModelFailedException>(() => Steady(model).AskAsync(Request(), Token));

        Assert.Equal(times, model.Asked.Count);
    }

    [Fact]
    public async Task Each_pause_is_longer_than_the_one_before()
    {
        await Assert.ThrowsAsync<ModelFailedException>(() => Steady(new ScriptedModel().Fails(ModelFailure.Broken)).AskAsync(Request(), Token));

        Assert.Equal(2, _clock.Waits.Count);
        Assert.True(_clock.Waits[1] > _clock.Waits[0]);
    }

    [Fact]
    public async Task At_the_deadline_nobody_waits_any_longer_even_for_an_adapter_that_does_not_heed_it()
    {
        _clock.DeadlinesStrike = true;

        var failed = await Assert.ThrowsAsync<ModelFailedException>(() => Steady(new DeafModel()).AskAsync(Request(), Token));

        Assert.Equal(ModelFailure.Late, failed.Failure);
    }

    [Fact]
    public async Task Who_gives_up_is_not_told_that_the_model_failed()
    {
        using var giveUp = new CancellationTokenSource();
        var asked = Steady(new DeafModel()).AskAsync(Request(), giveUp.Token);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    [Fact]
    public async Task A_model_that_keeps_failing_is_left_alone_and_tried_again_after_a_pause()
    {
        var model = new ScriptedModel().Fails(ModelFailure.Broken);
        var steady = Steady(model, retries: 0);
        for (var i = 0; i < CircuitBreaker.MostFailures; i++)
        {
            await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token));
        }

        var asked = model.Asked.Count;
        Assert.Equal(ModelFailure.LeftAlone, (await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token))).Failure);
        Assert.Equal(asked, model.Asked.Count);

        _clock.Pass(CircuitBreaker.Pause);
        model.AnswersText(_ => "{}");
        Assert.Equal("{}", (await steady.AskAsync(Request(), Token)).Text);
        Assert.Equal("{}", (await steady.AskAsync(Request(), Token)).Text);
    }

    [Fact]
    public async Task One_try_goes_through_after_the_pause_and_the_next_pause_follows_when_it_fails()
    {
        var model = new ScriptedModel().Fails(ModelFailure.Unreachable);
        var steady = Steady(model, retries: 0);
        for (var i = 0; i < CircuitBreaker.MostFailures; i++)
        {
            await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token));
        }

        _clock.Pass(CircuitBreaker.Pause);
        Assert.Equal(ModelFailure.Unreachable, (await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token))).Failure);
        Assert.Equal(ModelFailure.LeftAlone, (await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token))).Failure);
    }

    [Fact]
    public async Task A_question_that_the_service_refuses_says_nothing_about_the_next_one()
    {
        var model = new ScriptedModel().Fails(ModelFailure.Refused);
        var steady = Steady(model);
        for (var i = 0; i < 2 * CircuitBreaker.MostFailures; i++)
        {
            Assert.Equal(ModelFailure.Refused, (await Assert.ThrowsAsync<ModelFailedException>(() => steady.AskAsync(Request(), Token))).Failure);
        }
    }

    private SteadyModel Steady(ILanguageModel model, int retries = 2) => new(model, retries, _clock, NullLogger<SteadyModel>.Instance);

    private static ModelRequest Request() => new()
    {
        Prompt = Prompt.SuggestNextActions,
        Variables = new Dictionary<string, string>(),
        Schema = new AnswerSchema("any", "{}"),
        Deadline = TimeSpan.FromSeconds(8),
    };

    /// <summary>Never answers, and heeds no token.</summary>
    private sealed class DeafModel : ILanguageModel
    {
        public string Name => "deaf";

        public Task<ModelAnswer> AskAsync(ModelRequest request, CancellationToken cancel) => new TaskCompletionSource<ModelAnswer>().Task;
    }
}
