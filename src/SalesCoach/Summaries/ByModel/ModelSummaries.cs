using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.Summaries.ByModel;

/// <summary>Has the model sum a deal up. A summary is one thing: where a sentence fails its checks twice, the whole is the playbook's.</summary>
internal sealed partial class ModelSummaries(ModelDesk model, DealBriefs briefs, IOptions<ModelOptions> options) : ISummaryWords
{
    private const int MostRemembered = 2_000;
    private const int MostSentences = 4;
    private const int MostWords = 40;

    private static readonly AnswerSchema _schema = AnswerSchema.Of("deal_summary", PromptJson.Default.ToldSummary);

    private readonly AnswerMemory<DealSummary> _told = new(MostRemembered);

    /// <inheritdoc/>
    public async Task<DealSummary> WordAsync(DealDocument document, DealSummary playbook, CancellationToken cancel)
    {
        var key = DealVersion.Of(document, playbook.AsOf, Prompt.SummariseDeal);
        if (document.Notes.Count == 0 || document.Entered.Deal.Status != DealStatus.Open)
        {
            // The record alone needs no model.
            return playbook;
        }

        if (_told.Find(key) is { } known)
        {
            return known;
        }

        var brief = await briefs.WriteAsync(document, playbook.AsOf, Prompt.SummariseDeal, _schema, cancel);
        var question = new Question<ToldSummary>
        {
            TenantId = document.TenantId,
            Prompt = Prompt.SummariseDeal,
            Brief = brief,
            Schema = _schema,
            Answer = PromptJson.Default.ToldSummary,
            Deadline = options.Value.Deadline,
        };
        var answers = await model.AskAsync(question, answer => Check(answer, brief), cancel);
        var summary = answers.FirstOrDefault(a => a.Faults.Count == 0)?.Answer is { } told
            ? new DealSummary(playbook.AsOf, model.EngineFor(Prompt.SummariseDeal), [.. told.Sentences.Select(s => Sentence(s, brief))])
            : playbook;
        if (answers.Count > 0)
        {
            _told.Keep(key, summary);
            briefs.Answered(document, question.Prompt);
        }

        return summary;
    }

    private static SummarySentence Sentence(ToldSentence told, BriefedDeal brief) =>
        new(told.Text.Trim(), [.. told.Evidence.Select(e => new Evidence(brief.Notes[e.NoteId].Id, e.Quote)).Distinct()]);

    private static List<AnswerFault> Check(ToldSummary answer, BriefedDeal brief)
    {
        var texts = new TextChecks(brief.Texts);
        var quotes = new QuoteChecks(brief, texts);
        var faults = new List<AnswerFault>();
        if (answer.Sentences.Count is 0 or > MostSentences)
        {
            faults.Add(new AnswerFault(null, RejectReason.Size, $"Give two to {MostSentences} sentences."));
        }

        foreach (var (sentence, i) in answer.Sentences.Select((s, i) => (s, i)))
        {
            faults.AddRange(texts.Check(null, "text", sentence.Text, MostWords));
            if (answer.Sentences.Take(i).Any(s => Likeness.AreAlike(s.Text, sentence.Text)))
            {
                faults.Add(new AnswerFault(null, RejectReason.Repetition, "A sentence repeats another one."));
            }

            if (Figures().Matches(sentence.Text).Any(f => !brief.Data.Contains(f.Value, StringComparison.Ordinal) && int.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture) > brief.Deal.Deal.Commitments.Count + brief.Deal.Deal.Milestones.Count))
            {
                faults.Add(new AnswerFault(null, RejectReason.Unknown, "A sentence holds a figure that the data does not hold."));
            }

            faults.AddRange(sentence.Evidence.Select(e => quotes.NotCopied(null, e.NoteId, e.Quote)).OfType<AnswerFault>());
            faults.AddRange(sentence.Evidence.Select(e => quotes.Order(null, e.Quote)).OfType<AnswerFault>());
        }

        return faults;
    }

    // Days of a month and the like stand in the data as they are, or as a part of a date.
    [GeneratedRegex(@"(?<![\d.,])\d{1,8}(?![\d.,]\d|\d)", RegexOptions.None, 2_000)]
    private static partial Regex Figures();
}
