using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Configuration;
using SalesCoach.LocalHost.Demo;
using SalesCoach.LocalHost.Tests.Drivers;

namespace SalesCoach.LocalHost.Tests.Demo;

public sealed class DemoSendersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("http://127.0.0.1:7071", true)]
    [InlineData("http://localhost:7071;https://[::1]:7072", true)]
    [InlineData("http://0.0.0.0:7071", false)]
    [InlineData("http://*:7071", false)]
    [InlineData("http://127.0.0.1:7071;http://192.168.1.4:7071", false)]
    [InlineData("http://coach.example", false)]
    public void Secrets_that_everybody_knows_are_good_where_nobody_else_can_call(string urls, bool safe) =>
        Assert.Equal(safe, DemoSenders.AreSafeAt(urls, new ConfigurationBuilder().Build()));

    [Fact]
    public void Addresses_that_Kestrel_has_of_its_own_are_not_looked_through() => Assert.False(DemoSenders.AreSafeAt(
        "http://127.0.0.1:7071",
        new ConfigurationBuilder().AddInMemoryCollection([new("Kestrel:Endpoints:Http:Url", "http://*:80")]).Build()));

    [Fact]
    public async Task The_demo_takes_a_sample_and_the_plain_program_does_not()
    {
        await using (var demo = await BuiltProgram.StartAsync("--demo", "--data", _folder.File("demo.db")))
        {
            Assert.Equal(HttpStatusCode.Accepted, await SendAsync(demo));
        }

        await using var plain = await BuiltProgram.StartAsync("--data", _folder.File("plain.db"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(plain));
    }

    private static async Task<HttpStatusCode> SendAsync(BuiltProgram program)
    {
        program.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String("salescoach:demo-pipedrive-password"u8));
        return await program.SendAsync(HttpMethod.Post, "/api/webhooks/pipedrive", new
        {
            data = new { id = 37, deal_id = 91, content = "<p>Hello.</p>" },
            meta = new { action = "create", entity = "note", entity_id = "37", timestamp = "2026-03-16T08:30:00.000Z" },
        });
    }
}
