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

    /// <summary>The company of this id, or the only one where none is given; null where that says nothing.</summary>
    public Company? FindCompany(string? tenantId) =>
        tenantId is null && companies.All is [var only] ? only : companies.All.FirstOrDefault(c => c.Id == tenantId);

    /// <summary>One of a company's people as a caller; null where there is no such person.</summary>
    public Caller? Find(string? tenantId, string personId) =>
        FindCompany(tenantId) is { } company && company.People.FirstOrDefault(p => p.Id == personId) is { } person
            ? new Caller(company.Id, person.Id, RoleNames.Parse(person.Roles))
            : null;
}
