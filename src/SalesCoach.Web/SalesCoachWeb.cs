using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SalesCoach.Companies;
using SalesCoach.Web.Alerts;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Companies;
using SalesCoach.Web.Deals;
using SalesCoach.Web.Health;
using SalesCoach.Web.Integrations;
using SalesCoach.Web.NextActions;
using SalesCoach.Web.Notes;
using SalesCoach.Web.OpenApi;
using SalesCoach.Web.Pages;
using SalesCoach.Web.Pages.Deals;
using SalesCoach.Web.People;
using SalesCoach.Web.Problems;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.SignIn.Browsers;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web;

/// <summary>The one pipeline that every host runs.</summary>
public static class SalesCoachWeb
{
    private const string SchemeName = "SalesCoach";

    /// <summary>Registers what the pipeline needs. The stores are the host's to register.</summary>
    public static IServiceCollection AddSalesCoachWeb(this IServiceCollection services, IConfiguration settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<JsonOptions>(o => WebJson.Configure(o.SerializerOptions));
        services.AddRouting();
        services.AddOpenApi("v1", OpenApiDocumentation.Configure);
        AddCompanies(services, settings);
        AddSignIn(services, settings);
        services.AddWebhooks(settings);
        AddPages(services);
        return services;
    }

    /// <summary>
    /// Builds the pipeline, endpoints included. It needs no <c>WebApplication</c>: a host can build it from <c>new ApplicationBuilder(services)</c>.
    /// </summary>
    public static IApplicationBuilder UseSalesCoach(this IApplicationBuilder app)
    {
        app.Use(PublicAddress.InvokeAsync);
        app.Use(SecurityHeaders.InvokeAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = UnexpectedProblems.AnswerExceptionAsync,
            // Logged where it is answered, and only if it is our fault.
            SuppressDiagnosticsCallback = _ => true,
        });
        app.UseStatusCodePages(UnexpectedProblems.AnswerStatusAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseEndpoints(routes => routes.MapSalesCoach());
        return app;
    }

    /// <summary>Maps every endpoint.</summary>
    public static void MapSalesCoach(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api")
            .RequireAuthorization(Policies.Member)
            .ProducesProblems(401, 403)
            .AddEndpointFilter(IRefusable.RefuseAsync);
        api.MapDeals();
        api.MapNotes();
        api.MapNextActions();
        api.MapAlerts();
        api.MapPeople();
        api.MapIntegrations();
        routes.MapWebhooks();
        routes.MapHealth();
        routes.MapOpenApi();
        routes.MapSignIn();
        routes.MapPages();
    }

    private static void AddCompanies(IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<CompaniesOptions>().Configure(o => o.Bind(settings)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CompaniesOptions>, CompaniesRules>();
        services.TryAddSingleton<ICompanies, ConfiguredCompanies>();
    }

    private static void AddPages(IServiceCollection services)
    {
        // Letters of every script stand as themselves; what means something in HTML is encoded all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddSingleton<DealPageDesk>();
    }

    private static void AddSignIn(IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<OpenIdOptions>().Bind(settings.GetSection("Auth")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OpenIdOptions>, OpenIdOptionsRules>();
        services.AddSingleton<IValidateOptions<OpenIdOptions>, OpenIdAuthorityRules>();
        services.AddHttpClient(OpenIdAuthority.ClientName, c => c.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<OpenIdAuthority>();
        services.AddSingleton<SignedTokens>();
        services.AddSingleton<IAccessTokens, OpenIdTokens>();

        AddBrowserSignIn(services, settings);
        services.AddDataProtection();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SecurePolicy) = ("salescoach-antiforgery", CookieSecurePolicy.SameAsRequest));
        services.AddSingleton<DevelopmentSignIn>();
        services.AddSingleton<DevelopmentTokens>();
        services.AddSingleton<IAccessTokens>(s => s.GetRequiredService<DevelopmentTokens>());

        services.AddAuthentication(SchemeName)
            .AddPolicyScheme(SchemeName, null, o => o.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api") ? BearerHandler.SchemeName : SessionCookie.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, null)
            .AddCookie(SessionCookie.SchemeName, SessionCookie.Configure);
        Policies.AddTo(services.AddAuthorizationBuilder());
    }

    private static void AddBrowserSignIn(IServiceCollection services, IConfiguration settings)
    {
        services.AddOptions<BrowserSignInOptions>().Bind(settings.GetSection("Auth")).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BrowserSignInOptions>, BrowserSignInOptionsRules>();
        services.AddSingleton<IValidateOptions<BrowserSignInOptions>, BrowserSignInRules>();
        services.AddHttpClient(CodeExchange.ClientName, c => (c.Timeout, c.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(10), 1_000_000))
            // The code and what proves us go to the token endpoint and nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false });
        services.AddSingleton<CodeExchange>();
        services.AddSingleton<IdTokens>();
        services.AddSingleton<StartedSignIns>();
        services.AddSingleton<BrowserSignIn>();
    }
}
