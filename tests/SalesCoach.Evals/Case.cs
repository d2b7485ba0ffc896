using System.Text.Json;
using System.Text.Json.Serialization;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Evals;

/// <summary>A deal at one moment with the notes written so far and, where labelled, what a careful reader finds in them (docs/readings.md).</summary>
internal sealed record Case
{
    public required string Id { get; init; }

    public required DateOnly AsOf { get; init; }

    public required Deal Deal { get; init; }

    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    public Expected? Expected { get; init; }

    /// <summary>Reads a file of cases: JSON Lines, UTF-8, empty lines left out.</summary>
    /// <exception cref="InvalidDataException">A line is no case; the message names the line.</exception>
    public static IEnumerable<Case> ReadFile(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            Case? read;
            try
            {
                read = JsonSerializer.Deserialize(line, EvalsJson.Default.Case);
            }
            catch (JsonException fault)
            {
                throw new InvalidDataException($"{path}, line {number} is no case: {fault.Message}", fault);
            }

            yield return read ?? throw new InvalidDataException($"{path}, line {number} is no case: it is null.");
        }
    }

    /// <summary>What was labelled in a note, in the order of the quotes' first characters.</summary>
    public IReadOnlyList<NoteReading> ExpectedIn(CaseNote note) =>
        [.. (Expected?.Readings ?? [])
            .Where(r => r.NoteId == note.Id)
            .OrderBy(r => note.Text.IndexOf(r.Quote, StringComparison.Ordinal))];
}

/// <summary>A note of a case.</summary>
internal sealed record CaseNote
{
    public required string Id { get; init; }

    public string? AuthorId { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required string Text { get; init; }

    public NoteText ToText() => new(Id, AuthorId, OccurredAt, Text);
}

/// <summary>What a careful reader finds in a case's notes.</summary>
internal sealed record Expected
{
    public IReadOnlyList<NoteReading> Readings { get; init; } = [];
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Case))]
[JsonSerializable(typeof(Prediction))]
internal sealed partial class EvalsJson : JsonSerializerContext;
