using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Coaching;
using SalesCoach.Coaching.ByModel;
using SalesCoach.NextActions;
using SalesCoach.NextActions.ByModel;
using SalesCoach.Prompts.Briefs;
using SalesCoach.Reading.ByModel;
using SalesCoach.Summaries;
using SalesCoach.Summaries.ByModel;
using SalesCoach.Timers;

namespace SalesCoach.Prompts;

/// <summary>Registers what a model does for the product. Without this, the playbook does all of it.</summary>
public static class ModelServices
{
    /// <summary>Puts the host's <see cref="ILanguageModel"/> to work.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddSalesCoachModel(this IServiceCollection services, Action<ModelOptions>? configure = null)
    {
        services.Configure(configure ?? (_ => { }));
        return services
            .AddSingleton<TokenBudget>()
            .AddSingleton<ModelDesk>()
            .AddSingleton<ModelReader>()
            .AddSingleton<ISweepStep, Rereading>()
            .AddSingleton<DealBriefs>()
            .AddSingleton<ISuggestionWords, ModelWords>()
            .AddSingleton<IQuestionWords, ModelQuestions>()
            .AddSingleton<ISummaryWords, ModelSummaries>();
    }
}
