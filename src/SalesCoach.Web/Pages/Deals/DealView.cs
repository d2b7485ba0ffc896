using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Summaries;
using SalesCoach.Web.Pages.Parts;

namespace SalesCoach.Web.Pages.Deals;

/// <summary>All that a deal's page shows.</summary>
/// <param name="Visitor">Who looks.</param>
/// <param name="Deal">The deal.</param>
/// <param name="Suggestions">One next small action for every open milestone.</param>
/// <param name="Notes">A page of its notes.</param>
public sealed record DealView(Visitor Visitor, TeamDeal Deal, IReadOnlyList<Suggestion> Suggestions, Page<DealNote> Notes)
{
    /// <summary>Where the deal stands, in a few sentences.</summary>
    public DealSummary? Summary { get; init; }

    /// <summary>The note that the address asks for, wherever it is in the list.</summary>
    public DealNote? Asked { get; init; }

    /// <summary>The form that was refused.</summary>
    public RefusedForm? Refused { get; init; }

    /// <summary>The name of what was done just now.</summary>
    public string? Done { get; init; }

    /// <summary>The name of the note that the page's form would make.</summary>
    public required string FormId { get; init; }

    /// <summary>What a section says of what was done in it just now: there, because that is where the browser goes.</summary>
    public string? SaidIn(string section) => Said.SectionOf(Done) == section ? Said.Text(Done) : null;

    /// <summary>The deal as it stands.</summary>
    public DealAsItStands Stands => Deal.Stands;

    /// <summary>The names of its people.</summary>
    public Roster Names => new(Deal.Stands.Deal, Visitor.Company);

    /// <summary>The deal's own address.</summary>
    public string Address => $"/deals/{Written.Segment(Deal.Stands.Deal.Id)}";
}
