using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests;

/// <summary>Whatever is sent, the answer is never that something went wrong here.</summary>
public class FuzzTests
{
    private const int Rounds = 400;

    private static readonly JsonNode?[] Odd =
    [
        null, "", " ", "\0", "\ud83d", new string('x', 3_000), "2026-02-30", "0001-01-01", "9999-12-31", "2026-03-16T10:00:00", "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.9999999Z", "../..", "m1", "'; drop table deals; --", "<script>", 0, -1, 1.5, 1e300, long.MaxValue, true, new JsonArray(),
        new JsonArray(null, 1, "a"), new JsonObject(), new JsonObject { ["id"] = null, ["$type"] = "x", ["kind"] = "commitment" },
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Spoilt_JSON_is_never_our_fault(int seed)
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("dana");
        var random = new Random(seed);
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());
        (HttpMethod Method, string Path, Func<JsonObject> Body)[] calls =
        [
            (HttpMethod.Put, "/api/deals/d1", () => DealJson.Healthy()),
            (HttpMethod.Put, "/api/deals/d2", () => DealJson.Healthy()),
            (HttpMethod.Post, "/api/deals/d1/notes", () => new() { ["text"] = "a", ["occurredAt"] = "2026-03-15T10:00:00Z", ["externalId"] = "1" }),
            (HttpMethod.Post, "/api/deals/d1/next-actions/x/dismiss", () => new() { ["reason"] = "a" }),
            (HttpMethod.Patch, "/api/deals/d1/commitments/c1", () => new() { ["status"] = "done", ["doneOn"] = "2026-03-15", ["ownerId"] = "ben", ["dueOn"] = "2026-03-20" }),
            (HttpMethod.Post, "/sign-in/token", () => new() { ["personId"] = "dana", ["tenantId"] = "acme" }),
        ];

        for (var round = 0; round < Rounds; round++)
        {
            var (method, path, body) = calls[random.Next(calls.Length)];
            var bytes = Spoil(body(), random);

            var answer = await dana.SendAsync(method, path, Visitor.Json(bytes), ("If-Match", random.Next(3) == 0 ? "\"odd" : "*"));

            Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"Round {round}: {method} {path} {Encoding.UTF8.GetString(bytes)} gave {answer.Text}");
            if (answer.Status >= HttpStatusCode.BadRequest)
            {
                Assert.Equal("application/problem+json", answer.ContentType);
            }
        }
    }

    [Fact]
    public async Task Odd_addresses_are_never_our_fault()
    {
        await using var host = await CoachHost.StartAsync();
        var dana = await host.AsAsync("casey");
        string[] odd = ["%00", "%ff", "..%2f..", "%F0%9F%98%80", new string('x', 2_000), "%20", "~", "d1~~", "~rule~1", "%25", "a%2Fb", "%ED%A0%80", "d1%0d%0aX: y"];

        foreach (var id in odd)
        {
            foreach (var path in (string[])[$"deals/{id}", $"deals/{id}/notes", $"deals/{id}/notes/{id}", $"deals/{id}/next-actions", $"deals/{id}/alignment", $"deals?status={id}", $"deals?continuation={id}", $"alerts?rule={id}&dealId={id}"])
            {
                var answer = await dana.GetAsync($"/api/{path}");
                Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{path} gave {answer.Text}");
            }

            foreach (var path in (string[])[$"alerts/{id}/acknowledge", $"deals/{id}/next-actions/{id}/accept"])
            {
                var answer = await dana.PostAsync($"/api/{path}");
                Assert.True(answer.Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, $"{path} gave {answer.Text}");
            }

            var patch = await dana.PatchAsync($"/api/deals/{id}/commitments/{id}", new { status = "done" });
            Assert.True(patch.Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError, $"{id} gave {patch.Text}");
        }
    }

    private static byte[] Spoil(JsonObject body, Random random)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            SpoilOne(body, random);
        }

        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        return random.Next(4) switch
        {
            0 => bytes[..random.Next(bytes.Length)],
            1 => [.. bytes.Select(b => random.Next(200) == 0 ? (byte)random.Next(256) : b)],
            _ => bytes,
        };
    }

    private static void SpoilOne(JsonObject root, Random random)
    {
        var objects = Objects(root).ToList();
        var at = objects[random.Next(objects.Count)];
        var names = at.Select(p => p.Key).Append("unknown").ToList();
        var name = names[random.Next(names.Count)];
        if (random.Next(4) == 0)
        {
            at.Remove(name);
        }
        else
        {
            at[name] = Odd[random.Next(Odd.Length)]?.DeepClone();
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject o => [o, .. o.SelectMany(p => Objects(p.Value))],
        JsonArray a => a.SelectMany(Objects),
        _ => [],
    };
}
