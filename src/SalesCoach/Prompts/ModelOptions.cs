using System.ComponentModel.DataAnnotations;

namespace SalesCoach.Prompts;

/// <summary>How a model is used; settings section <c>Model</c>. Without a model none of it matters.</summary>
public sealed class ModelOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Model";

    /// <summary>How long somebody who waits is kept waiting, all tries together.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the sweep waits for one reading, for which nobody waits.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan SweepDeadline { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>A tenant's tokens of a UTC day, in and out; after that the playbook answers until the next day.</summary>
    [Range(0, 1_000_000_000)]
    public int DailyTokens { get; set; } = 500_000;

    /// <summary>The most tokens of a question, as <see cref="Tokens"/> estimates them: prompt, schema and data.</summary>
    [Range(1_000, 100_000)]
    public int MostTokensIn { get; set; } = 1_500;

    /// <summary>Whether people go to the model by their role only, with their names replaced.</summary>
    public bool PeopleByRole { get; set; }

    /// <summary>Whether notes are read by the model too. Without it, it only words.</summary>
    public bool ReadsNotes { get; set; } = true;

    /// <summary>How often a question is asked again after a passing failure.</summary>
    [Range(0, 5)]
    public int Retries { get; set; } = 2;
}
