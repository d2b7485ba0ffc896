namespace SalesCoach.Web.Pages.Parts;

/// <summary>What a page says after a form was accepted. The address carries a name, never the words.</summary>
internal static class Said
{
    public const string Acknowledged = "acknowledged";
    public const string Snoozed = "snoozed";
    public const string Dismissed = "dismissed";
    public const string Accepted = "accepted";
    public const string NotNow = "not-now";
    public const string Done = "done";
    public const string Confirmed = "confirmed";
    public const string Declined = "declined";
    public const string Moved = "moved";
    public const string Noted = "noted";
    public const string Spoken = "spoken";

    /// <summary>The section of a deal's page in which it was done.</summary>
    public static string SectionOf(string? name) => name switch
    {
        Noted => "notes",
        NotNow => "milestones",
        _ => "commitments",
    };

    /// <summary>The words; null for a name that is none.</summary>
    public static string? Text(string? name) => name switch
    {
        Acknowledged => "Acknowledged. The alert stays until its gap has closed.",
        Snoozed => "Snoozed. The alert comes back on its day if its gap is still open.",
        Dismissed => "Dismissed. You will not hear of this gap again while it lasts.",
        Accepted => "Accepted. The step is now a commitment.",
        NotNow => "Dismissed. Another step takes its place.",
        Done => "Done. Well kept.",
        Confirmed => "Confirmed. The team can count on it.",
        Declined => "Declined. The commitment is no longer open.",
        Moved => "Moved to the new date.",
        Noted => "The note is kept.",
        Spoken => "Recorded. With each person the latest one-on-one counts.",
        _ => null,
    };
}
