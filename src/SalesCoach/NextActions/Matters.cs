using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>
/// Which people fit which matter, by the beginnings of the words in their roles and titles. Small on purpose: it decides between
/// colleagues, and where it knows nothing, connections and load decide.
/// </summary>
internal static class Matters
{
    private static readonly Dictionary<Matter, (string[] Expert, string[] Near)> Roles = new()
    {
        [Matter.Technical] = (
            ["engineer", "architect", "techn", "develop", "solution", "presales", "integration", "scientist", "application", "systems"],
            ["security", "data", "implement", "design", "field", "consult", "analyst", "specialist", "product", "survey"]),
        [Matter.Security] = (["secur", "privacy", "complian", "ciso"], ["architect", "engineer", "techn", "presales", "solution", "develop"]),
        [Matter.Legal] = (["legal", "counsel", "contract", "lawyer"], ["account", "commercial", "bid", "deal", "sales", "manager", "regulat"]),
        [Matter.Money] = (["financ", "pricing", "commercial", "credit", "deal", "value"], ["account", "sales", "bid", "manager", "director"]),
        [Matter.Adoption] = (["success", "train", "adopt", "enable", "onboard", "customer"], ["service", "support", "project", "implement",
            "consult"]),
        [Matter.Delivery] = (["project", "program", "deliver", "logist", "operat", "rollout", "transition", "planner", "implement"],
            ["service", "field", "supply", "success", "engineer"]),
        [Matter.Strategy] = (["account", "sales", "director", "lead"], ["manager", "business", "commercial", "partner", "executive"]),
    };

    private static readonly Dictionary<Matter, string[]> Titles = new()
    {
        [Matter.Technical] = ["engineer", "architect", "techn", "it", "cio", "cto", "data", "network", "system", "digital", "develop",
            "application", "lab", "quality"],
        [Matter.Security] = ["secur", "ciso", "risk", "privacy", "protection", "complian"],
        [Matter.Legal] = ["legal", "counsel", "contract", "lawyer", "procure", "purchas", "compliance"],
        [Matter.Money] = ["financ", "cfo", "controller", "treasur", "budget", "procure", "purchas", "account"],
        [Matter.Adoption] = ["train", "hr", "user", "service", "people", "learning", "supervisor", "manager"],
        [Matter.Delivery] = ["operation", "project", "program", "logist", "plant", "site", "build", "field", "supply", "manager"],
    };

    private static readonly (Matter Matter, string[] Beginnings)[] Words =
    [
        (Matter.Security, ["secur", "pen", "audit", "privacy", "gdpr", "soc", "iso", "encrypt", "vulnerab", "ciso", "dpia", "sso"]),
        (Matter.Legal, ["contract", "legal", "clause", "liab", "terms", "sign", "redline", "nda", "msa", "dpa", "agreement", "indemn",
            "licen", "warrant", "escrow"]),
        (Matter.Money, ["budget", "price", "pricing", "discount", "cost", "fund", "financ", "invoice", "payment", "roi", "credit", "capex",
            "opex", "fee", "tariff", "quote", "deposit"]),
        (Matter.Adoption, ["train", "adopt", "user", "workshop", "onboard", "manual", "certification", "voucher"]),
        (Matter.Technical, ["pilot", "poc", "proof", "test", "trial", "integrat", "interface", "api", "design", "spec", "data", "demo",
            "architect", "install", "lab", "sandbox", "network"]),
        (Matter.Delivery, ["deliver", "ship", "rollout", "live", "migrat", "handover", "warehouse", "cutover", "plan", "schedule", "site"]),
    ];

    /// <summary>What an obstacle needs.</summary>
    public static Matter Of(ObstacleKind about) => about switch
    {
        ObstacleKind.Budget => Matter.Money,
        ObstacleKind.Legal => Matter.Legal,
        ObstacleKind.Security => Matter.Security,
        ObstacleKind.Technical => Matter.Technical,
        ObstacleKind.Timing => Matter.Delivery,
        ObstacleKind.Competition or ObstacleKind.Internal => Matter.Strategy,
        _ => Matter.Any,
    };

    /// <summary>What a text is about; <see cref="Matter.Any"/> where no word of it tells.</summary>
    public static Matter Of(string text)
    {
        var words = ActionWords.Runs(text).ToList();
        return Words.FirstOrDefault(m => Begins(words, m.Beginnings)).Matter;
    }

    /// <summary>What a text about a milestone is about; where it does not tell, what the milestone is about.</summary>
    public static Matter Of(string text, Milestone milestone) => Of(text) is var matter && matter != Matter.Any ? matter : Of(milestone.Name);

    /// <summary>How well a member's role fits, 0 to 2.</summary>
    public static int Fit(TeamMember member, Matter matter)
    {
        if (!Roles.TryGetValue(matter, out var wanted))
        {
            return 0;
        }

        var role = ActionWords.Runs($"{member.Role} {member.Department}").ToList();
        return Begins(role, wanted.Expert) ? 2 : Begins(role, wanted.Near) ? 1 : 0;
    }

    /// <summary>Whether a buyer's title has to do with it.</summary>
    public static bool Fits(Buyer buyer, Matter matter) =>
        Titles.TryGetValue(matter, out var wanted) && Begins([.. ActionWords.Runs(buyer.Title ?? "")], wanted);

    /// <summary>Whether a word begins so; beginnings of up to three letters must be the whole word ("it", "poc").</summary>
    internal static bool Begins(IReadOnlyList<string> words, string[] beginnings) =>
        words.Any(word => beginnings.Any(beginning => beginning.Length <= 3
            ? word.Equals(beginning, StringComparison.OrdinalIgnoreCase)
            : word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)));
}
