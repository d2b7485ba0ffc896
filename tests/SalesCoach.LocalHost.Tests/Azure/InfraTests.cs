using System.Text.Json;
using System.Text.RegularExpressions;
using SalesCoach.Cosmos;
using SalesCoach.Cosmos.Tests.Server;
using SalesCoach.LocalHost.Timers;
using SalesCoach.Web.SignIn;
using SalesCoach.Web.SignIn.Browsers;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.LocalHost.Tests.Azure;

/// <summary>What the templates promise: no key, no secret, every setting and every container that the program needs.</summary>
public sealed class InfraTests
{
    public static TheoryData<string> Paths => [.. Templates.All.Keys];

    [Fact]
    public async Task Every_template_is_written_in_the_templates_language()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Azure", "Parser");
        var modules = await Npm.InstallAsync(folder, "template-grammar");
        using var parser = Npm.Start("node", folder, modules, ["parse.cjs", .. Templates.All.Keys.Select(Repository.PathOf)]);
        var errors = parser.StandardError.ReadToEndAsync(CancellationToken.None);
        var wrong = await parser.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await parser.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, "", ""), (parser.ExitCode, wrong, await errors));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_template_asks_for_a_key_or_gives_a_secret_away(string path)
    {
        var text = Templates.All[path];

        Assert.DoesNotMatch(@"(?i)list\w*Keys?\(|list\w*Secrets?\(|listConnectionStrings|AccountKey=|SharedAccess|primaryKey|@secure", text);
        Assert.All(Regex.Matches(text, @"^output (\w+)", RegexOptions.Multiline), m => Assert.DoesNotMatch("(?i)secret|password|token$", m.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_template_is_balanced_and_names_what_it_declares(string path)
    {
        var text = Templates.All[path];
        var code = Regex.Replace(text, @"'(\\.|[^'\\])*'", "''");

        foreach (var (open, close) in new[] { ('{', '}'), ('[', ']'), ('(', ')') })
        {
            Assert.Equal(code.Count(c => c == open), code.Count(c => c == close));
        }

        // A parameter or a variable that nothing uses is a mistake, and the compiler's own lint says so too.
        foreach (var name in Regex.Matches(text, @"^(?:param|var) (\w+)", RegexOptions.Multiline).Select(m => m.Groups[1].Value))
        {
            Assert.True(Regex.Count(text, $@"\b{name}\b") > 1, $"{name} is declared in {path} and not used.");
        }
    }

    [Fact]
    public void Every_module_is_given_what_it_asks_for_and_nothing_else()
    {
        var checkedModules = 0;
        foreach (var (path, text) in Templates.All)
        {
            foreach (Match module in Regex.Matches(text, @"^module \w+ '(?<path>[^']+)'.*?^  params: \{\n(?<params>.*?)^  \}", RegexOptions.Multiline | RegexOptions.Singleline))
            {
                var folder = path["infra/".Length..^Path.GetFileName(path).Length];
                var wanted = Templates.ParametersOf($"{folder}{module.Groups["path"].Value}");
                var given = Regex.Matches(module.Groups["params"].Value, @"^    (\w+):", RegexOptions.Multiline).Select(m => m.Groups[1].Value).ToList();
                Assert.Equal([], given.Except(wanted.Select(p => p.Name)));
                Assert.Equal([], wanted.Where(p => !p.HasDefault).Select(p => p.Name).Except(given));
                checkedModules++;
            }
        }

        Assert.Equal(Templates.All.Values.Sum(text => Regex.Count(text, "^module ", RegexOptions.Multiline)), checkedModules);
    }

    [Theory]
    [InlineData("modules/store.bicep", "account", "disableLocalAuth: true")]
    [InlineData("modules/store.bicep", "account", "disableKeyBasedMetadataWriteAccess: true")]
    [InlineData("modules/model.bicep", "account", "disableLocalAuth: true")]
    [InlineData("modules/storage.bicep", "account", "allowSharedKeyAccess: false")]
    [InlineData("modules/storage.bicep", "account", "allowBlobPublicAccess: false")]
    [InlineData("modules/monitoring.bicep", "insights", "DisableLocalAuth: true")]
    [InlineData("modules/vault.bicep", "vault", "enableRbacAuthorization: true")]
    [InlineData("modules/vault.bicep", "vault", "enablePurgeProtection: true")]
    [InlineData("modules/app.bicep", "app", "httpsOnly: true")]
    [InlineData("modules/app.bicep", "app", "type: 'UserAssigned'")]
    public void Nothing_is_opened_with_a_key(string path, string resource, string line) =>
        Assert.Contains(line, Templates.Resource(path, resource), StringComparison.Ordinal);

    /// <summary>https://learn.microsoft.com/azure/role-based-access-control/built-in-roles</summary>
    [Fact]
    public void The_program_has_the_roles_that_it_needs_and_no_others()
    {
        Dictionary<string, string> known = new()
        {
            ["3913510d-42f4-4e42-8a64-420c390055eb"] = "Monitoring Metrics Publisher",
            ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = "Storage Blob Data Owner",
            ["4633458b-17de-408a-b874-0445c86b69e6"] = "Key Vault Secrets User",
            ["e147488a-f6f5-4113-8e2d-b22465e65bf6"] = "Key Vault Crypto Service Encryption User",
            ["5e0bd9bd-7b93-4f28-af87-19fc36ad61bd"] = "Cognitive Services OpenAI User",
            ["00000000-0000-0000-0000-000000000002"] = "Cosmos DB Built-in Data Contributor",
            ["b86a8fe4-44ce-4948-aee5-eccb2c155cd7"] = "Key Vault Secrets Officer, the operator's",
        };

        var used = Templates.All.Values.SelectMany(text => Regex.Matches(text, "'([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})'")).Select(m => m.Groups[1].Value);

        Assert.Equal(known.Keys.Order(), used.Order());
        Assert.All(Regex.Matches(string.Concat(Templates.All.Values), @"scope: ([^\n]+)"), m => Assert.DoesNotMatch("subscription|resourceGroup", m.Groups[1].Value));
    }

    [Fact]
    public void Every_setting_that_the_program_reads_is_set()
    {
        string[] read =
        [
            .. DeclaredFunctions.Settings.Where(s => s != "OTEL_EXPORTER_OTLP_ENDPOINT").Select(s => s.Replace(":", "__", StringComparison.Ordinal)),
            .. DeclaredFunctions.Timers.Select(t => t.Setting),
            .. Of<CosmosOptions>("Cosmos", nameof(CosmosOptions.Emulator)),
            .. Of<OpenIdOptions>("Auth", nameof(OpenIdOptions.RoleClaim), nameof(OpenIdOptions.TenantClaim), nameof(OpenIdOptions.PersonClaim)),
            .. Of<BrowserSignInOptions>("Auth", nameof(BrowserSignInOptions.Scope), nameof(BrowserSignInOptions.SessionFor)),
            .. Of<WebhookOptions>("Webhooks", nameof(WebhookOptions.Senders)),
            .. Of<WebhookSender>("Webhooks__Senders__0", nameof(WebhookSender.Secrets), nameof(WebhookSender.AllowOldSignatures)),
            "Webhooks__Senders__0__Secrets__0",
            "Companies__0__Id",
            "Companies__0__Name",
            "Companies__0__TimeZone",
        ];

        Assert.Equal([], read.Except(Templates.Settings.Keys));
        Assert.Equal("'true'", Templates.Settings["AzureWebJobsDisableHomepage"]);

        // What has a default that is right in Azure need not be set.
        static IEnumerable<string> Of<T>(string section, params string[] withDefault) =>
            typeof(T).GetProperties().Select(p => p.Name).Except(withDefault).Select(name => $"{section}__{name}");
    }

    [Fact]
    public void Secrets_come_from_the_vault_only() => Assert.All(
        Templates.Settings.Where(s => s.Key.Contains("Secret", StringComparison.Ordinal) || s.Key.EndsWith("Token", StringComparison.Ordinal)),
        s => Assert.StartsWith("'@Microsoft.KeyVault(", s.Value, StringComparison.Ordinal));

    [Fact]
    public void Timers_run_when_they_run_on_this_host()
    {
        var here = new TimersOptions();

        Assert.All(typeof(TimersOptions).GetProperties(), p => Assert.Equal($"'{p.GetValue(here)}'", Templates.Settings[$"{p.Name}Schedule"]));
    }

    [Fact]
    public void Containers_are_made_from_the_store_rooms_own_file()
    {
        var file = Regex.Match(Templates.Of("modules/store.bicep"), @"loadJsonContent\('\.\./\.\./([^']+)'\)").Groups[1].Value;
        using var containers = JsonDocument.Parse(Repository.Read(file));

        var used = Regex.Matches(Repository.Read("src/SalesCoach.Cosmos/Containers.cs"), "const string \\w+ = \"(\\w+)\"").Select(m => m.Groups[1].Value);
        Assert.Equal(used.Order(), containers.RootElement.EnumerateArray().Select(c => c.GetProperty("id").GetString()).Order());
        var resource = Templates.Resource("modules/store.bicep", "container");
        Assert.All(["item in containers", "item.partitionKey", "item.indexingPolicy", "defaultTtl:"], part => Assert.Contains(part, resource, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_number_that_is_asked_for_has_limits_and_every_question_says_what_it_is_about() => Assert.All(Templates.ParametersOf("main.bicep"), p =>
    {
        Assert.Contains("@description(", p.Decorators, StringComparison.Ordinal);
        Assert.True(p.Type != "int" || p.Decorators.Contains("@allowed", StringComparison.Ordinal)
            || (p.Decorators.Contains("@minValue", StringComparison.Ordinal) && p.Decorators.Contains("@maxValue", StringComparison.Ordinal)), p.Name);
    });

    [Fact]
    public void Azd_asks_for_parameters_that_there_are()
    {
        using var asked = JsonDocument.Parse(Repository.Read("infra/main.parameters.json"));
        var known = Templates.ParametersOf("main.bicep");
        var given = asked.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name).ToList();

        Assert.Equal([], given.Except(known.Select(p => p.Name)));
        Assert.Equal([], known.Where(p => !p.HasDefault).Select(p => p.Name).Except(given));
        var azd = Repository.Read("azure.yaml");
        Assert.Contains("project: src/SalesCoach.Functions", azd, StringComparison.Ordinal);
        Assert.Contains($"'azd-service-name': '{Regex.Match(azd, @"services:\n  (\w+):").Groups[1].Value}'", Templates.Of("modules/app.bicep"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("salescoach.sweep.lag")]
    public void Alerts_ask_for_measures_that_the_product_has(string measure)
    {
        Assert.Contains($"\"{measure}\"", Templates.Of("modules/alerts.bicep"), StringComparison.Ordinal);
        Assert.Contains($"\"{measure}\"", Repository.Read("src/SalesCoach/Telemetry/Measures.cs"), StringComparison.Ordinal);
    }
}
