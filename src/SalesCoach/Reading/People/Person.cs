namespace SalesCoach.Reading.People;

/// <summary>Somebody of the deal, as notes may name them.</summary>
internal sealed record Person
{
    /// <summary>The id in the deal.</summary>
    public required string Id { get; init; }

    /// <summary>Whether the person is of our team; a buyer otherwise.</summary>
    public required bool IsOurs { get; init; }

    /// <summary>The parts of the name in small letters, honorifics left out.</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>The first letters of the parts, in small letters: "ab".</summary>
    public required string Initials { get; init; }

    /// <summary>The words of the title or role in small letters.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>What an honorific in the name tells of the gender.</summary>
    public Gender Gender { get; init; }
}

/// <summary>What a pronoun must agree with.</summary>
internal enum Gender
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>she</summary>
    Female,

    /// <summary>he</summary>
    Male,
}

/// <summary>How a note points at somebody.</summary>
internal enum MentionForm
{
    /// <summary>By name or initials.</summary>
    Name,

    /// <summary>By title or role: "their CISO".</summary>
    Title,

    /// <summary>I, me, my: the one who writes or speaks.</summary>
    Self,

    /// <summary>he, she.</summary>
    Pronoun,

    /// <summary>we, our side.</summary>
    We,

    /// <summary>they, somebody.</summary>
    They,

    /// <summary>A capitalised name that the deal does not know.</summary>
    Stranger,
}

/// <summary>Words of a note that point at somebody.</summary>
/// <param name="First">The index of the first token, an honorific included.</param>
/// <param name="End">The index behind the last token.</param>
/// <param name="Form">How it points.</param>
/// <param name="Person">The one meant, where the deal knows the person.</param>
/// <param name="Name">The name as the note has it, for a stranger.</param>
internal sealed record Mention(int First, int End, MentionForm Form, Person? Person, string? Name = null);
