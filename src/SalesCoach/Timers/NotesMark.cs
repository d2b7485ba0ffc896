using System.Globalization;

namespace SalesCoach.Timers;

/// <summary>The mark of an instant: all notes that were saved before it have been taken in.</summary>
internal static class NotesMark
{
    private const string Name = "sweep/notes";

    /// <summary>The instant; null before the first sweep that left nothing.</summary>
    public static async Task<DateTimeOffset?> FindAsync(IMarkStore marks, CancellationToken cancel) =>
        await marks.FindMarkAsync(Name, cancel) is { } mark ? DateTimeOffset.Parse(mark, CultureInfo.InvariantCulture) : null;

    /// <summary>Sets it.</summary>
    public static Task SaveAsync(IMarkStore marks, DateTimeOffset instant, CancellationToken cancel) =>
        marks.SaveMarkAsync(Name, instant.ToString("O", CultureInfo.InvariantCulture), cancel);
}
