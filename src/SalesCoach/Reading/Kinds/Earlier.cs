using SalesCoach.Deals;

namespace SalesCoach.Reading.Kinds;

/// <summary>The names that earlier notes have told: a rival stays a rival, and a person is new only once.</summary>
internal sealed class Earlier
{
    private readonly HashSet<string> _rivals = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);

    private Earlier()
    {
    }

    /// <summary>What the deal's earlier notes told.</summary>
    public static Earlier Of(DealAsItStands deal)
    {
        var earlier = new Earlier();
        foreach (var reading in deal.Notes.SelectMany(n => n.Readings))
        {
            switch (reading)
            {
                case CompetitorReading competitor:
                    earlier._rivals.Add(competitor.Name);
                    break;
                case NewPersonReading person:
                    earlier.AddPerson(person.Name);
                    break;
                case HelpReading help:
                    earlier.AddPerson(help.Name);
                    break;
            }
        }

        return earlier;
    }

    /// <summary>Whether an earlier note told of this rival.</summary>
    public bool IsRival(string name) => _rivals.Contains(name);

    /// <summary>Whether an earlier note told of this person, by the whole name or a part of it.</summary>
    public bool IsPerson(string name) => _people.Contains(name) || name.Split(' ').Any(_people.Contains);

    private void AddPerson(string name)
    {
        _people.Add(name);
        _people.UnionWith(name.Split(' '));
    }
}
