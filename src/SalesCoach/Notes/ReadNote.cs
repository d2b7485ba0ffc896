using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>What a reader needs of a note.</summary>
/// <param name="Id">The note's id.</param>
/// <param name="AuthorId">The team member who wrote it, where known.</param>
/// <param name="OccurredAt">When it was written.</param>
/// <param name="Text">What it says.</param>
public sealed record NoteText(string Id, string? AuthorId, DateTimeOffset OccurredAt, string Text);

/// <summary>What a deal remembers of a note: who wrote it when, and what was read in it.</summary>
public sealed record ReadNote
{
    /// <summary>The note's id.</summary>
    public required string Id { get; init; }

    /// <summary>The team member who wrote it, where known.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The note's <see cref="DealNote.Revision"/> that was taken in; only a higher one takes its place.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Revision { get; init; }

    /// <summary>The note's <see cref="DealNote.Version"/>; null for a person's note.</summary>
    public DateTimeOffset? Version { get; init; }

    /// <summary>
    /// Whether the note still says anything. A withdrawn one states nothing and stands here only so that an earlier revision that is still
    /// on its way is not taken in after it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public NoteState State { get; init; }

    /// <summary>What was read in it, in the order of the quotes' first characters.</summary>
    [AllowNull]
    public IReadOnlyList<NoteReading> Readings { get; init => field = value ?? []; } = [];

    /// <summary>
    /// For a note that its deal keeps in part: the number within the note of each commitment among <see cref="Readings"/>, 0 for one that the
    /// deal has let go and only the words of which still matter. Null for a whole note, whose commitments are numbered from 1.
    /// </summary>
    public IReadOnlyList<int>? CommitmentNumbers { get; init; }

    /// <summary>The readings in their order, each commitment with its id within the deal; null for other readings and for a commitment that was let go.</summary>
    public IEnumerable<(NoteReading Reading, string? CommitmentId)> Told()
    {
        var k = 0;
        foreach (var reading in Readings)
        {
            if (reading is not CommitmentReading)
            {
                yield return (reading, null);
                continue;
            }

            var number = CommitmentNumbers is null ? k + 1 : CommitmentNumbers.ElementAtOrDefault(k);
            k++;
            yield return (reading, number > 0 ? $"{Id}/{number}" : null);
        }
    }

    /// <summary>The note's UTC day, from which its relative dates count.</summary>
    public DateOnly Day() => DateOnly.FromDateTime(OccurredAt.UtcDateTime);
}
