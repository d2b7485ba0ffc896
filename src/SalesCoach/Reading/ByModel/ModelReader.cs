using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.Reading.ByModel;

/// <summary>
/// Has the model read one note. It is no <see cref="INoteReader"/>: nobody waits for it while a note is saved. What it finds replaces what
/// the playbook has read; where a fact fails its checks twice, the playbook's readings of that kind stay.
/// </summary>
internal sealed class ModelReader(ModelDesk model, IOptions<ModelOptions> options)
{
    /// <summary>The longest note that is shown, in UTF-16 code units; a longer one stays the playbook's.</summary>
    public const int LongestNote = 8_000;

    private static readonly AnswerSchema _schema = AnswerSchema.Of("note_facts", PromptJson.Default.NoteFacts);
    private static readonly int _promptTokens = Tokens.Estimate(Prompt.ReadNote.Yaml) + Tokens.Estimate(_schema.Json);

    /// <summary>The engine's name, as readings carry it.</summary>
    public string Engine => model.EngineFor(Prompt.ReadNote);

    /// <summary>Reads a note against the deal as it stood before it.</summary>
    /// <param name="tenantId">Whose tokens it costs.</param>
    /// <param name="note">The note.</param>
    /// <param name="deal">The deal with what earlier notes said.</param>
    /// <param name="playbook">What the playbook has read in it.</param>
    /// <param name="cancel">Gives up waiting.</param>
    public async Task<ModelReading> ReadAsync(
        string tenantId, NoteText note, DealAsItStands deal, IReadOnlyList<NoteReading> playbook, CancellationToken cancel)
    {
        if (note.Text.Length > LongestNote)
        {
            return new ModelReading(null, WasAsked: true);
        }

        var brief = BriefWriter.Write(new BriefMatter
        {
            Deal = deal,
            Today = DateOnly.FromDateTime(note.OccurredAt.UtcDateTime),
            NewNotes = [],
            NoteInHand = note,
            PeopleByRole = options.Value.PeopleByRole,
            MostTokens = Math.Max(0, options.Value.MostTokensIn - _promptTokens) + Tokens.Estimate(note.Text),
        });
        var question = new Question<NoteFacts>
        {
            TenantId = tenantId,
            Prompt = Prompt.ReadNote,
            Brief = brief,
            Schema = _schema,
            Answer = PromptJson.Default.NoteFacts,
            Deadline = options.Value.SweepDeadline,
        };
        var answers = await model.AskAsync(question, answer => FactChecks.Check(answer, note, brief), cancel);

        // The repaired answer, if it can be read at all; else the first one.
        if (answers.FirstOrDefault(a => a.Answer is not null && a.Faults.All(f => f.Item is not null)) is not { Answer: { } facts } best)
        {
            return new ModelReading(null, answers.Count > 0);
        }

        var held = facts.Facts.Where((_, i) => best.Holds(FactChecks.ItemOf(i))).ToList();
        var failed = facts.Facts.Where((_, i) => !best.Holds(FactChecks.ItemOf(i))).Select(f => f.Kind).ToHashSet();
        var stay = playbook.Where(p => failed.Contains(KindOf(p)) && !held.Any(f => f.Kind == KindOf(p) && Overlap(f.Quote, p.Quote))).ToList();
        return new ModelReading(
            [.. held.Select(f => Reading(f, note, brief)).Concat(stay).OrderBy(r => note.Text.IndexOf(r.Quote, StringComparison.Ordinal))],
            WasAsked: true);
    }

    private static bool Overlap(string one, string other) => one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static FactKind KindOf(NoteReading reading) => reading switch
    {
        CommitmentReading => FactKind.Commitment,
        RequestReading => FactKind.Request,
        CompletionReading => FactKind.Completion,
        ObstacleReading => FactKind.Obstacle,
        MilestoneReading => FactKind.Milestone,
        StrategyChangeReading => FactKind.StrategyChange,
        FollowUpReading => FactKind.FollowUp,
        NewPersonReading => FactKind.NewPerson,
        CompetitorReading => FactKind.Competitor,
        _ => FactKind.Help,
    };

    private static NoteReading Reading(NoteFact fact, NoteText note, BriefedDeal brief)
    {
        var person = fact.PersonId is { } id ? brief.Team.GetValueOrDefault(id)?.Id ?? brief.Buyers[id].Id : null;
        var milestone = fact.MilestoneId is { } shown ? brief.Milestones[shown].Id : null;
        var commitment = fact.CommitmentId is { } open ? brief.Commitments[open].Id : null;
        var day = FactChecks.DayOf(fact, note);
        var name = fact.PersonName?.Trim() ?? "";
        return fact.Kind switch
        {
            FactKind.Commitment => new CommitmentReading
            {
                NoteId = note.Id,
                Quote = fact.Quote,
                OwnerId = person,
                OwnerName = person is null ? fact.PersonName?.Trim() : null,
                DueOn = day,
                MilestoneId = milestone,
                CommitmentId = commitment,
            },
            FactKind.Request => new RequestReading { NoteId = note.Id, Quote = fact.Quote, FromId = person, MilestoneId = milestone },
            FactKind.Completion => new CompletionReading { NoteId = note.Id, Quote = fact.Quote, ById = person, CommitmentId = commitment },
            FactKind.Obstacle => new ObstacleReading { NoteId = note.Id, Quote = fact.Quote, About = fact.About ?? ObstacleKind.Other, MilestoneId = milestone },
            FactKind.Milestone => new MilestoneReading
            {
                NoteId = note.Id,
                Quote = fact.Quote,
                MilestoneId = milestone ?? "",
                State = fact.State ?? MilestoneState.AtRisk,
                DueOn = day,
            },
            FactKind.StrategyChange => new StrategyChangeReading { NoteId = note.Id, Quote = fact.Quote },
            FactKind.FollowUp => new FollowUpReading { NoteId = note.Id, Quote = fact.Quote, On = day ?? brief.Today },
            FactKind.NewPerson => new NewPersonReading { NoteId = note.Id, Quote = fact.Quote, Name = name },
            FactKind.Competitor => new CompetitorReading { NoteId = note.Id, Quote = fact.Quote, Name = name },
            _ => new HelpReading { NoteId = note.Id, Quote = fact.Quote, Name = name },
        };
    }
}

/// <summary>What came of having the model read a note.</summary>
/// <param name="Readings">The readings in the order of their quotes; null where there are none that hold, and the playbook's stay.</param>
/// <param name="WasAsked">False where the model gave no answer at all: then asking later can help.</param>
internal sealed record ModelReading(IReadOnlyList<NoteReading>? Readings, bool WasAsked);
