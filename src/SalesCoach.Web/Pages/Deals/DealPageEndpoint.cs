using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Summaries;
using SalesCoach.Web.Pages.Parts;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Deals;

/// <summary>The page of a deal.</summary>
internal static class DealPageEndpoint
{
    public static void MapDealPage(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/deals/{dealId}", async (string dealId, string? note, string? after, string? said, Visitor visitor, DealPageDesk desk, CancellationToken cancel) =>
            await desk.ShowAsync(visitor, dealId, new DealPageQuery { NoteId = note, After = after, Said = said }, cancel));
    }
}

/// <summary>What of a deal's page to show.</summary>
internal sealed record DealPageQuery
{
    /// <summary>A note to show at the top of the notes.</summary>
    public string? NoteId { get; init; }

    /// <summary>Where the page of notes begins.</summary>
    public string? After { get; init; }

    /// <summary>What was done just now.</summary>
    public string? Said { get; init; }

    /// <summary>The form that was refused just now.</summary>
    public RefusedForm? Refused { get; init; }
}

/// <summary>Gathers what a deal's page shows.</summary>
internal sealed class DealPageDesk(DealRoom room, NextActionDesk actions, SummaryDesk summaries, NoteIntake notes)
{
    private const int NotesOnAPage = 10;

    /// <summary>The page, also after a form on it was refused.</summary>
    public async Task<IResult> ShowAsync(Visitor visitor, string dealId, DealPageQuery query, CancellationToken cancel)
    {
        var deal = await room.OpenAsync(visitor.Caller, dealId, cancel);

        // Either may wait for a model: together, so that the page waits once.
        var acting = actions.ListAsync(visitor.Caller, dealId, cancel);
        var summing = summaries.SummariseAsync(visitor.Caller, dealId, cancel);
        var (next, summary) = (await acting, await summing);
        var page = await notes.ListAsync(visitor.Caller, dealId, new PageRequest(NotesOnAPage, query.After), cancel);
        if (deal is not Done<TeamDeal> { Value: var opened } || next is not Done<NextActionList> { Value: var list } || page is not Done<Page<DealNote>> { Value: var shown })
        {
            return deal.Answer();
        }

        var view = new DealView(visitor, opened, list.Suggestions, shown)
        {
            Summary = summary is Done<DealSummary> summed ? summed.Value : null,
            Asked = query.NoteId is { } id && await notes.FindAsync(visitor.Caller, dealId, id, cancel) is Done<DealNote> found ? found.Value : null,
            Refused = query.Refused,
            Done = query.Said,
            FormId = Guid.NewGuid().ToString("N"),
        };
        return Rendered.Page<DealPage>(
            new() { [nameof(DealPage.View)] = view },
            query.Refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
