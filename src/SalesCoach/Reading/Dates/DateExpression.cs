namespace SalesCoach.Reading.Dates;

/// <summary>Words of a note that name a day, resolved against the note's own day.</summary>
/// <param name="First">The index of its first token, a leading preposition left out.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Date">The day that it names.</param>
/// <param name="Traits">What its surroundings say of it.</param>
internal sealed record DateExpression(int First, int End, DateOnly Date, DateTraits Traits = DateTraits.None)
{
    /// <summary>Whether the writer means this day as one to come: it is neither past nor withdrawn.</summary>
    public bool Stands => (Traits & (DateTraits.Past | DateTraits.Withdrawn)) == 0;
}

/// <summary>What surrounds a date.</summary>
[Flags]
internal enum DateTraits
{
    /// <summary>Nothing of note.</summary>
    None = 0,

    /// <summary>The words themselves look back: "last Tuesday", "yesterday", "two weeks ago".</summary>
    Past = 1,

    /// <summary>Another day stands in its place: "not the 8th", "instead of 7/22", "from Monday to Friday", "tomorrow, sorry, Monday".</summary>
    Withdrawn = 2,

    /// <summary>"by", "before", "until", "due", "no later than" stands before it.</summary>
    Deadline = 4,

    /// <summary>It names a stretch of time by its end: "next week", "end of June", "Q3".</summary>
    Period = 8,

    /// <summary>It counts from the note's day: "in 3 days".</summary>
    Span = 16,
}

/// <summary>How a writer orders day and month in figures.</summary>
internal enum DateOrder
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>17/4.</summary>
    DayFirst,

    /// <summary>4/17.</summary>
    MonthFirst,
}
