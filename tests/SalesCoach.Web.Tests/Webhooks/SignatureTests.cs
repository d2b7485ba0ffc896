using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using SalesCoach.Web.Tests.Drivers;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Tests.Webhooks;

/// <summary>Signatures that vendors have published, and what is not one.</summary>
public class SignatureTests
{
    private const string HubSpotBody =
        """[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]""";

    private static readonly DateTimeOffset StandardTime = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    private static readonly WebhookSender[] Standards =
    [
        new() { Tenant = "rival", Source = "standard", Secrets = { Crm.RivalStandardSecret } },
        new() { Tenant = "acme", Source = "standard", Secrets = { Crm.NewStandardSecret, Crm.StandardSecret } },
    ];

    private static readonly WebhookSender[] HubSpots = [new() { Tenant = "acme", Source = "hubspot", Secrets = { Crm.HubSpotSecret }, AllowOldSignatures = true }];

    [Fact]
    public void The_signature_that_Standard_Webhooks_published_is_good()
    {
        Assert.Equal("acme", StandardSender("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }

    [Fact]
    public void A_key_that_stands_without_its_prefix_is_the_same_key()
    {
        WebhookSender[] senders = [new() { Tenant = "acme", Source = "standard", Secrets = { Crm.StandardSecret["whsec_".Length..] } }];

        Assert.Equal("acme", StandardSender("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", senders: senders));
    }

    [Theory]
    [InlineData("v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "acme")]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLawdd", null)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", null)]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", null)]
    [InlineData("v1,", null)]
    [InlineData("", null)]
    public void Among_several_signatures_one_good_one_is_enough(string signatures, string? tenant) => Assert.Equal(tenant, StandardSender(signatures));

    [Theory]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void A_message_is_good_for_five_minutes(int seconds, bool good) =>
        Assert.Equal(good ? "acme" : null, StandardSender("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", now: StandardTime.AddSeconds(seconds)));

    [Theory]
    [InlineData("webhook-id")]
    [InlineData("webhook-timestamp")]
    [InlineData("webhook-signature")]
    public void Without_one_of_its_headers_a_message_is_nobodys(string header) =>
        Assert.Null(StandardSender("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", change: h => h.Remove(header)));

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("-1614265330")]
    [InlineData("1614265330.0")]
    [InlineData("")]
    public void A_time_that_is_none_is_refused(string timestamp) =>
        Assert.Null(StandardSender("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", change: h => h["webhook-timestamp"] = timestamp));

    [Fact]
    public void Each_of_the_keys_is_good_while_one_replaces_the_other()
    {
        var body = Encoding.UTF8.GetBytes("{}");
        foreach (var (secret, tenant) in new[] { (Crm.StandardSecret, "acme"), (Crm.NewStandardSecret, "acme"), (Crm.RivalStandardSecret, "rival") })
        {
            var signature = Crm.SignStandard(secret, "1", "1614265330", body);
            var headers = new HeaderDictionary { ["webhook-id"] = "1", ["webhook-timestamp"] = "1614265330", ["webhook-signature"] = signature };
            Assert.Equal(tenant, new Standard().Authenticate(Request(body, headers), Standards, StandardTime)?.Tenant);
        }
    }

    [Fact]
    public void The_signatures_of_versions_1_and_2_that_HubSpot_published_are_ours()
    {
        var body = Encoding.UTF8.GetBytes(HubSpotBody);
        Assert.Equal("232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de", Convert.ToHexStringLower(HubSpotSignatures.V1(Crm.HubSpotSecret, Request(body))));
        var get = Request([]) with { Method = "GET" };
        Assert.Equal(
            "eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e",
            Convert.ToHexStringLower(HubSpotSignatures.V2(Crm.HubSpotSecret, "https://www.example.com/webhook_uri", get)));
    }

    [Fact]
    public void An_older_signature_is_good_only_where_the_settings_say_so_and_no_newer_one_was_sent()
    {
        var body = Encoding.UTF8.GetBytes(HubSpotBody);
        var headers = new HeaderDictionary { ["X-HubSpot-Signature"] = "232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de", ["X-HubSpot-Signature-Version"] = "v1" };
        WebhookSender[] strict = [new() { Tenant = "acme", Source = "hubspot", Secrets = { Crm.HubSpotSecret } }];

        Assert.NotNull(new HubSpot().Authenticate(Request(body, headers), HubSpots, StandardTime));
        Assert.Null(new HubSpot().Authenticate(Request(body, headers), strict, StandardTime));
        headers["X-HubSpot-Signature-v3"] = "AAAA";
        Assert.Null(new HubSpot().Authenticate(Request(body, headers), HubSpots, StandardTime));
    }

    [Theory]
    [InlineData("https://coach.example/api/webhooks/hubspot", "https://coach.example/api/webhooks/hubspot")]
    [InlineData("https://coach.example/a%3Ab?x=%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B#f", "https://coach.example/a%3Ab?x=:/?@!$'()*,;")]
    [InlineData("https://coach.example/?x=%20%26%3D%25%5B", "https://coach.example/?x=%20%26%3D%25%5B")]
    [InlineData("https://coach.example/?x=%2f%3a", "https://coach.example/?x=/:")]
    public void HubSpot_decodes_a_few_characters_of_the_query_alone(string called, string covered) => Assert.Equal(covered, HubSpotSignatures.Decoded(called));

    // Made with: printf '%s' 'POSThttps://coach.example/api/webhooks/hubspot?x=a:b[]1773651600000' | openssl dgst -sha256 -hmac yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy -binary | base64
    [Theory]
    [InlineData(0, true)]
    [InlineData(300_000, true)]
    [InlineData(300_001, false)]
    [InlineData(-300_001, false)]
    public void A_signature_of_version_3_covers_the_address_and_five_minutes(int milliseconds, bool good)
    {
        var headers = new HeaderDictionary
        {
            ["X-HubSpot-Request-Timestamp"] = 1773651600000L.ToString(CultureInfo.InvariantCulture),
            ["X-HubSpot-Signature-v3"] = "UcpyjemJPSHqj322S0kOKTXokL2IrWtec2YO1oUc3D8=",
        };
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1773651600000 + milliseconds);
        var request = Request(Encoding.UTF8.GetBytes("[]"), headers) with { Uri = "https://coach.example/api/webhooks/hubspot?x=a%3Ab" };

        Assert.Equal(good, new HubSpot().Authenticate(request, HubSpots, now) is not null);
        Assert.Null(new HubSpot().Authenticate(request with { Uri = "https://coach.example/api/webhooks/hubspot" }, HubSpots, now));
    }

