using System.Net;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Webhooks;

public class StandardCallsTests
{
    [Fact]
    public async Task A_signed_note_is_kept_and_read_and_the_coach_alone_is_alerted()
    {
        await using var host = await CoachHost.StartAsync(Crm.Settings);
        var dana = await host.AsAsync("dana");
        await dana.PutAsync("/api/deals/d1", DealJson.Healthy());

        var answer = await Crm.At(host).SendAsync("standard", NoteJson.Standard(text: "Tomas will send the firewall rules by Friday. Ana worries about the price."));

        answer.ShouldBe(HttpStatusCode.OK);
        Assert.Equal("kept", answer.Json.GetProperty("items")[0].GetProperty("outcome").GetString());
        var note = (await dana.GetAsync("/api/deals/d1/notes")).Json.GetProperty("items")[0];
        Assert.Equal("standard", note.GetProperty("source").GetString());
        Assert.Equal("dana", note.GetProperty("authorId").GetString());
        Assert.Equal("n-1", note.GetProperty("externalId").GetString());
        Assert.NotEmpty(note.GetProperty("readings").EnumerateArray());
        host.Clock.Now = host.Clock.Now.AddDays(20);
        await Crm.At(host).SendAsync("standard", NoteJson.Standard(id: "n-2", text: "Price is still too high for them.", at: host.Clock.Now));
        var casey = await host.AsAsync("casey");
        Assert.NotEmpty((await casey.GetAsync("/api/alerts")).Json.GetProperty("items").EnumerateArray());
        Assert.NotEqual(HttpStatusCode.OK, (await dana.GetAsync("/api/alerts")).Status);
    }
}
