namespace SalesCoach.Reading.Text;

/// <summary>A sentence, or a line that stands as one.</summary>
internal sealed record Sentence
{
    /// <summary>The index of its first token, bullets and numbering left out.</summary>
    public required int First { get; init; }

    /// <summary>The index behind its last token.</summary>
    public required int End { get; init; }

    /// <summary>The index behind the colon of a label that opens it ("Action: …", "Dana: …"); equal to <see cref="First"/> without one.</summary>
    public int LabelEnd { get; init; }

    /// <summary>What stands at the head of its line.</summary>
    public LineHead Head { get; init; }

    /// <summary>The heading under which it stands.</summary>
    public Section Section { get; init; }

    /// <summary>The number of its line, from 0; sentences of one line share it.</summary>
    public int Line { get; init; }

    /// <summary>Whether it is the first of its line.</summary>
    public bool OpensLine { get; init; }

    /// <summary>Whether a clock's time stands before its line, as a chat or a transcript puts it there.</summary>
    public bool IsStamped { get; init; }

    /// <summary>Whether a blank line, or the note's beginning, stands before its line.</summary>
    public bool FollowsBlank { get; init; }

    /// <summary>Whether a line of mere dashes or stars stands before its line.</summary>
    public bool FollowsRule { get; init; }

    /// <summary>Whether it ends with a question mark.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Whether it is a row of a table: cells parted by upright strokes.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it is part of a mail or chat that was pasted as a quotation.</summary>
    public bool IsQuoted { get; init; }
}

/// <summary>What stands at the head of a line.</summary>
internal enum LineHead
{
    /// <summary>Nothing but words.</summary>
    None,

    /// <summary>A dash, a dot, a star.</summary>
    Bullet,

    /// <summary>A number or letter of a list.</summary>
    Number,

    /// <summary>An empty box.</summary>
    OpenBox,

    /// <summary>A ticked box.</summary>
    TickedBox,
}

/// <summary>What a heading says of the lines under it.</summary>
internal enum Section
{
    /// <summary>No heading, or one that says nothing of the kind.</summary>
    None,

    /// <summary>Actions, next steps, to-dos.</summary>
    Actions,

    /// <summary>What was done.</summary>
    Done,

    /// <summary>Risks, issues, blockers, concerns.</summary>
    Risks,

    /// <summary>Who was there.</summary>
    People,

    /// <summary>Questions, wishes, ideas.</summary>
    Open,
}
