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

    private readonly NoteView _view;
    private readonly int[] _sentenceOf;
    private readonly HashSet<int> _subjects;
    private readonly Dictionary<int, Who> _pronouns = [];
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
        MentionForm.Stranger => new Who(null, Full(mention.Name), mention.Form),
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
            foreach (var part in full.Split(' '))
            {
                names.TryAdd(part, full);
            }
        }

        return names;
    }

    private Who Pronoun(int token)
    {
        if (_pronouns.TryGetValue(token, out var known))
        {
            return known;
        }

        var gender = Pronouns.Find(_view.Word(token))?.Gender ?? Gender.Unknown;
        var self = SelfAt(token);
        var best = Who.Nobody;
        var bestScore = double.MinValue;
        var index = LastBefore(token);
        for (var step = 0; step < Reach && index - step >= 0; step++)
        {
            var mention = _view.Mentions[index - step];
            var who = Resolve(mention);
            if (who.Person is { } p && p == self.Person || !Agrees(mention, who, gender) || (mention.Form == MentionForm.Stranger && !IsPerson(mention)))
            {
                continue;
            }

            var apart = _sentenceOf[token] - _sentenceOf[mention.First];
            var score = -step - (0.8 * apart) + (_subjects.Contains(mention.First) ? 1.5 : 0) + (_view.Word(mention.End) is "'s" ? -0.5 : 0);
            if (score > bestScore)
            {
                bestScore = score;
                best = who with { Form = MentionForm.Pronoun };
            }
        }

        return _pronouns[token] = best;
    }

    private bool IsPerson(Mention mention) => Strangers.Classify(_view, mention) is StrangerKind.OurPerson or StrangerKind.TheirPerson;

    private bool Agrees(Mention mention, Who who, Gender gender)
    {
        if (gender == Gender.Unknown)
        {
            return true;
        }

        var told = Honorifics.Before(_view.Word(mention.First)) ?? Honorifics.After(_view.Word(mention.End - 1)) ?? Gender.Unknown;
        var own = told != Gender.Unknown ? told : who.Person?.Gender ?? GivenNames.Gender(_view.Word(mention.First));
        return own == Gender.Unknown || own == gender;
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
