using System.Globalization;
using System.Text;

namespace SalesCoach.Reading.People;

/// <summary>Names as a hurried hand writes them: without accents, and with a form of address behind a hyphen.</summary>
internal static class Letters
{
    /// <summary>"Kubo" for "Kubo-san".</summary>
    public static string WithoutAddress(string name)
    {
        var hyphen = name.LastIndexOf('-');
        return hyphen > 0 && Honorifics.After(name[(hyphen + 1)..]) is not null ? name[..hyphen] : name;
    }

    /// <summary>A name of lower case without accents and without "-san": "fátima" is "fatima", "kubo-san" is "kubo".</summary>
    public static string Plain(string name)
    {
        var bare = WithoutAddress(name);
        if (Ascii.IsValid(bare) || bare.Any(char.IsSurrogate))
        {
            return bare;
        }

        var plain = new StringBuilder(bare.Length);
        foreach (var c in bare.Normalize(NormalizationForm.FormD))
        {
            _ = c switch
            {
                'ł' => plain.Append('l'),
                'ø' => plain.Append('o'),
                'đ' => plain.Append('d'),
                'ı' => plain.Append('i'),
                'ß' => plain.Append("ss"),
                'æ' => plain.Append("ae"),
                _ when CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => plain,
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }
}
