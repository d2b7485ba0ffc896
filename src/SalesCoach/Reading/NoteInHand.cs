using SalesCoach.Notes;
using SalesCoach.Deals;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Links;

namespace SalesCoach.Reading;

/// <summary>A note taken apart, with its cues and its ties to the deal: what every kind of reading starts from.</summary>
internal sealed class NoteInHand
{
    /// <summary>Takes a note in hand.</summary>
    public NoteInHand(NoteText note, DealAsItStands deal)
    {
        View = NoteView.Of(note, deal);
        Links = new DealLinks(View);
        Clauses = CueFinder.Find(View, Links);
    }

    /// <summary>The note taken apart.</summary>
    public NoteView View { get; }

    /// <summary>Its ties to the deal.</summary>
    public DealLinks Links { get; }

    /// <summary>Its clauses with their cues.</summary>
    public IReadOnlyList<ClauseView> Clauses { get; }
}
