using SalesCoach.Deals;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.People;

/// <summary>The deal's people, looked up by the words that notes use for them.</summary>
internal sealed class Cast
{
    private readonly List<Person> _people = [];
    private readonly Dictionary<string, List<Person>> _byPart = [];
    private readonly Dictionary<string, Person?> _byInitials = [];
    private readonly Dictionary<string, Person?> _byTitle = [];
    private readonly Dictionary<string, Person?> _byTitleInitials = [];

    public Cast(Deal deal, string? authorId)
    {
        foreach (var member in deal.Team)
        {
            Add(member.Id, member.Name, member.Role, isOurs: true);
        }

        foreach (var buyer in deal.Buyers)
        {
            Add(buyer.Id, buyer.Name, buyer.Title, isOurs: false);
        }

        Author = _people.FirstOrDefault(p => p.Id == authorId);
        CustomerWords = Tokenizer.Cut(deal.Customer ?? "").Concat(Tokenizer.Cut(deal.Name)).Where(t => t.Kind == TokenKind.Word && t.Length > 2).Select(t => t.Word).ToHashSet();
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>The one who wrote the note, where the deal knows them.</summary>
    public Person? Author { get; }

    /// <summary>The words of the customer's and the deal's name, which name no stranger.</summary>
    public IReadOnlySet<string> CustomerWords { get; }

    /// <summary>Those of whose name the word is a part.</summary>
    public IReadOnlyList<Person> Named(string word) => _byPart.TryGetValue(Letters.Plain(word), out var people) ? people : [];

    /// <summary>The only one with these initials.</summary>
    public Person? WithInitials(string letters) => _byInitials.GetValueOrDefault(letters);

    /// <summary>The only one with these initials of a title: "SE" for the solution engineer.</summary>
    public Person? WithTitleInitials(string letters) => _byTitleInitials.GetValueOrDefault(letters);

    /// <summary>The only one with this title, given as its words with a blank between.</summary>
    public Person? Titled(string words) => _byTitle.GetValueOrDefault(words);

    /// <summary>The only one whose first name begins like this: "Facu" for Facundo.</summary>
    public Person? Nicknamed(string word)
    {
        Person? found = null;
        foreach (var person in _people)
        {
            var first = person.Parts[0];
            if (word.Length >= 3 && first.Length > word.Length && first.StartsWith(word, StringComparison.Ordinal))
            {
                if (found is not null)
                {
                    return null;
                }

                found = person;
            }
        }

        return found ?? (Nicknames.Full(word) is { } names && _people.Where(p => names.Contains(p.Parts[0])).ToList() is [var only] ? only : null);
    }

    private void Add(string id, string name, string? title, bool isOurs)
    {
        var words = Tokenizer.Cut(name).Where(t => t.Kind == TokenKind.Word).Select(t => t.Word).ToList();
        var gender = words.Select(w => Honorifics.Before(w)).FirstOrDefault(g => g is not null and not Gender.Unknown) ?? Gender.Unknown;
        var rank = words.Count > 2 ? words.Take(words.Count - 2).TakeWhile(Honorifics.IsRank).ToList() : [];
        var parts = words.Skip(rank.Count).Where((w, i) => i == words.Count - rank.Count - 1 || Honorifics.Before(w) is null).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var titleWords = Tokenizer.Cut(title ?? "").Where(t => t.Kind == TokenKind.Word).Select(t => t.Word).ToList();
        var person = new Person
        {
            Id = id,
            IsOurs = isOurs,
            Parts = parts,
            Initials = string.Concat(parts.Select(p => p[0])),
            Title = titleWords,
            Gender = gender is Gender.Unknown ? GivenNames.Gender(parts[0]) : gender,
        };
        _people.Add(person);
        foreach (var part in parts.Concat(parts[0].Contains('-', StringComparison.Ordinal) ? parts[0].Split('-') : []).Where(p => p.Length > 1).Select(Letters.Plain).Distinct())
        {
            (_byPart.TryGetValue(part, out var list) ? list : _byPart[part] = []).Add(person);
        }

        Unique(_byInitials, person.Initials, person);
        if (parts.Count > 2)
        {
            Unique(_byInitials, $"{parts[0][0]}{parts[^1][0]}", person);
        }

        if (parts[0].Contains('-', StringComparison.Ordinal))
        {
            Unique(_byInitials, string.Concat(parts.SelectMany(p => p.Split('-', StringSplitOptions.RemoveEmptyEntries)).Select(p => p[0])), person);
            Unique(_byInitials, string.Concat(parts[0].Split('-', StringSplitOptions.RemoveEmptyEntries).Select(p => p[0])), person);
        }

        foreach (var letters in new[] { titleWords, rank }.Where(t => t.Count > 1).Select(t => string.Concat(t.Select(w => w[0]))))
        {
            Unique(_byTitleInitials, letters, person);
        }

        foreach (var form in Titles.Forms(titleWords))
        {
            Unique(_byTitle, form, person);
        }
    }

    private static void Unique(Dictionary<string, Person?> index, string key, Person person) =>
        index[key] = index.TryGetValue(key, out var known) && known != person ? null : person;
}
