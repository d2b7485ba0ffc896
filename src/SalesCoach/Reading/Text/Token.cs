namespace SalesCoach.Reading.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters, with inner hyphens and apostrophes.</summary>
    Word,

    /// <summary>Digits with inner separators and an attached unit: <c>17.4</c>, <c>9/2</c>, <c>28th</c>, <c>3pm</c>.</summary>
    Number,

    /// <summary>One sign of punctuation or a symbol.</summary>
    Mark,
}

/// <summary>A word, number or sign of the note, at its place in the text.</summary>
/// <param name="Start">The offset of its first character, in UTF-16 code units.</param>
/// <param name="Length">Its length, in UTF-16 code units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">Its lower-case form, with plain apostrophes and common slips of the keyboard put right.</param>
/// <param name="IsCapital">Whether it begins with a capital letter.</param>
/// <param name="IsUpper">Whether it is two or more capital letters and no small one.</param>
/// <param name="SpaceBefore">Whether white space, a line break or the note's beginning stands before it.</param>
internal readonly record struct Token(int Start, int Length, TokenKind Kind, string Word, bool IsCapital, bool IsUpper, bool SpaceBefore)
{
    /// <summary>Whether it is the first of a line of the text.</summary>
    public bool OpensLine { get; init; }

    /// <summary>The offset behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is this sign.</summary>
    public bool IsMark(char sign) => Kind == TokenKind.Mark && Word[0] == sign;
}
