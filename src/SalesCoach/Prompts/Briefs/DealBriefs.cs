using System.Globalization;
using Microsoft.Extensions.Options;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Prompts.Briefs;

/// <summary>Briefs the model on deals: the state each time, and of the notes only those that its last answer to the same prompt did not know.</summary>
internal sealed class DealBriefs(INoteStore notes, IOptions<ModelOptions> options)
{
    private const int MostDeals = 4_000;
    private const int MostNewNotes = 8;

    private readonly AnswerMemory<string> _latestNote = new(MostDeals);

    /// <summary>The brief for a question.</summary>
    public async Task<BriefedDeal> WriteAsync(
        DealDocument document,
        DateOnly today,
        Prompt prompt,
        AnswerSchema schema,
        CancellationToken cancel,
        IReadOnlyDictionary<string, MilestoneMatter>? milestones = null,
        IReadOnlyList<Gap>? gaps = null)
    {
        var since = _latestNote.Find(Name(document, prompt));
        var latest = Newest(document) == since
            ? []
            : (await notes.ListNotesAsync(document.TenantId, document.Id, new PageRequest(MostNewNotes), cancel)).Items;
        return BriefWriter.Write(new BriefMatter
        {
            Deal = document.Stand(),
            Today = today,
            NewNotes = [.. latest.Where(n => string.CompareOrdinal(Instant(n.OccurredAt), since ?? "") > 0)],
            PeopleByRole = options.Value.PeopleByRole,
            MostTokens = Math.Max(0, options.Value.MostTokensIn - Tokens.Estimate(prompt.Yaml) - Tokens.Estimate(schema.Json)),
            Milestones = milestones ?? new Dictionary<string, MilestoneMatter>(),
            Gaps = gaps,
        });
    }

    /// <summary>Remembers that the model has answered with all of the deal's notes in mind.</summary>
    public void Answered(DealDocument document, Prompt prompt) => _latestNote.Keep(Name(document, prompt), Newest(document));

    private static string Name(DealDocument document, Prompt prompt) => $"{document.TenantId}/{document.Id}/{prompt.Version}";

    private static string Newest(DealDocument document) => document.Notes.Count == 0 ? "" : Instant(document.Notes.Max(n => n.OccurredAt));

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);
}
