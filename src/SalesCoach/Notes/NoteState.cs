using System.Text.Json.Serialization;

namespace SalesCoach.Notes;

/// <summary>Whether a note still says anything.</summary>
[JsonConverter(typeof(KebabCaseNames<NoteState>))]
public enum NoteState
{
    /// <summary>It is kept as it was written.</summary>
    Kept,

    /// <summary>
    /// Its source deleted it. Neither its text nor its readings are kept; that it was there is, so that a delivery that comes late does not
    /// bring it back.
    /// </summary>
    Withdrawn,

    /// <summary>Its words were erased here. What remains is decided in docs/decisions/0009.</summary>
    Erased,
}
