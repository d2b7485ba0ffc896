using SalesCoach.Companies;

namespace SalesCoach.Integrations;

/// <summary>Finds out which of the company's people wrote a CRM's note.</summary>
internal static class CrmAuthors
{
    /// <summary>The person's id: by the admin's table, else by the key itself; null where neither knows the author.</summary>
    public static string? Find(Integration integration, Company company, IncomingNote note)
    {
        foreach (var key in note.AuthorKeys)
        {
            if (integration.Settings.People.FirstOrDefault(p => string.Equals(p.Key, key, StringComparison.OrdinalIgnoreCase)) is { } mapped)
            {
                return mapped.PersonId;
            }

            if (company.People.FirstOrDefault(p => p.Id == key) is { } person)
            {
                return person.Id;
            }
        }

        return null;
    }
}
