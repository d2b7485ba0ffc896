using SalesCoach.Coaching;

namespace SalesCoach.Web.Pages.Messages;

/// <summary>The messages of whoever is signed in.</summary>
internal static class MessagesEndpoints
{
    public static void MapMessagesPage(this IEndpointRouteBuilder pages) => pages.MapGet("/messages", ShowAsync);

    private static async Task<IResult> ShowAsync(Visitor visitor, Mailbox mailbox, CancellationToken cancel) =>
        Rendered.Page<MessagesPage>(new()
        {
            [nameof(MessagesPage.Visitor)] = visitor,
            [nameof(MessagesPage.Messages)] = await mailbox.ListAsync(visitor.Caller, cancel),
        });
}
