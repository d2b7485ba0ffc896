using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Companies;

public class CompanySettingsTests
{
    [Fact]
    public async Task A_stage_has_its_own_numbers_on_top_of_the_companys_on_top_of_the_playbooks()
    {
        await using var host = await CoachHost.StartAsync(new Dictionary<string, string?>
        {
            ["Companies:0:DigestAt"] = "07:30",
            ["Companies:0:Playbook:NoTractionDays"] = "20",
            ["Companies:0:Playbook:Off:0"] = "heroics",
            ["Companies:0:Stages:negotiate:QuarterbackSilentDays"] = "5",
            ["Companies:0:Stages:negotiate:Off:0"] = "win-loss-missing",
        });

        var company = host.Services.GetRequiredService<ICompanies>().Find("acme");

        Assert.Equal(new TimeOnly(7, 30), company.DigestAt);
        var usual = company.For("evaluate");
        Assert.Equal((20, 10), (usual.NoTractionDays, usual.QuarterbackSilentDays));
        var negotiate = company.For("Negotiate");
        Assert.Equal((20, 5, 30), (negotiate.NoTractionDays, negotiate.QuarterbackSilentDays, negotiate.MilestoneTooDistantDays));
        Assert.Equal(["heroics"], usual.Off);
        Assert.Equal(["heroics", "win-loss-missing"], negotiate.Off);
    }

    [Fact]
    public async Task The_rules_across_deals_have_numbers_of_their_own()
    {
        await using var host = await CoachHost.StartAsync(new Dictionary<string, string?>
        {
            ["Companies:0:AcrossDeals:OneOnOneDays"] = "14",
            ["Companies:0:AcrossDeals:Off:0"] = "rep-isolated",
        });

        var companies = host.Services.GetRequiredService<ICompanies>();

        var own = companies.Find("acme").AcrossDeals;
        Assert.Equal((14, 3), (own.OneOnOneDays, own.PatternDeals));
        Assert.Equal(["rep-isolated"], own.Off);
        Assert.Equal(30, companies.Find("rival").AcrossDeals.OneOnOneDays);
    }

    [Fact]
    public async Task A_tenant_without_settings_runs_on_the_defaults()
    {
        await using var host = await CoachHost.StartAsync();

        var company = host.Services.GetRequiredService<ICompanies>().Find("unknown");

        Assert.Equal(("unknown", "UTC", new Thresholds().NoTractionDays), (company.Id, company.TimeZone, company.For("any").NoTractionDays));
        Assert.DoesNotContain(company, host.Services.GetRequiredService<ICompanies>().All);
    }

    [Theory]
    [InlineData("Companies:0:Id", "", "Companies:0:Id:")]
    [InlineData("Companies:0:Id", "a/b", "Companies:0:Id:")]
    [InlineData("Companies:1:Id", "acme", "Companies: 'acme' stands there twice.")]
    [InlineData("Companies:0:Name", "", "Companies:0:Name:")]
    [InlineData("Companies:0:TimeZone", "Mars/Olympus", "Companies:0:TimeZone: 'Mars/Olympus'")]
    [InlineData("Companies:0:TimeZone", "W. Europe Standard Time", "Companies:0:TimeZone: 'W. Europe Standard Time'")]
    [InlineData("Companies:0:People:0:Id", "", "Companies:0:People:0:Id:")]
    [InlineData("Companies:0:People:1:Id", "dana", "Companies:0:People: 'dana' stands there twice.")]
    [InlineData("Companies:0:People:0:Roles:0", "boss", "Companies:0:People:0:Roles: 'boss'")]
    [InlineData("Companies:0:Playbook:HeroicsPercent", "101", "Companies:0:Playbook:HeroicsPercent:")]
    [InlineData("Companies:0:AcrossDeals:PatternDeals", "1", "Companies:0:AcrossDeals:PatternDeals:")]
    [InlineData("Companies:0:Stages:negotiate:Audibles", "0", "Companies:0:Stages:negotiate:Audibles:")]
    public async Task Settings_that_cannot_work_stop_the_start_and_are_named(string name, string value, string fault)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => CoachHost.StartAsync(new Dictionary<string, string?> { [name] = value }));

        Assert.StartsWith(fault, Assert.Single(failure.Failures), StringComparison.Ordinal);
    }
}
