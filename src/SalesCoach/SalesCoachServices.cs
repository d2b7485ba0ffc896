using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Erasure;
using SalesCoach.Integrations;
using SalesCoach.Moving;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Summaries;
using SalesCoach.Timers;

namespace SalesCoach;

/// <summary>Registers the product's use cases. A host adds a store, the companies and logging.</summary>
public static class SalesCoachServices
{
    /// <summary>Adds the use cases, with the playbook engine and the mailbox where the host has brought nothing else.</summary>
    public static IServiceCollection AddSalesCoach(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<INoteReader, PlaybookReader>();
        services.TryAddSingleton<ISuggestionWords, PlaybookWords>();
        services.TryAddSingleton<IQuestionWords, PlaybookQuestions>();
        services.TryAddSingleton<ISummaryWords, PlaybookSummaries>();
        services.TryAddSingleton<Mailbox>();
        services.TryAddSingleton<IDelivery>(provider => provider.GetRequiredService<Mailbox>());
        return services
            .AddSingleton<DealChanges>()
            .AddSingleton<DealRebuild>()
            .AddSingleton<DealDesk>()
            .AddSingleton<DealRoom>()
            .AddSingleton<CommitmentDesk>()
            .AddSingleton<NoteTaking>()
            .AddSingleton<NoteIntake>()
            .AddSingleton<SourceNotes>()
            .AddSingleton<IncomingNotes>()
            .AddSingleton<WaitingWords>()
            .AddSingleton<PendingNotes>()
            .AddSingleton<IntegrationDesk>()
            .AddSingleton<NextActionDesk>()
            .AddSingleton<SummaryDesk>()
            .AddSingleton<AlertDesk>()
            .AddSingleton<BoardDesk>()
            .AddSingleton<OneOnOneDesk>()
            .AddSingleton<CrossDealDesk>()
            .AddSingleton<ErasureOrders>()
            .AddSingleton<DealErasure>()
            .AddSingleton<WordErasure>()
            .AddSingleton<ErasureDesk>()
            .AddSingleton<ErasureRound>()
            .AddSingleton<TenantExport>()
            .AddSingleton<TenantImport>()
            .AddSingleton<Sweep>()
            .AddSingleton<Backlog>()
            .AddSingleton<DailyRound>()
            .AddSingleton<CommitmentReminders>()
            .AddSingleton<CoachDigest>();
    }
}
