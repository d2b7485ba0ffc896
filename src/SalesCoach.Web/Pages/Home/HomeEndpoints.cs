using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Web.Pages.Parts;

namespace SalesCoach.Web.Pages.Home;

/// <summary>The first page: the coach's board, the rep's own deals.</summary>
internal static class HomeEndpoints
{
    public static void MapHomePage(this IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync);

    private static async Task<IResult> ShowAsync(Visitor visitor, string? open, string? said, BoardDesk boards, CrossDealDesk across, DealRoom rooms, CancellationToken cancel) =>
        Rendered.Page<HomePage>(new()
        {
            [nameof(HomePage.Visitor)] = visitor,
            [nameof(HomePage.Board)] = visitor.IsCoach ? await boards.BoardAsync(visitor.Caller, cancel) : null,
            [nameof(HomePage.Across)] = visitor.IsCoach ? await across.LookAsync(visitor.Caller, cancel) : [],
            [nameof(HomePage.Own)] = visitor.IsRep ? await rooms.OwnAsync(visitor.Caller, cancel) : null,
            [nameof(HomePage.Unfolded)] = open,
            [nameof(HomePage.Said)] = Said.Text(said),
        });
}
