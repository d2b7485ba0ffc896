using System.Net;
using System.Net.Http.Json;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos.Tests;

/// <summary>An account is opened by an identity, an emulator on this machine by its well-known key, and nothing else by either.</summary>
public sealed class SignInTests
{
    private static readonly Uri Account = new("https://coach.documents.azure.com");

    [Fact]
    public async Task An_account_is_opened_with_the_identitys_token()
    {
        var authorization = await FirstAuthorizationAsync(new CosmosOptions { Endpoint = Account }, () => new Identity());

        Assert.Equal("type=aad&ver=1.0&sig=the-token", authorization);
    }

    [Fact]
    public async Task A_tunnel_to_an_account_is_opened_with_the_identitys_token_too()
    {
        var options = new CosmosOptions { Endpoint = new Uri("https://localhost:8443"), Emulator = false };

        Assert.Equal("type=aad&ver=1.0&sig=the-token", await FirstAuthorizationAsync(options, () => new Identity()));
    }

    [Fact]
    public async Task An_emulator_on_this_machine_is_opened_without_any_identity()
    {
        var options = new CosmosOptions { Endpoint = new Uri("https://localhost:8081") };

        var authorization = await FirstAuthorizationAsync(options, () => throw new InvalidOperationException("Nobody should be asked."));

        Assert.StartsWith("type=master&ver=1.0&sig=", authorization, StringComparison.Ordinal);
    }

    [Fact]
    public void The_emulators_key_is_given_to_this_machine_only()
    {
        var options = new CosmosOptions { Endpoint = Account, Emulator = true };

        Assert.Throws<ArgumentException>(() => CosmosClients.Create(options, () => new Identity(), new Patience()));
    }

    [Theory]
    [InlineData("https://coach.documents.azure.com", "salescoach", null, true)]
    [InlineData("https://localhost:8081", "salescoach", null, true)]
    [InlineData("http://localhost:8081", "sales-coach_2", true, true)]
    [InlineData("https://127.0.0.1:8081", "salescoach", false, true)]
    [InlineData("http://coach.documents.azure.com", "salescoach", null, false)]
    [InlineData("https://coach.documents.azure.com", "salescoach", true, false)]
    [InlineData("https://coach.documents.azure.com", "sales coach", null, false)]
    [InlineData("https://coach.documents.azure.com", "", null, false)]
    [InlineData("/nowhere", "salescoach", null, false)]
    [InlineData(null, "salescoach", null, false)]
    public void Settings_that_cannot_work_are_refused(string? endpoint, string database, bool? emulator, bool work)
    {
        var options = new CosmosOptions { Endpoint = endpoint is null ? null : new Uri(endpoint, UriKind.RelativeOrAbsolute), Database = database, Emulator = emulator };

        Assert.Equal(work, new CosmosOptionsRules().Validate(null, options).Succeeded);
    }

    [Fact]
    public async Task A_host_gets_one_store_for_everything()
    {
        await using var provider = new ServiceCollection()
            .AddLogging()
            .AddCosmosStore(options => options.Endpoint = Account, new Identity())
            .BuildServiceProvider(validateScopes: true);

        var store = provider.GetRequiredService<CosmosStore>();
        Assert.Same(store, provider.GetRequiredService<IDealStore>());
        Assert.Same(store, provider.GetRequiredService<INoteStore>());
        Assert.Same(store, provider.GetRequiredService<IMarkStore>());
        Assert.Same(store, provider.GetRequiredService<IIntegrationStore>());
    }

    [Fact]
    public async Task Settings_are_checked_before_anything_is_sent()
    {
        await using var provider = new ServiceCollection().AddLogging().AddCosmosStore(_ => { }).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<CosmosStore>);
    }

    private static async Task<string> FirstAuthorizationAsync(CosmosOptions options, Func<TokenCredential> identity)
    {
        var wire = new Listener();
        using var client = CosmosClients.Create(options, identity, new Patience(), wire);
        await Assert.ThrowsAnyAsync<Exception>(client.ReadAccountAsync);
        return Uri.UnescapeDataString(wire.Authorization ?? "");
    }

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("the-token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers that nobody may come in, and remembers who tried.</summary>
    private sealed class Listener : DelegatingHandler
    {
        public string? Authorization { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorization ??= request.Headers.TryGetValues("authorization", out var values) ? values.First() : null;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized) { RequestMessage = request, Content = JsonContent.Create(new { code = "Unauthorized", message = "" }) });
        }
    }
}
