using Microsoft.Extensions.Options;
using SalesCoach.Alignment;
using SalesCoach.Companies;

namespace SalesCoach.Web.Companies;

/// <summary>The companies of the settings section <c>Companies</c>, a list.</summary>
public sealed class CompaniesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Companies";

    /// <summary>The companies.</summary>
    public IList<Company> Companies { get; init; } = [];

    /// <summary>Reads the section. What a stage does not say is as in the company's own playbook.</summary>
    internal void Bind(IConfiguration settings)
    {
        foreach (var section in settings.GetSection(Section).GetChildren())
        {
            var company = section.Get<Company>() ?? new Company();
            foreach (var stage in section.GetSection(nameof(Company.Stages)).GetChildren())
            {
                var numbers = new Thresholds();
                section.GetSection(nameof(Company.Playbook)).Bind(numbers);
                stage.Bind(numbers);
                company.Stages[stage.Key] = numbers;
            }

            Companies.Add(company);
        }
    }
}

/// <summary>Knows the companies of the settings; any other tenant runs on the defaults.</summary>
internal sealed class ConfiguredCompanies(IOptions<CompaniesOptions> options) : ICompanies
{
    private readonly Dictionary<string, Company> _byId = options.Value.Companies.ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<Company> All { get; } = [.. options.Value.Companies];

    /// <inheritdoc/>
    public Company Find(string tenantId) => _byId.TryGetValue(tenantId, out var company) ? company : new Company { Id = tenantId, Name = tenantId };
}
