using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Grammar;

/// <summary>A stretch of a sentence that can state a fact by itself.</summary>
internal sealed record Clause
{
    /// <summary>The sentence that holds it.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>The index of the sentence in the note.</summary>
    public required int SentenceIndex { get; init; }

    /// <summary>The index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>The index behind its last token.</summary>
    public required int End { get; init; }

    /// <summary>The word that joins it to the one before: "if", "because", "and"; empty for none.</summary>
    public string Opener { get; init; } = "";

    /// <summary>Its verbs in order.</summary>
    public IReadOnlyList<VerbGroup> Groups { get; init; } = [];

    /// <summary>Whether it opens its sentence.</summary>
    public bool OpensSentence => First == Sentence.First || First == Sentence.LabelEnd;
}
