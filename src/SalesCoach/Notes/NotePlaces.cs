namespace SalesCoach.Notes;

/// <summary>
/// The order of a deal's notes: by the instant at which they were written. Several of one instant stand in an order that does not depend on
/// how they arrive where a source delivers them, and in the order of their arrival where people wrote them.
/// </summary>
internal static class NotePlaces
{
    /// <summary>The notes that stand before a note that is there or will be.</summary>
    public static IReadOnlyList<ReadNote> Before(IReadOnlyList<ReadNote> notes, DealNote note) =>
        [.. With(notes, note.ToReadNote()).TakeWhile(n => n.Id != note.Id)];

    /// <summary>The notes with this one in its place, instead of the one of its id.</summary>
    public static IReadOnlyList<ReadNote> With(IReadOnlyList<ReadNote> notes, ReadNote note) =>
    [
        .. (notes.Any(n => n.Id == note.Id) ? notes.Select(n => n.Id == note.Id ? note : n) : notes.Append(note))
            .OrderBy(n => n.OccurredAt)
            .ThenBy(n => Tie(n.Version, n.Id), StringComparer.Ordinal),
    ];

    /// <summary>What orders notes of one instant.</summary>
    public static string Tie(DateTimeOffset? version, string id) => version is null ? "" : id;
}
