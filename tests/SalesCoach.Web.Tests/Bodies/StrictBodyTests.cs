using System.Text;
using System.Text.Json;
using SalesCoach.Deals;
using SalesCoach.Web.Bodies;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Tests.Bodies;

public class StrictBodyTests
{
    private static readonly JsonSerializerOptions Options = Strict();

    [Theory]
    [InlineData("""{"name":"n","colour":"red"}""", "colour", "There is no such member.")]
    [InlineData("""{"name":"n","Goal":"g"}""", "Goal", "There is no such member.")]
    [InlineData("""{"goal":"g"}""", "name", "Is required.")]
    [InlineData("""{"name":null}""", "name", "May not be null.")]
    [InlineData("""{"name":7}""", "name", "Must be text.")]
    [InlineData("""{"name":"n","name":"m"}""", "name", "Stands there twice.")]
    [InlineData("""{"name":"n","status":"paused"}""", "status", "Must be one of open, won, lost.")]
    [InlineData("""{"name":"n","status":0}""", "status", "Must be one of open, won, lost.")]
    [InlineData("""{"name":"n","status":"won,lost"}""", "status", "Must be one of open, won, lost.")]
    [InlineData("""{"name":"n","status":"Open"}""", "status", "Must be one of open, won, lost.")]
    [InlineData("""{"name":"n","status":" open"}""", "status", "Must be one of open, won, lost.")]
    [InlineData("""{"name":"n","amount":"12"}""", "amount", "Must be a number.")]
    [InlineData("""{"name":"n","amount":1e400}""", "amount", "Must be a number.")]
    [InlineData("""{"name":"n","closeDate":"2026-02-30"}""", "closeDate", "Must be a day such as 2026-03-31.")]
    [InlineData("""{"name":"n","closeDate":"2026-02-03T00:00:00Z"}""", "closeDate", "Must be a day such as 2026-03-31.")]
    [InlineData("""{"name":"n","team":{}}""", "team", "Must be a list.")]
    [InlineData("""{"name":"n","team":[null]}""", "team[0]", "Must be an object.")]
    [InlineData("""{"name":"n","team":[{"id":"p1","name":"P","buyerIds":["b1",null]}]}""", "team[0].buyerIds[1]", "Must be text.")]
    [InlineData("""{"name":"n","milestones":[{"id":"m1","name":"M","dueOn":"soon"}]}""", "milestones[0].dueOn", "Must be a day such as 2026-03-31.")]
    [InlineData("""{"name":"n","milestones":[{"id":"m1","name":"M"},{"name":"M"}]}""", "milestones[1].id", "Is required.")]
    [InlineData("""{"name":"n","buyers":[{"id":"b1","name":"B","influence":"boss"}]}""", "buyers[0].influence", "Must be one of decision-maker, champion, influencer, user, blocker.")]
    [InlineData("""[]""", "body", "Must be an object.")]
    [InlineData("""null""", "body", "Must be an object.")]
    [InlineData("""7""", "body", "Must be an object.")]
    public void A_member_that_does_not_fit_is_named(string json, string field, string message)
    {
        var refusal = Refuse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(400, refusal.Status);
        Assert.NotNull(refusal.Errors);
        var error = Assert.Single(refusal.Errors);
        Assert.Equal(field, error.Key);
        Assert.Equal([message], error.Value);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var refusal = Refuse("""{"amount":"x","milestones":[{"id":1,"dueOn":"x"}]}"""u8.ToArray());

        Assert.Equal(["amount", "milestones[0].dueOn", "milestones[0].id", "milestones[0].name", "name"], refusal.Errors?.Keys.Order());
    }

    [Fact]
    public void A_hostile_body_gets_a_short_answer()
    {
        var members = string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"{new string('x', 100)}{i}\":{i}"));

        var refusal = Refuse(Encoding.UTF8.GetBytes($"{{{members}}}"));

        Assert.True(JsonSerializer.Serialize(refusal, WebJson.Default.Problem).Length < 5_000);
    }

    [Theory]
    [InlineData("""{"name":"n",}""", "is not JSON: see line 1, byte 13.", "name")]
    [InlineData("{\n\"name\" \"n\"}", "is not JSON: see line 2, byte 8.", "body")]
    [InlineData("", "is not JSON: see line 1, byte 1.", "body")]
    [InlineData("""{"name":"n"}{}""", "is not JSON: see line 1, byte 13.", "body")]
    [InlineData("""{"name":"\ud800"}""", "holds half a character: see line 1, byte 9.", "name")]
    [InlineData("""{"\ud800":1}""", "holds half a character: see line 1, byte 2.", "\\ud800")]
    [InlineData("""{"name":"n"/* no */}""", "is not JSON: see line 1, byte 12.", "name")]
    [InlineData("""{"team":[{"id":"a"},{"id":"b","name":"\ud800"}]}""", "holds half a character: see line 1, byte 38.", "team[1].name")]
    [InlineData("""{"team":[[1,2],[3,{"a":{"b":[]},"c":tru""", "is not JSON: see line 1, byte 37.", "team[1][1].c")]
    public void What_is_not_JSON_is_told_where(string body, string what, string field)
    {
        var refusal = Refuse(Encoding.UTF8.GetBytes(body));

        Assert.Equal(400, refusal.Status);
        Assert.Equal($"The body {what}", refusal.Detail);
        Assert.Equal([field], refusal.Errors?.Keys);
    }

    [Fact]
    public void A_body_that_is_too_deep_is_refused()
    {
        Assert.Equal(400, Refuse(Encoding.UTF8.GetBytes(new string('[', 100_000))).Status);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        var refusal = Refuse([.. "{\"strategy\":{\"summary\":\""u8, 0xC3, 0x28, .. "\"}}"u8]);

        Assert.Equal("The body is not UTF-8: see line 1, byte 25.", refusal.Detail);
        Assert.Equal(["strategy.summary"], refusal.Errors?.Keys);
    }

    [Fact]
    public void Whatever_is_optional_may_be_null_or_absent_and_the_path_names_the_deal()
    {
        var json = """{"name":"n","stage":null,"team":null,"buyers":null,"milestones":[],"closeDate":null,"winLoss":null}"""u8;

        var deal = JsonBodies.Parse<Deal>((byte[])[0xEF, 0xBB, 0xBF, .. json], Options, out var refusal);

        Assert.Null(refusal);
        Assert.NotNull(deal);
        Assert.Equal("n", deal.Name);
        Assert.Null(deal.Id);
        Assert.Empty(deal.Team);
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("application/json; charset=utf-8", true)]
    [InlineData("application/json; charset=\"UTF-8\"", true)]
    [InlineData("application/json; charset=utf-16", false)]
    [InlineData("text/plain", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_JSON_in_UTF_8_is_read(string? contentType, bool isJson) => Assert.Equal(isJson, JsonBodies.IsJson(contentType));

    private static Problem Refuse(byte[] body)
    {
        Assert.Null(JsonBodies.Parse<Deal>(body, Options, out var refusal));
        Assert.NotNull(refusal);
        return refusal;
    }

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        WebJson.Configure(options);
        return options;
    }
}
