using System.Collections.Frozen;
using SalesCoach.Deals;

namespace SalesCoach.NextActions;

/// <summary>Finds the customer's person whom a step concerns.</summary>
internal sealed class BuyerChoice
{
    // Parts of names that are no names, and months and verbs that are spelt like one.
    private static readonly FrozenSet<string> NotTelling = Phrases.Set(
        "Dr Mr Mrs Ms Eng Ing Prof Sir Will May June April August Mark Grant Bill Rich van der den the");

    private readonly Deal _deal;
    private readonly HashSet<string> _connected;
    private readonly Dictionary<string, IReadOnlyList<string>> _parts;
    private readonly Dictionary<string, int> _bearers;

    public BuyerChoice(Deal deal)
    {
        _deal = deal;
        _connected = [.. deal.Team.SelectMany(m => m.BuyerIds)];
        _parts = deal.Team.Select(m => m.Name).Concat(deal.Buyers.Select(b => b.Name)).Distinct()
            .ToDictionary(name => name, name => (IReadOnlyList<string>)[.. PartsOf(name).Distinct()]);
        _bearers = deal.Team.Select(m => m.Name).Concat(deal.Buyers.Select(b => b.Name))
            .SelectMany(name => _parts[name]).CountBy(part => part).ToDictionary();
    }

    /// <summary>Whether anybody of the team is connected with the buyer.</summary>
    public bool IsConnected(Buyer buyer) => _connected.Contains(buyer.Id);

    /// <summary>The buyer whom a text names, by any part of the name that nobody else in the deal bears; one whom we know first.</summary>
    public Buyer? Named(string text)
    {
        var words = ActionWords.Runs(text).ToHashSet(StringComparer.Ordinal);
        return _deal.Buyers.OrderByDescending(IsConnected).FirstOrDefault(b => _parts[b.Name].Any(part => words.Contains(part) && _bearers[part] == 1));
    }

    /// <summary>The team member whom a text names.</summary>
    public TeamMember? NamedMember(string text)
    {
        var words = ActionWords.Runs(text).ToHashSet(StringComparer.Ordinal);
        return _deal.Team.FirstOrDefault(m => _parts[m.Name].Any(part => words.Contains(part) && _bearers[part] == 1));
    }

    /// <summary>The buyer for a matter: one whom we know before one whom we do not, then by title, then by influence. Null without buyers.</summary>
    public Buyer? For(Matter matter) => Ranked(matter).FirstOrDefault();

    /// <summary>The buyers, the best for a matter first; those who would rather not buy come last.</summary>
    public IEnumerable<Buyer> Ranked(Matter matter) => _deal.Buyers.OrderByDescending(b => Rank(b, matter));

    private int Rank(Buyer buyer, Matter matter)
    {
        var weighs = buyer.Influence switch
        {
            Influence.Champion => matter is Matter.Strategy or Matter.Legal or Matter.Money ? 3 : 4,
            Influence.DecisionMaker => matter is Matter.Legal or Matter.Money ? 4 : 3,
            Influence.Influencer or Influence.User => 2,
            Influence.Blocker => -8,
            _ => 1,
        };
        return weighs + (Matters.Fits(buyer, matter) ? 5 : 0) + (IsConnected(buyer) ? 4 : 0);
    }

    private static IEnumerable<string> PartsOf(string name) => ActionWords.Runs(name).Where(p => p.Length > 2 && !NotTelling.Contains(p));
}
