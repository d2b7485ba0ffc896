using System.Globalization;
using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;

namespace SalesCoach.Coaching.ByModel;

/// <summary>Has the model word the questions of a one-on-one; one that fails its checks twice stays the playbook's.</summary>
internal sealed class ModelQuestions(ModelDesk model, DealBriefs briefs, IOptions<ModelOptions> options) : IQuestionWords
{
    private const int MostRemembered = 1_000;

    private static readonly AnswerSchema _schema = AnswerSchema.Of("one_on_one", PromptJson.Default.AskedQuestions);

    private readonly AnswerMemory<IReadOnlyDictionary<string, string>> _worded = new(MostRemembered);

    /// <inheritdoc/>
    public async Task<Preparation> WordAsync(DealDocument document, Preparation playbook, CancellationToken cancel)
    {
        if (playbook.Agenda.Count == 0)
        {
            return playbook;
        }

        // Which gaps are on the agenda depends on what the coach has dismissed, too.
        var key = $"{DealVersion.Of(document, playbook.AsOf, Prompt.PrepareOneOnOne)}/{string.Join(',', playbook.Agenda.Select(t => $"{t.Gap.Rule}:{t.Gap.Subject}"))}";
        var questions = _worded.Find(key) ?? await AskAsync(document, playbook, key, cancel);
        return questions.Count == 0
            ? playbook
            : playbook with
            {
                Engine = model.EngineFor(Prompt.PrepareOneOnOne),
                Agenda = [.. playbook.Agenda.Select((t, i) => questions.TryGetValue(NameOf(i), out var question) ? t with { Gap = t.Gap with { Question = question } } : t)],
            };
    }

    private async Task<IReadOnlyDictionary<string, string>> AskAsync(DealDocument document, Preparation playbook, string key, CancellationToken cancel)
    {
        var brief = await briefs.WriteAsync(document, playbook.AsOf, Prompt.PrepareOneOnOne, _schema, cancel, gaps: [.. playbook.Agenda.Select(t => t.Gap)]);
        string[] gaps = [.. playbook.Agenda.Select((_, i) => NameOf(i))];
        var question = new Question<AskedQuestions>
        {
            TenantId = document.TenantId,
            Prompt = Prompt.PrepareOneOnOne,
            Brief = brief,
            Schema = _schema,
            Answer = PromptJson.Default.AskedQuestions,
            Deadline = options.Value.Deadline,
        };
        var answers = await model.AskAsync(question, answer => QuestionChecks.Check(answer, gaps, brief), cancel);
        var worded = new Dictionary<string, string>();
        foreach (var gap in gaps)
        {
            if (answers.FirstOrDefault(a => a.Holds(gap)) is { Answer: { } answer })
            {
                worded.Add(gap, answer.Questions.First(q => q.GapId == gap).Question.Trim());
            }
        }

        if (answers.Count > 0)
        {
            _worded.Keep(key, worded);
            briefs.Answered(document, question.Prompt);
        }

        return worded;
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"g{index + 1}");
}
