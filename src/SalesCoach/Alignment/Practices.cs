namespace SalesCoach.Alignment;

/// <summary>The practices of good team selling, by their numbers in docs/playbook.md.</summary>
public static class Practices
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["P1"] = "Goal",
        ["P2"] = "Milestones",
        ["P3"] = "Accountability",
        ["P4"] = "Course correction",
        ["P5"] = "Important, not urgent",
        ["P6"] = "Roles",
        ["P7"] = "Connections",
        ["P8"] = "Strategy",
        ["P9"] = "Quarterback",
        ["P10"] = "Private coaching",
        ["P11"] = "No heroics",
        ["P12"] = "Follow-through",
        ["P13"] = "Don't learn alone",
        ["P14"] = "Share",
        ["P15"] = "Compete and collaborate",
        ["P16"] = "Network",
    };

    /// <summary>The practice's name; its number where it is none of the playbook's.</summary>
    public static string NameOf(string practice) => Names.GetValueOrDefault(practice, practice);
}
