using SalesCoach.Alignment;

namespace SalesCoach.Summaries;

/// <summary>Where a deal stands, in a few sentences.</summary>
/// <param name="AsOf">The company's day.</param>
/// <param name="Engine">Which engine gave it: <c>playbook</c>, or a model's name with its prompt's version.</param>
/// <param name="Sentences">The sentences.</param>
public sealed record DealSummary(DateOnly AsOf, string Engine, IReadOnlyList<SummarySentence> Sentences);

/// <summary>A sentence of a summary.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Evidence">The notes' words on which it rests; empty where it rests on the deal's record.</param>
public sealed record SummarySentence(string Text, IReadOnlyList<Evidence> Evidence);
