using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Whether people can sign in by saying who they are. Only a host can allow it, never a setting.</summary>
public sealed class DevelopmentSignInOptions
{
    /// <summary>Whether the host allows it; the environment must be Development besides, and every call must come from this machine.</summary>
    public bool Allowed { get; set; }
}

/// <summary>Signs in whoever sits at this machine as one of the companies' people, without a password.</summary>
public sealed class DevelopmentSignIn(ICompanies companies, IHostEnvironment environment, IOptions<DevelopmentSignInOptions> options)
{
    /// <summary>Whether it is on in this program.</summary>
    public bool IsOn => options.Value.Allowed && environment.IsDevelopment();

    /// <summary>Whether this call may use it.</summary>
    public bool IsOpenTo(HttpContext context) => IsOn && Loopback.Is(context);

    /// <summary>The companies from whose people to choose.</summary>
    public IReadOnlyList<Company> Companies => companies.All;

    /// <summary>One of a company's people as a caller; null where there is no such person.</summary>
    /// <param name="tenantId">The company; null where there is only one.</param>
    /// <param name="personId">The person.</param>
    public Caller? Find(string? tenantId, string personId)
    {
        var company = tenantId is null && companies.All is [var only] ? only : companies.All.FirstOrDefault(c => c.Id == tenantId);
        return company?.People.FirstOrDefault(p => p.Id == personId) is { } person
            ? new Caller(company.Id, person.Id, RoleNames.Parse(person.Roles))
            : null;
    }
}
