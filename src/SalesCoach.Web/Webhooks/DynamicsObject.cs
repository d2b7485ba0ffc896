namespace SalesCoach.Web.Webhooks;

/// <summary>A table of Dynamics in which people write notes.</summary>
/// <param name="Set">Its name in the Web API's addresses.</param>
/// <param name="TextField">The column with the text.</param>
/// <param name="DealField">The lookup of what it is about.</param>
internal sealed record DynamicsObject(string Set, string TextField, string DealField)
{
    /// <summary>The table of deals.</summary>
    public const string Deal = "opportunity";

    /// <summary>The tables, by their logical names.</summary>
    public static IReadOnlyDictionary<string, DynamicsObject> All { get; } = new Dictionary<string, DynamicsObject>
    {
        ["annotation"] = new("annotations", "notetext", "objectid"),
        ["task"] = new("tasks", "description", "regardingobjectid"),
        ["phonecall"] = new("phonecalls", "description", "regardingobjectid"),
        ["appointment"] = new("appointments", "description", "regardingobjectid"),
    };

    /// <summary>The note's text: the subject is its first line. Rich-text notes are HTML, older ones plain.</summary>
    public static string Join(string? subject, string? text) =>
        string.Join('\n', new[] { subject, text is null ? null : HtmlText.OfEither(text) }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
