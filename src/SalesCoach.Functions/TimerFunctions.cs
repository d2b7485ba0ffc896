using Microsoft.Azure.Functions.Worker;
using SalesCoach.Coaching;
using SalesCoach.Erasure;
using SalesCoach.Integrations;
using SalesCoach.Timers;

namespace SalesCoach.Functions;

/// <summary>The product's timers: one use case each, when the settings say. A failure is the host's to log and to count.</summary>
public sealed class TimerFunctions(Sweep sweep, PendingNotes pendingNotes, CoachDigest digest, CommitmentReminders reminders, ErasureRound erasure)
{
    /// <summary>Takes in notes left over and looks again at deals whose day has come.</summary>
    [Function("Sweep")]
    public Task SweepAsync([TimerTrigger("%SweepSchedule%")] TimerInfo timer, CancellationToken cancel) => sweep.RunAsync(cancel);

    /// <summary>Fetches notes whose CRM sent no text, and looks whether the deals of parked ones have come.</summary>
    [Function("PendingNotes")]
    public Task PendingNotesAsync([TimerTrigger("%PendingNotesSchedule%")] TimerInfo timer, CancellationToken cancel) => pendingNotes.RunAsync(cancel);

    /// <summary>Writes coaches' digests where their hour has come.</summary>
    [Function("Digest")]
    public Task DigestAsync([TimerTrigger("%DigestSchedule%")] TimerInfo timer, CancellationToken cancel) => digest.RunAsync(cancel);

    /// <summary>Reminds reps of their commitments where the hour has come.</summary>
    [Function("Reminders")]
    public Task RemindersAsync([TimerTrigger("%RemindersSchedule%")] TimerInfo timer, CancellationToken cancel) => reminders.RunAsync(cancel);

    /// <summary>Carries on erasures that were cut off, and erases notes older than their company keeps them.</summary>
    [Function("Erasure")]
    public Task ErasureAsync([TimerTrigger("%ErasureSchedule%")] TimerInfo timer, CancellationToken cancel) => erasure.RunAsync(cancel);
}
