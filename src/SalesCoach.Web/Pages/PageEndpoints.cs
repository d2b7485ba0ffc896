using SalesCoach.Web.Pages.Alerts;
using SalesCoach.Web.Pages.Coaching;
using SalesCoach.Web.Pages.Deals;
using SalesCoach.Web.Pages.Home;
using SalesCoach.Web.Pages.Integrations;
using SalesCoach.Web.Pages.Messages;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Pages;

/// <summary>The pages for people.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapStylesheet();
        var pages = routes.MapGroup("/").RequireAuthorization(Policies.Member).ExcludeFromDescription();
        pages.MapHomePage();
        pages.MapDealPage();
        pages.MapDealForms();
        pages.MapCoachingPage();
        pages.MapCoachingForms();
        pages.MapAlertForms();
        pages.MapMessagesPage();
        pages.MapIntegrationsPage();
    }
}
