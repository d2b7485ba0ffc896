using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SalesCoach.Companies;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Companies;

/// <summary>Checks the companies' settings at start, and names each that is wrong by its path.</summary>
internal sealed class CompaniesRules : IValidateOptions<CompaniesOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, CompaniesOptions options)
    {
        List<string> faults =
        [
            .. options.Companies.SelectMany((company, i) => Faults(company, $"{CompaniesOptions.Section}:{i}")),
            .. Doubles(options.Companies.Select(c => c.Id), CompaniesOptions.Section),
        ];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(Company company, string path) =>
    [
        .. Annotated(company, path),
        .. TimeZoneInfo.TryFindSystemTimeZoneById(company.TimeZone, out var zone) && zone.HasIanaId
            ? Array.Empty<string>()
            : [$"{path}:{nameof(Company.TimeZone)}: '{company.TimeZone}' is no IANA time zone."],
        .. company.People.SelectMany((person, i) => Faults(person, $"{path}:{nameof(Company.People)}:{i}")),
        .. Doubles(company.People.Select(p => p.Id), $"{path}:{nameof(Company.People)}"),
        .. Annotated(company.Playbook, $"{path}:{nameof(Company.Playbook)}"),
        .. company.Stages.SelectMany(stage => Annotated(stage.Value, $"{path}:{nameof(Company.Stages)}:{stage.Key}")),
        .. Annotated(company.AcrossDeals, $"{path}:{nameof(Company.AcrossDeals)}"),
    ];

    private static IEnumerable<string> Faults(CompanyPerson person, string path) =>
    [
        .. Annotated(person, path),
        .. person.Roles.Where(role => !RoleNames.IsKnown(role)).Select(role => $"{path}:{nameof(CompanyPerson.Roles)}: '{role}' is no role."),
    ];

    private static IEnumerable<string> Doubles(IEnumerable<string> ids, string path) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{path}: '{g.Key}' stands there twice.");

    private static IEnumerable<string> Annotated(object settings, string path)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), results, validateAllProperties: true);
        return results.Select(r => $"{path}:{string.Join(',', r.MemberNames)}: {r.ErrorMessage}");
    }
}
