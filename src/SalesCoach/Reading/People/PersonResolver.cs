namespace SalesCoach.Reading.People;

/// <summary>Whom a mention means.</summary>
/// <param name="Person">The one in the deal, or null.</param>
/// <param name="Name">The name of somebody whom the deal does not know, or null.</param>
/// <param name="Form">How the note points at them.</param>
internal sealed record Who(Person? Person, string? Name, MentionForm Form)
{
    /// <summary>Nobody whom we could name.</summary>
    public static Who Nobody { get; } = new(null, null, MentionForm.They);
}

/// <summary>Says whom the mentions of a note mean.</summary>
internal sealed class PersonResolver
{
    // A pronoun does not reach farther back than this many mentions.
    private const int Reach = 8;

    // What it counts, in mentions between, that a name is known to be a woman's or a man's, as the pronoun is.
    private const double KnownGender = 2;

    // What it counts, in mentions between, that the same pronoun went before.
    private const double Again = 2;

    private readonly NoteView _view;
    private readonly int[] _sentenceOf;
    private readonly HashSet<int> _subjects;
    private readonly Dictionary<int, Who> _pronouns = [];
    private readonly Dictionary<Gender, (int Token, Who Who)> _last = [];
    private readonly Dictionary<int, bool> _persons = [];
    private int _next;
    private Dictionary<string, string>? _fullNames;

    public PersonResolver(NoteView view)
    {
        _view = view;
        _sentenceOf = new int[view.Tokens.Count];
        for (var s = 0; s < view.Sentences.Count; s++)
        {
            Array.Fill(_sentenceOf, s, view.Sentences[s].First, view.Sentences[s].End - view.Sentences[s].First);
        }

        _subjects = [.. view.Clauses.SelectMany(c => c.Groups).Where(g => g.Subject == Grammar.SubjectKind.Person && g.Who is not null).Select(g => g.Who?.First ?? -1)];
    }

    /// <summary>The labelled speaker at a token; null where the author speaks.</summary>
    public Mention? SpeakerOf(int token) => _view.Speakers[_sentenceOf[token]];

    /// <summary>The person who says "I" at a token: the one who is quoted, a labelled speaker, or else the author.</summary>
    public Who SelfAt(int token) =>
        _view.QuotedFrom[token] is { Form: not MentionForm.Self } quoted ? Resolve(quoted) with { Form = MentionForm.Self }
        : _view.Speakers[_sentenceOf[token]] is { } speaker && speaker.Form != MentionForm.Self
            ? new Who(speaker.Person, speaker.Name, MentionForm.Self)
            : new Who(_view.Cast.Author, null, MentionForm.Self);

    /// <summary>Whom the mention means.</summary>
    public Who Resolve(Mention mention) => mention.Form switch
    {
        MentionForm.Name or MentionForm.Title => new Who(mention.Person, null, mention.Form),
        MentionForm.Stranger => Strangers.IsOrdinary(_view, mention) ? new Who(null, null, MentionForm.They) : new Who(null, Full(mention.Name), mention.Form),
        MentionForm.Self => SelfAt(mention.First),
        MentionForm.Pronoun => Pronoun(mention.First),
        _ => new Who(null, null, mention.Form),
    };

    /// <summary>The fuller name of a stranger whom this note or an earlier one has named in full: "Siân" for Siân Prosser.</summary>
    private string? Full(string? name)
    {
        if (name is null || name.Contains(' ', StringComparison.Ordinal))
        {
            return name;
        }

        _fullNames ??= FullNames();
        return _fullNames.TryGetValue(name, out var full) ? full : name;
    }

    private Dictionary<string, string> FullNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var told = _view.Deal.Notes.SelectMany(n => n.Readings).Select(r => r is NewPersonReading person ? person.Name : (r as HelpReading)?.Name);
        foreach (var full in told.Concat(_view.Mentions.Select(m => m.Name)).OfType<string>().Where(n => n.Contains(' ', StringComparison.Ordinal)))
        {
            var parts = full.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts)
            {
                names.TryAdd(part, full);
            }

            names.TryAdd(string.Concat(parts.Select(p => p[0])), full);
        }

        return names;
    }

    private Who Pronoun(int token)
    {
        // In their order, since "she" is likeliest the one whom the "she" before meant.
        while (_next < _view.Tokens.Count && _next <= token)
        {
            if (_view.MentionAt[_next] is { Form: MentionForm.Pronoun })
            {
                _pronouns[_next] = Antecedent(_next);
            }

            _next++;
        }

        return _pronouns.GetValueOrDefault(token, Who.Nobody);
    }

    private Who Antecedent(int token)
    {
        var gender = Pronouns.Find(_view.Word(token))?.Gender ?? Gender.Unknown;

        // The pronoun of a "he said" may stand behind the words that he said.
        var self = _view.QuotedFrom[token] is { Form: MentionForm.Pronoun } quoted ? _pronouns.GetValueOrDefault(quoted.First, Who.Nobody) : SelfAt(token);
        var best = Who.Nobody;
        var bestScore = double.MinValue;
        var index = LastBefore(token);
        for (var step = 0; step < Reach && index - step >= 0; step++)
        {
            var mention = _view.Mentions[index - step];
            var who = Resolve(mention);
            var own = GenderOf(mention, who);
            if ((who.Person is { } p && p == self.Person) || (own != Gender.Unknown && gender != Gender.Unknown && own != gender) || (mention.Form == MentionForm.Stranger && !IsPerson(mention)))
            {
                continue;
            }

            var apart = _sentenceOf[token] - _sentenceOf[mention.First];
            var score = -step - (0.8 * apart) + (_subjects.Contains(mention.First) ? 1.5 : 0) + (_view.Word(mention.End) is "'s" ? -0.5 : 0) + (own == gender && own != Gender.Unknown ? KnownGender : 0);
            if (score > bestScore)
            {
                bestScore = score;
                best = who with { Form = MentionForm.Pronoun };
            }
        }

        if (_last.TryGetValue(gender, out var last) && last.Who != Who.Nobody && (last.Who.Person is null || last.Who.Person != self.Person))
        {
            var score = Again + (index < 0 ? 0 : -Math.Max(0, index - LastBefore(last.Token))) - (0.8 * (_sentenceOf[token] - _sentenceOf[last.Token]));
            best = score > bestScore ? last.Who : best;
        }

        _last[gender] = (token, best);
        return best;
    }

    private bool IsPerson(Mention mention)
    {
        if (!_persons.TryGetValue(mention.First, out var known))
        {
            _persons[mention.First] = known = Strangers.Classify(_view, mention) is StrangerKind.OurPerson or StrangerKind.TheirPerson;
        }

        return known;
    }

    private Gender GenderOf(Mention mention, Who who)
    {
        var told = Honorifics.Before(_view.Word(mention.First)) ?? Honorifics.After(_view.Word(mention.End - 1)) ?? Gender.Unknown;
        return told != Gender.Unknown ? told : who.Person?.Gender ?? GivenNames.Gender(_view.Word(mention.First));
    }

    private int LastBefore(int token)
    {
        var (low, high) = (0, _view.Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_view.Mentions[middle].First < token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }
}
