using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SalesCoach.Cosmos.Tests.Drivers;

namespace SalesCoach.Cosmos.Tests;

/// <summary>What senders see while the service does not answer: 503 with the time to come back, soon without asking the service at all.</summary>
public sealed class CircuitTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(new DateTimeOffset(2026, 3, 16, 12, 0, 0, TimeSpan.Zero));

    private WebProduct? _product;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private WebProduct Product => _product ?? throw new InvalidOperationException("The product is started before each test.");

    public async ValueTask InitializeAsync()
    {
        _product = await WebProduct.StartAsync(new Patience { Wait = TimeSpan.FromMilliseconds(1) }, _clock);
        (await _product.PutDealAsync()).EnsureSuccessStatusCode();
    }

    public ValueTask DisposeAsync() => _product?.DisposeAsync() ?? default;

    [Fact]
    public async Task A_sender_whose_note_cannot_be_kept_is_asked_to_come_back()
    {
        Product.Wire.Trouble = request => request.ToString() == "create notes" ? Mishap.ByName["503 unavailable"] : null;

        using var answer = await Product.PostNoteAsync("crm-1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal("urn:salescoach:problem:unavailable", problem.GetProperty("type").GetString());

        Product.Wire.Trouble = null;
        using var again = await Product.PostNoteAsync("crm-1");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task The_time_that_the_service_names_is_passed_on()
    {
        Product.Wire.Trouble = request => request.ToString() == "create notes" ? Mishap.Answer(429, 3200, retryAfterMilliseconds: 12_300) : null;

        using var answer = await Product.PostNoteAsync("crm-1");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(13), answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task After_some_failures_the_service_is_left_in_peace_until_it_has_rested()
    {
        Product.Wire.Trouble = _ => Mishap.ByName["nobody there"];
        for (var i = 0; i < 4; i++)
        {
            using var answer = await Product.PostNoteAsync("crm-1");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        // Open: everybody hears at once when to come back, health says so, and nothing is sent.
        _clock.Now += TimeSpan.FromSeconds(4);
        Product.Wire.Forget();
        using (var answer = await Product.PostNoteAsync("crm-1"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.InRange(answer.Headers.RetryAfter?.Delta ?? default, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(6));
        }

        using (var health = await Product.Client.GetAsync(new Uri("/health", UriKind.Relative), Cancel))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        }

        Assert.Empty(Product.Wire.Seen);

        // Rested, and the service is back: the same note, sent again, is kept once.
        Product.Wire.Trouble = null;
        _clock.Now += TimeSpan.FromSeconds(7);
        using var kept = await Product.PostNoteAsync("crm-1");
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        using var second = await Product.PostNoteAsync("crm-1");
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_note_that_is_kept_is_acknowledged_although_its_deal_cannot_be_written()
    {
        Product.Wire.Trouble = request => request.ToString() == "replace deals" ? Mishap.ByName["503 unavailable"] : null;

        using var answer = await Product.PostNoteAsync("crm-1");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
