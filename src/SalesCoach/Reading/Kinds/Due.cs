using SalesCoach.Reading.Dates;

namespace SalesCoach.Reading.Kinds;

/// <summary>Chooses, of the days that a stretch names, the one by which something will be done.</summary>
internal static class Due
{
    /// <summary>The day, or null where none stands.</summary>
    public static DateOnly? In(NoteView view, int first, int end)
    {
        DateExpression? best = null;
        for (var i = first; i < end; i++)
        {
            if (view.DateAt[i] is { Stands: true } date && date != best
                && (best is null || ((date.Traits & DateTraits.Deadline) != 0 && (best.Traits & DateTraits.Deadline) == 0)))
            {
                best = date;
            }
        }

        return best?.Date;
    }
}
