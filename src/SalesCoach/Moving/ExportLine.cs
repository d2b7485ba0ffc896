using System.Text.Json.Serialization;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;

namespace SalesCoach.Moving;

/// <summary>
/// A line of a tenant's export, one JSON object each: first <see cref="ExportHead"/>, then what is known of CRMs, then every deal followed
/// by its notes, then the marks, and <see cref="ExportEnd"/> last, so that a file that was cut off is known as one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ExportHead), "salescoach-export")]
[JsonDerivedType(typeof(ExportedDeal), "deal")]
[JsonDerivedType(typeof(ExportedNote), "note")]
[JsonDerivedType(typeof(ExportedIntegration), "integration")]
[JsonDerivedType(typeof(ExportedTrackedNote), "tracked-note")]
[JsonDerivedType(typeof(ExportedMark), "mark")]
[JsonDerivedType(typeof(ExportEnd), "end")]
public abstract record ExportLine;

/// <summary>What the file is.</summary>
public sealed record ExportHead : ExportLine
{
    /// <summary>The version that this product writes. It reads this one and older ones.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The version of the lines.</summary>
    public required int Version { get; init; }

    /// <summary>The tenant.</summary>
    public required string TenantId { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset ExportedAt { get; init; }
}

/// <summary>A deal's document.</summary>
public sealed record ExportedDeal : ExportLine
{
    /// <summary>The document, as the store keeps it.</summary>
    public required DealDocument Deal { get; init; }
}

/// <summary>A note of the deal before it.</summary>
public sealed record ExportedNote : ExportLine
{
    /// <summary>The note with its readings, as the store keeps it.</summary>
    public required DealNote Note { get; init; }
}

/// <summary>What an admin has said about a CRM. The list of its last deliveries is a log, and stays behind.</summary>
public sealed record ExportedIntegration : ExportLine
{
    /// <summary>The integration, as the store keeps it.</summary>
    public required Integration Integration { get; init; }
}

/// <summary>What is known of a CRM's note, with what of it waits.</summary>
public sealed record ExportedTrackedNote : ExportLine
{
    /// <summary>The tracked note, as the store keeps it.</summary>
    public required TrackedNote Tracked { get; init; }
}

/// <summary>A mark: a person's mailbox, a coach's one-on-ones, the day of a daily round.</summary>
public sealed record ExportedMark : ExportLine
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}

/// <summary>The last line: how much there is.</summary>
public sealed record ExportEnd : ExportLine
{
    /// <summary>How much was written before this line.</summary>
    public required Moved Moved { get; init; }
}

/// <summary>How much of a tenant there is.</summary>
/// <param name="Deals">Deals.</param>
/// <param name="Notes">Notes.</param>
/// <param name="Marks">Marks.</param>
/// <param name="Integrations">What admins have said about CRMs.</param>
/// <param name="TrackedNotes">CRMs' notes of which is known where they are.</param>
public sealed record Moved(int Deals, int Notes, int Marks, int Integrations = 0, int TrackedNotes = 0);
