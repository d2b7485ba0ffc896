using System.Text.Json.Serialization;

namespace SalesCoach.Web.Health;

/// <summary>Whether this program can work.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> (it works, and an admin should look) or <c>unhealthy</c>.</param>
internal sealed record HealthAnswer(string Status)
{
    /// <summary>How many notes have waited too long to be fetched from a CRM, where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int NotesWaiting { get; init; }

    /// <summary>Readiness only: for how many seconds the oldest note that is kept but not taken into its deal has waited; 0 where none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? OldestNoteSeconds { get; init; }

    /// <summary>Readiness only: how many seconds ago the last sweep began that left nothing; not there before the first one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SweepSeconds { get; init; }
}
