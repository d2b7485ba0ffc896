using System.Globalization;

namespace SalesCoach.Timers;

/// <summary>A mark whose value is an instant.</summary>
/// <param name="Name">The mark's name.</param>
internal readonly record struct InstantMark(string Name)
{
    /// <summary>All notes that were saved before it have been taken in.</summary>
    public static readonly InstantMark NotesTakenIn = new("sweep/notes");

    /// <summary>All notes that were saved before it have been read by the model, or stay as they were read.</summary>
    public static readonly InstantMark NotesReadByModel = new("sweep/model-notes");

    /// <summary>The instant; null before it was first set.</summary>
    public async Task<DateTimeOffset?> FindAsync(IMarkStore marks, CancellationToken cancel) =>
        await marks.FindMarkAsync(Name, cancel) is { } value ? Read(value) : null;

    /// <summary>Sets it.</summary>
    public Task SaveAsync(IMarkStore marks, DateTimeOffset instant, CancellationToken cancel) =>
        marks.SaveMarkAsync(Name, instant.ToString("O", CultureInfo.InvariantCulture), cancel);

    /// <summary>The instant that a mark's value is.</summary>
    public static DateTimeOffset Read(string value) => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture);
}
