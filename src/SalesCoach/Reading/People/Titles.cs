namespace SalesCoach.Reading.People;

/// <summary>The ways in which notes shorten titles.</summary>
internal static class Titles
{
    private static readonly Dictionary<string, string> _short = new()
    {
        ["cfo"] = "chief financial officer", ["ceo"] = "chief executive officer", ["coo"] = "chief operating officer", ["cto"] = "chief technology officer",
        ["cio"] = "chief information officer", ["ciso"] = "chief information security officer", ["cmo"] = "chief marketing officer", ["cro"] = "chief risk officer",
        ["md"] = "managing director", ["gm"] = "general manager", ["vp"] = "vice president", ["dg"] = "director general", ["cpo"] = "chief procurement officer", ["dpo"] = "data protection officer",
        ["ae"] = "account executive", ["csm"] = "customer success manager", ["hr"] = "human resources", ["fd"] = "finance director", ["am"] = "account manager", ["pm"] = "project manager",
    };

    // Words of titles that speech clips.
    private static readonly (string Word, string Clipped)[] _clipped = [("operations", "ops"), ("director", "dir"), ("manager", "mgr"), ("engineering", "eng"), ("development", "dev"), ("marketing", "mktg"), ("administrator", "admin")];

    // Titles of one word say too little by themselves: everybody is a manager.
    private static readonly HashSet<string> _weak =
    [
        "manager", "director", "head", "officer", "lead", "engineer", "executive", "chief", "vice", "president", "senior", "deputy", "of", "and", "the", "assistant", "sales", "account", "it", "finance", "operations", "technical", "general",
        "group", "regional", "global", "data", "security", "information", "product", "project", "program", "programme", "service", "services", "customer", "solutions", "business", "quality", "procurement", "purchasing", "legal", "board", "team", "support", "office",
        "plant", "member", "staff", "to", "for", "clinical", "risk", "compliance", "digital", "network", "infrastructure", "commercial", "field", "training", "supply", "key", "founding", "partner", "specialist", "consultant", "analyst",
    ];

    /// <summary>The forms, in small letters with a blank between words, by which a note may mean somebody with this title.</summary>
    public static IEnumerable<string> Forms(IReadOnlyList<string> title)
    {
        if (title.Count == 0)
        {
            yield break;
        }

        var full = string.Join(' ', title);
        if (title.Count > 1 || !_weak.Contains(full))
        {
            yield return full;
        }

        if (title.Count <= 2 && _short.TryGetValue(title[0], out var spelled))
        {
            yield return spelled;
        }

        foreach (var (letters, words) in _short)
        {
            if (full.StartsWith(words, StringComparison.Ordinal) || (title[0] == letters && title.Count > 1) || full.EndsWith(words, StringComparison.Ordinal))
            {
                yield return letters;
            }
        }

        // "head of irrigation" for "Head of Irrigation and Water"; "irrigation head"; "plant manager" for "Senior plant manager".
        for (var i = 0; i + 1 < title.Count; i++)
        {
            var two = $"{title[i]} {title[i + 1]}";
            if (title.Count > 2 && title[i] is not ("of" or "and" or "the" or "to") && title[i + 1] is not ("of" or "and" or "the" or "to" or "for") && title[i] is not ("senior" or "chief" or "vice" or "deputy"))
            {
                yield return two;
            }
        }

        if (title.Count > 2 && title[1] == "of")
        {
            yield return $"{title[2]} {title[0]}";
            yield return $"{title[0]} of {title[2]}";
        }

        // "director of operations" for "Operations director".
        if (title.Count == 2 && title[1] is "director" or "manager" or "head" or "lead" or "officer")
        {
            yield return $"{title[1]} of {title[0]}";
        }

        foreach (var (word, clipped) in _clipped)
        {
            if (title.Contains(word))
            {
                foreach (var form in Forms([.. title.Select(t => t == word ? clipped : t)]))
                {
                    yield return form;
                }
            }
        }

        // An engineer in sales is an SE, whatever the first word is.
        if (title is ["solution" or "solutions" or "sales" or "systems" or "system", "engineer"])
        {
            yield return "se";
        }

        foreach (var word in title)
        {
            if (!_weak.Contains(word) && word.Length > 5 && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal)
                || word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("ect", StringComparison.Ordinal) || word is "counsel" or "principal" or "registrar"))
            {
                yield return word;
            }
        }
    }
}
