using SalesCoach.Deals;

namespace SalesCoach;

/// <summary>Collects what is wrong with something that was sent, each fault with its field's path.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> All => _faults;

    public void Add(string field, string message) => _faults.Add(new Fault(field, message));

    public void Id(string field, string id)
    {
        if (!DealChecks.IsId(id))
        {
            Add(field, "An id is 1 to 64 letters, digits, dots, underscores, at signs and hyphens, and begins with a letter or digit.");
        }
    }

    public void OptionalId(string field, string? id)
    {
        if (id is not null)
        {
            Id(field, id);
        }
    }

    public void Required(string field, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(field, "This may not be empty.");
        }

        Length(field, text, longest);
    }

    public void Length(string field, string? text, int longest)
    {
        if (text?.Length > longest)
        {
            Add(field, $"This holds {longest} characters at the most.");
        }
    }

    public void Items<T>(string field, IReadOnlyList<T> items, Func<T, string> id, Action<string, T> check)
    {
        if (items.Count > DealChecks.MostItems)
        {
            Add(field, $"A deal holds {DealChecks.MostItems} of these at the most.");
            return;
        }

        Distinct(field, items, id);
        for (var i = 0; i < items.Count; i++)
        {
            check($"{field}[{i}]", items[i]);
        }
    }

    public void Distinct<T>(string field, IReadOnlyList<T> items, Func<T, string> id)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(id(items[i])))
            {
                Add($"{field}[{i}].id", "This id occurs twice.");
            }
        }
    }
}
