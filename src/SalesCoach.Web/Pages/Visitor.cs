using SalesCoach.Companies;
using SalesCoach.Web.SignIn;

namespace SalesCoach.Web.Pages;

/// <summary>Who looks at a page, and when.</summary>
/// <param name="Caller">The checked identity.</param>
/// <param name="Company">The company, by whose clock days and times are written.</param>
/// <param name="Today">The company's day.</param>
public sealed record Visitor(Caller Caller, Company Company, DateOnly Today)
{
    /// <summary>The person's name: as the company has it, or as the sign-in says; the id where neither names its people.</summary>
    public string Name => Company.People.FirstOrDefault(p => p.Id == Caller.PersonId)?.Name ?? SignedInAs ?? Caller.PersonId;

    /// <summary>The name that the sign-in gave; null where it gave none.</summary>
    public string? SignedInAs { get; init; }

    /// <summary>Whether the person coaches at all.</summary>
    public bool IsCoach => Caller.Roles.HasFlag(Roles.Coach);

    /// <summary>Whether the person sells.</summary>
    public bool IsRep => Caller.Roles.HasFlag(Roles.Rep);

    /// <summary>Whether the person looks after the company's settings.</summary>
    public bool IsAdmin => Caller.Roles.HasFlag(Roles.Admin);

    /// <summary>Who looks; null where nobody is signed in.</summary>
    public static Visitor? Find(HttpContext context)
    {
        if (CallerClaims.CallerOf(context.User) is not { } caller)
        {
            return null;
        }

        var company = context.RequestServices.GetRequiredService<ICompanies>().Find(caller.TenantId);
        return new Visitor(caller, company, company.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            SignedInAs = context.User.FindFirst(CallerClaims.Name)?.Value,
        };
    }

    /// <summary>Binds the parameter of an endpoint behind one of the <see cref="Policies"/>.</summary>
    public static ValueTask<Visitor?> BindAsync(HttpContext context) => ValueTask.FromResult(Find(context));
}
