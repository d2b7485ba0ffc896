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
    [InlineData("""{"name":"n",}""", "line 1, byte 13")]
    [InlineData("{\n\"name\" \"n\"}", "line 2, byte 8")]
    [InlineData("", "line 1, byte 1")]
    [InlineData("""{"name":"n"}{}""", "line 1, byte 13")]
    [InlineData("""{"name":"\ud800"}""", "line 1")]
    [InlineData("""{"\ud800":1}""", "line 1")]
    [InlineData("""{"name":"n"/* no */}""", "line 1, byte 12")]
    public void What_is_not_JSON_is_told_where(string body, string where)
    {
        var refusal = Refuse(Encoding.UTF8.GetBytes(body));

        Assert.Equal(400, refusal.Status);
        Assert.Equal($"The body is not JSON: see {where}.", refusal.Detail);
    }

    [Fact]
    public void A_body_that_is_too_deep_is_refused()
    {
        Assert.Equal(400, Refuse(Encoding.UTF8.GetBytes(new string('[', 100_000))).Status);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        Assert.Equal("The body is not UTF-8.", Refuse([.. "{\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8]).Detail);
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
