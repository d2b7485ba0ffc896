namespace SalesCoach.Prompts;

/// <summary>Something that is wrong with an answer.</summary>
/// <param name="Item">The item that it spoils: a milestone's id, an item's number; null for the whole answer.</param>
/// <param name="Reason">Why, as it is counted.</param>
/// <param name="Message">What to change, for the repair turn.</param>
internal sealed record AnswerFault(string? Item, RejectReason Reason, string Message);

/// <summary>Why an answer, or a part of it, is rejected.</summary>
public enum RejectReason
{
    /// <summary>It is no JSON, or not of the schema.</summary>
    Schema,

    /// <summary>It quotes what no note says.</summary>
    Quote,

    /// <summary>It names somebody or something that the deal does not have.</summary>
    Unknown,

    /// <summary>Its date is none, or out of range.</summary>
    Date,

    /// <summary>It is too long, too short or more than one thing.</summary>
    Size,

    /// <summary>It repeats what is known, done or said already.</summary>
    Repetition,

    /// <summary>It holds a web address or contact data that no note holds.</summary>
    Contact,

    /// <summary>It does what a text in the data tells it to do.</summary>
    Instruction,

    /// <summary>It leaves out what was asked for.</summary>
    Missing,
}
