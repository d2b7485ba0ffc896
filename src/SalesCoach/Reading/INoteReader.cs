using SalesCoach.Deals;
using SalesCoach.Notes;

namespace SalesCoach.Reading;

/// <summary>An engine that finds in a note what the note states.</summary>
public interface INoteReader
{
    /// <summary>The engine's name, which every answer carries: <c>playbook</c> or a model's.</summary>
    string Engine { get; }

    /// <summary>
    /// Reads one note against the deal as it stood before it. Pure: the same note and deal give the same readings, on any day.
    /// </summary>
    /// <param name="note">The note; its day, from which relative dates count, is the UTC day of <see cref="NoteText.OccurredAt"/>.</param>
    /// <param name="deal">The deal with what earlier notes said.</param>
    /// <returns>The readings in the order of their quotes' first characters in the note; every quote is verbatim.</returns>
    IReadOnlyList<NoteReading> Read(NoteText note, DealAsItStands deal);
}
