using System.Globalization;
using Microsoft.Extensions.Options;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.NextActions.ByModel;

/// <summary>
/// Has the model word the next small actions: it is shown the deal, the notes since its last answer and what the playbook would say on which
/// ground. A step that fails its checks twice stays the playbook's, milestone by milestone.
/// </summary>
internal sealed class ModelWords(ModelDesk model, DealBriefs briefs, IOptions<ModelOptions> options) : ISuggestionWords
{
    private const int MostDeals = 2_000;

    private static readonly AnswerSchema _schema = AnswerSchema.Of("next_actions", PromptJson.Default.SuggestedSteps);

    private readonly AnswerMemory<NextActionList> _worded = new(MostDeals);
    private readonly AnswerMemory<NextActionList> _last = new(MostDeals);

    /// <inheritdoc/>
    public NextActionList WordedBefore(DealDocument document, NextActionList playbook) =>
        _worded.Find(KeyOf(document, playbook)) ?? playbook;

    /// <inheritdoc/>
    public async Task<NextActionList> WordAsync(DealDocument document, NextActionList playbook, CancellationToken cancel)
    {
        if (playbook.Suggestions.Count == 0)
        {
            return playbook;
        }

        var key = KeyOf(document, playbook);
        if (_worded.Find(key) is { } known)
        {
            return known;
        }

        var deal = document.Stand();
        var matters = Matters(deal, playbook, _last.Find(Address(document)));
        var brief = await briefs.WriteAsync(document, playbook.AsOf, Prompt.SuggestNextActions, _schema, cancel, matters);
        var likeness = new Likeness(deal.Deal.Commitments.Select(c => c.Text));
        var question = new Question<SuggestedSteps>
        {
            TenantId = document.TenantId,
            Prompt = Prompt.SuggestNextActions,
            Brief = brief,
            Schema = _schema,
            Answer = PromptJson.Default.SuggestedSteps,
            Deadline = options.Value.Deadline,
        };
        var answers = await model.AskAsync(question, answer => StepChecks.Check(answer, brief, playbook.AsOf, likeness), cancel);
        var suggestions = playbook.Suggestions.Select(s => Worded(s, brief, answers) ?? s).ToList();
        var byModel = suggestions.Count(s => s.Engine is not null);
        var list = byModel == 0 ? playbook : playbook with { Engine = model.EngineFor(question.Prompt), Suggestions = suggestions };
        if (answers.Count > 0)
        {
            // An answer that was refused is an answer too: asking the same again would cost the same.
            _worded.Keep(key, list);
            _last.Keep(Address(document), list);
            briefs.Answered(document, question.Prompt);
        }

        return list;
    }

    private static Dictionary<string, MilestoneMatter> Matters(DealAsItStands deal, NextActionList playbook, NextActionList? last) => playbook.Suggestions.ToDictionary(
        s => s.MilestoneId,
        s => new MilestoneMatter(
            s.Why,
            s.Action,
            last?.Suggestions.FirstOrDefault(l => l.MilestoneId == s.MilestoneId && l.Action != s.Action)?.Action,
            deal.Deal.Milestones.FirstOrDefault(m => m.Id == s.MilestoneId) is { } milestone ? StepChecks.LatestFor(milestone, playbook.AsOf) : null));

    private Suggestion? Worded(Suggestion playbook, BriefedDeal brief, IReadOnlyList<CheckedAnswer<SuggestedSteps>> answers)
    {
        var name = brief.Milestones.FirstOrDefault(m => m.Value.Id == playbook.MilestoneId).Key;
        return name is not null && answers.FirstOrDefault(a => a.Holds(name)) is { Answer: { } answer } ? Worded(playbook, brief, answer.Steps.First(s => s.MilestoneId == name)) : null;
    }

    private Suggestion Worded(Suggestion playbook, BriefedDeal brief, SuggestedStep step)
    {
        IReadOnlyList<Evidence> evidence = [.. step.Evidence.Select(e => new Evidence(brief.Notes[e.NoteId].Id, e.Quote)).Distinct()];
        return playbook with
        {
            Action = step.Action.Trim(),
            OwnerId = brief.Team[step.OwnerId].Id,
            DueOn = DateOnly.ParseExact(step.DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Why = evidence.Count > 0 ? step.Why.Trim() : $"{step.Why.Trim()} No note supports this; it rests on the deal's record.",
            Practice = step.Practice,
            Evidence = evidence,
            Engine = model.EngineFor(Prompt.SuggestNextActions),
        };
    }

    private static string Address(DealDocument document) => $"{document.TenantId}/{document.Id}";

    private static string KeyOf(DealDocument document, NextActionList playbook) => DealVersion.Of(document, playbook.AsOf, Prompt.SuggestNextActions);
}
