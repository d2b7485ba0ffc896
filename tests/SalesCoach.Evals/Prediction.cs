using System.Text.Json.Serialization;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Evals;

/// <summary>What the product reads, flags and suggests for a case.</summary>
internal sealed record Prediction
{
    public required string Id { get; init; }

    public required IReadOnlyList<NoteReading> Readings { get; init; }

    public required IReadOnlyList<PredictedAlert> Alerts { get; init; }

    public required IReadOnlyList<PredictedSuggestion> Suggestions { get; init; }

    /// <summary>The model with its prompts' versions; null for the playbook.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Engine { get; init; }

    /// <summary>Runs a case, with its <c>asOf</c> as today and UTC as the time zone.</summary>
    /// <param name="given">The case.</param>
    /// <param name="reader">The engine that reads the notes; null takes the labelled readings instead, to test the rules alone.</param>
    public static Prediction Of(Case given, INoteReader? reader)
    {
        // What people entered is as old as can be, so that what the notes say counts.
        var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
        var notes = new List<ReadNote>();
        foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
        {
            var readings = reader?.Read(note.ToText(), DealFold.Fold(entered, notes)) ?? given.ExpectedIn(note);
            notes.Add(new ReadNote { Id = note.Id, AuthorId = note.AuthorId, OccurredAt = note.OccurredAt, Readings = readings });
        }

        return Of(given, notes, NextSmallActions.Suggest(DealFold.Fold(entered, notes), given.AsOf, []));
    }

    /// <summary>What follows from notes as they were read.</summary>
    public static Prediction Of(Case given, IReadOnlyList<ReadNote> notes, IReadOnlyList<Suggestion> suggestions)
    {
        var deal = DealFold.Fold(new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue }, notes);
        return new Prediction
        {
            Id = given.Id,
            Readings = [.. notes.SelectMany(n => n.Readings)],
            Alerts = [.. AlignmentRules.Evaluate(deal, given.AsOf, new Thresholds()).Select(g => new PredictedAlert(g.Rule, g.Subject, g.Severity))],
            Suggestions = [.. suggestions.Select(s => new PredictedSuggestion(s.MilestoneId, s.Action, s.OwnerId, s.DueOn, s.Practice, s.Evidence))],
        };
    }
}

/// <summary>An alert without its words.</summary>
internal sealed record PredictedAlert(string Rule, string Subject, Severity Severity);

/// <summary>A suggestion without what only the product needs.</summary>
internal sealed record PredictedSuggestion(
    string MilestoneId,
    string Action,
    string OwnerId,
    DateOnly DueOn,
    string Practice,
    IReadOnlyList<Evidence> Evidence);