    [Theory]
    [InlineData("00DD0000000muCU", "00DD0000000muCUMAY", true)]
    [InlineData("00DD0000000muCUMAY", "00DD0000000muCUMAY", true)]
    [InlineData("00dd0000000mucu", "00DD0000000muCUMAY", false)]
    [InlineData("00DD0000000muCV", "00DD0000000muCUMAY", false)]
    [InlineData(null, null, false)]
    public void A_Salesforce_id_is_the_same_in_its_short_and_long_form(string? one, string? other, bool same) => Assert.Equal(same, SalesforceIds.AreSame(one, other));

    private static string? StandardSender(string signatures, WebhookSender[]? senders = null, DateTimeOffset? now = null, Action<HeaderDictionary>? change = null)
    {
        var headers = new HeaderDictionary
        {
            ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
            ["webhook-timestamp"] = "1614265330",
            ["webhook-signature"] = signatures,
        };
        change?.Invoke(headers);
        return new Standard().Authenticate(Request("""{"test": 2432232314}"""u8.ToArray(), headers), senders ?? Standards, now ?? StandardTime)?.Tenant;
    }

    private static WebhookRequest Request(byte[] body, HeaderDictionary? headers = null) =>
        new("https://coach.example/api/webhooks/x", "application/json", headers ?? [], new QueryCollection(), body);
}
