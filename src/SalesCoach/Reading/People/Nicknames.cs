using System.Collections.Frozen;

namespace SalesCoach.Reading.People;

/// <summary>Short forms of English first names that are no beginnings of them.</summary>
internal static class Nicknames
{
    private static readonly FrozenDictionary<string, string[]> _full = new Dictionary<string, string[]>
    {
        ["bob"] = ["robert"], ["rob"] = ["robert"], ["bobby"] = ["robert"], ["bill"] = ["william"], ["billy"] = ["william"], ["liam"] = ["william"], ["dick"] = ["richard"], ["rick"] = ["richard"],
        ["ted"] = ["edward", "theodore"], ["ned"] = ["edward"], ["jim"] = ["james"], ["jimmy"] = ["james"], ["jack"] = ["john"], ["hank"] = ["henry"], ["harry"] = ["henry", "harold"],
        ["tony"] = ["anthony", "antonio"], ["peggy"] = ["margaret"], ["meg"] = ["margaret"], ["maggie"] = ["margaret"], ["beth"] = ["elizabeth"], ["liz"] = ["elizabeth"], ["lizzie"] = ["elizabeth"], ["betty"] = ["elizabeth"],
        ["kate"] = ["katherine", "catherine", "kathryn"], ["katie"] = ["katherine", "catherine"], ["cathy"] = ["catherine"], ["mike"] = ["michael"], ["mick"] = ["michael"], ["dave"] = ["david"], ["steve"] = ["stephen", "steven"],
        ["chuck"] = ["charles"], ["charlie"] = ["charles"], ["alex"] = ["alexander", "alexandra"], ["sasha"] = ["alexander", "alexandra"], ["sandy"] = ["alexander", "sandra"], ["pat"] = ["patrick", "patricia"], ["joe"] = ["joseph"],
        ["pepe"] = ["josé", "jose"], ["paco"] = ["francisco"], ["nacho"] = ["ignacio"], ["andy"] = ["andrew"], ["drew"] = ["andrew"], ["larry"] = ["lawrence"], ["jerry"] = ["gerald", "jerome"], ["gus"] = ["augustus"],
        ["matt"] = ["matthew"], ["nick"] = ["nicholas", "nicolas"], ["becky"] = ["rebecca"], ["vicky"] = ["victoria"], ["tori"] = ["victoria"], ["jenny"] = ["jennifer"], ["cindy"] = ["cynthia"], ["debbie"] = ["deborah"],
    }.ToFrozenDictionary();

    /// <summary>The first names that a short form may stand for.</summary>
    public static IReadOnlyList<string>? Full(string word) => _full.GetValueOrDefault(word);
}
