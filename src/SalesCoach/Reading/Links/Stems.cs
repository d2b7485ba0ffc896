using System.Collections.Frozen;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Links;

/// <summary>Cuts words down to what they share with their relatives: "signed", "signing" and "signature" meet in "sign".</summary>
internal static class Stems
{
    private static readonly FrozenSet<string> _empty = ("the a an of and or to for in on at by with from is are be been was were will would it its this that these those our their his her my your we they he she i you me us them all both any some not no new up out off over "
        + "into as has have had do does did get got go going gone done so if then than too also just now still by before until week month day today tomorrow one two three four five six first last next more per via about").Split(' ').ToFrozenSet();

    private static readonly string[] _endings = ["ifications", "ification", "ations", "ation", "itions", "ition", "utions", "atures", "ature", "ements", "ement", "ments", "ment", "ances", "ance", "ences", "ence", "ings", "ing", "ions", "ion", "ies", "ied", "als", "al", "ers", "er", "ors", "or", "ed", "es", "ly", "s", "e", "y"];

    // Business words for the same thing.
    private static readonly FrozenDictionary<string, string> _same = new Dictionary<string, string>
    {
        ["contract"] = "agree", ["agreement"] = "agree", ["msa"] = "agree", ["approve"] = "accept", ["approval"] = "accept", ["approved"] = "accept", ["approves"] = "accept", ["endorsed"] = "accept", ["endorsement"] = "accept",
        ["pricing"] = "price", ["quote"] = "price", ["quotation"] = "price", ["quoted"] = "price", ["offer"] = "price", ["commercial"] = "price", ["budget"] = "price", ["cost"] = "price", ["costs"] = "price", ["money"] = "price",
        ["poc"] = "pilot", ["trial"] = "pilot", ["proof"] = "pilot", ["demo"] = "pilot", ["go-live"] = "live", ["golive"] = "live", ["cutover"] = "live", ["cut-over"] = "live", ["redlines"] = "redline", ["redlined"] = "redline",
        ["infosec"] = "secur", ["security"] = "secur", ["pen"] = "secur", ["pentest"] = "secur", ["soc"] = "secur", ["iso"] = "secur", ["legal"] = "law", ["lawyer"] = "law", ["lawyers"] = "law", ["counsel"] = "law", ["liability"] = "law", ["clause"] = "law", ["indemnity"] = "law",
        ["signoff"] = "sign", ["sign-off"] = "sign", ["signature"] = "sign", ["drawings"] = "draw", ["finance"] = "financ", ["cfo"] = "financ",
    }.ToFrozenDictionary();

    /// <summary>The stem of a word; null for words that carry no meaning of their own.</summary>
    public static string? Of(Token token)
    {
        var word = token.Word;
        if (token.Kind == TokenKind.Mark || word.Length < 2 || _empty.Contains(word))
        {
            return null;
        }

        if (_same.TryGetValue(word, out var same))
        {
            return same;
        }

        if (token.Kind == TokenKind.Number)
        {
            return word.Length <= 2 || !char.IsAsciiDigit(word[^1]) ? word : null;
        }

        foreach (var ending in _endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
