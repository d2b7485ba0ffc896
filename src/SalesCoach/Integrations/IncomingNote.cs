using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SalesCoach.Notes;

namespace SalesCoach.Integrations;

/// <summary>
/// What a CRM says about one of its notes, in nobody's dialect: the note as it stood at an instant, or that it was gone. CRMs deliver twice
/// and out of order, so it says no "created" or "updated": of two, the one that outranks the other is how the note stands.
/// </summary>
public sealed record IncomingNote
{
    /// <summary>The longest key of a deal, a person or a CRM's object, in UTF-16 code units.</summary>
    public const int LongestKey = 200;

    /// <summary>The CRM's own id of the note.</summary>
    public required string ExternalId { get; init; }

    /// <summary>When the note stood like this at its source.</summary>
    public required DateTimeOffset Version { get; init; }

    /// <summary>Whether it was deleted there.</summary>
    public bool Deleted { get; init; }

    /// <summary>What it says, as plain text; null where the CRM did not send it, so that it has to be fetched.</summary>
    public string? Text { get; init; }

    /// <summary>The CRM's key of the deal that it is about; null where the CRM did not say.</summary>
    public string? DealKey { get; init; }

    /// <summary>The deal's name in the CRM, where it was sent.</summary>
    public string? DealName { get; init; }

    /// <summary>Whether the CRM says that the note is about no deal.</summary>
    public bool AboutNoDeal { get; init; }

    /// <summary>What the CRM calls its author, the surest first: an id, an e-mail address.</summary>
    public IReadOnlyList<string> AuthorKeys { get; init; } = [];

    /// <summary>When it was written; the version, where the CRM did not say.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>What the CRM calls such an object, for those that keep notes in several: <c>annotation</c>, <c>Task</c>.</summary>
    public string? ObjectType { get; init; }

    /// <summary>Whether its text has to be fetched.</summary>
    [JsonIgnore]
    public bool IsThin => !Deleted && !AboutNoDeal && Text is null;

    /// <summary>What keeps it from being a note.</summary>
    public IReadOnlyList<Fault> Check(DateTimeOffset now)
    {
        var faults = new Faults();
        faults.Required("externalId", ExternalId, NewNote.LongestExternalId);
        faults.Length("text", Text, NewNote.LongestText);
        faults.Length("deal", DealKey, LongestKey);
        faults.Length("objectType", ObjectType, LongestKey);
        foreach (var (field, at) in (ReadOnlySpan<(string, DateTimeOffset?)>)[("version", Version), ("occurredAt", OccurredAt)])
        {
            if (at is { } instant && (instant > now.AddDays(1) || instant.Year < 2000))
            {
                faults.Add(field, "A note was written between the year 2000 and now.");
            }
        }

        return faults.All;
    }

    /// <summary>Whether nothing of the note is to be kept: it was deleted, emptied, or taken away from its deal.</summary>
    [JsonIgnore]
    public bool IsGone => Deleted || AboutNoDeal || (Text is not null && string.IsNullOrWhiteSpace(Text));

    /// <summary>
    /// Where it stands among all that is said about the note: the later version outranks the earlier one, whatever arrives first. Two of one
    /// instant need an order too that does not depend on their arrival: what is gone outranks a text; of two texts the deal's key decides and
    /// then, for the same deal, always the same one.
    /// </summary>
    public string Rank() => IsGone || IsThin ? Instant() : $"{Instant()}{DealKey}\u001f{Fingerprint()}";

    /// <summary>Whether this is a text, as that of a rank is, and of the same instant.</summary>
    public bool IsOfSameInstant(string rank) => !IsGone && !IsThin && rank.StartsWith(Instant(), StringComparison.Ordinal);

    private string Instant() => string.Create(CultureInfo.InvariantCulture, $"{Version.UtcTicks:D20}{(IsGone ? 2 : IsThin ? 0 : 1)}");

    private string Fingerprint()
    {
        var said = string.Join('\u001f', Text, OccurredAt?.UtcTicks.ToString(CultureInfo.InvariantCulture), string.Join('\u001e', AuthorKeys));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 8));
    }
}
