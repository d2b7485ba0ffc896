using System.Collections.Frozen;
using System.Globalization;

namespace SalesCoach.Reading.Dates;

/// <summary>The words of dates: weekdays, months, numbers, ordinals.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DayOfWeek> _weekdays = new Dictionary<string, DayOfWeek>
    {
        ["monday"] = DayOfWeek.Monday, ["mon"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["tue"] = DayOfWeek.Tuesday,
        ["tues"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["wed"] = DayOfWeek.Wednesday, ["weds"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday, ["thu"] = DayOfWeek.Thursday, ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["fri"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sat"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday, ["sun"] = DayOfWeek.Sunday, ["wensday"] = DayOfWeek.Wednesday, ["wednsday"] = DayOfWeek.Wednesday,
        ["thrusday"] = DayOfWeek.Thursday, ["thursdy"] = DayOfWeek.Thursday, ["tuseday"] = DayOfWeek.Tuesday, ["firday"] = DayOfWeek.Friday,
        ["teusday"] = DayOfWeek.Tuesday, ["wednesdy"] = DayOfWeek.Wednesday,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> _months = new Dictionary<string, int>
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["febuary"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4,
        ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9,
        ["sep"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> _numbers = Counted(
        "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        [1, 1, .. Enumerable.Range(1, 20)]);

    private static readonly FrozenDictionary<string, int> _ordinals = Counted(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth "
        + "eighteenth nineteenth twentieth thirtieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        + "twenty-seventh twenty-eighth twenty-ninth thirty-first",
        [.. Enumerable.Range(1, 20), 30, .. Enumerable.Range(21, 9), 31]);

    /// <summary>The weekday that a word names.</summary>
    public static DayOfWeek? Weekday(string word) => _weekdays.TryGetValue(word, out var day) ? day : null;

    /// <summary>The month that a word names, from 1.</summary>
    public static int? Month(string word) => _months.TryGetValue(word, out var month) ? month : null;

    /// <summary>The number that figures (up to three) or a word up to twenty stand for; "a" and "an" are one.</summary>
    public static int? Number(string word) =>
        _numbers.TryGetValue(word, out var number) ? number
        : word.Length <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figures) ? figures : null;

    /// <summary>The day of a month that "28th" or "twenty-third" stands for.</summary>
    public static int? Ordinal(string word)
    {
        if (_ordinals.TryGetValue(word, out var spelled))
        {
            return spelled;
        }

        var digits = word.Length - 2;
        return digits is 1 or 2 && word[digits..] is "st" or "nd" or "rd" or "th"
            && int.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    /// <summary>Whether the ordinal is written in letters.</summary>
    public static bool IsSpelled(string word) => _ordinals.ContainsKey(word);

    private static FrozenDictionary<string, int> Counted(string words, IReadOnlyList<int> values) =>
        words.Split(' ').Select((word, i) => (word, values[i])).ToFrozenDictionary(p => p.word, p => p.Item2);
}
