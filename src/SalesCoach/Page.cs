namespace SalesCoach;

/// <summary>Asks for a page of a list.</summary>
/// <param name="Size">The most items to return, 1 to 200.</param>
/// <param name="Continuation">Opaque, from the page before; null for the first page.</param>
public sealed record PageRequest(int Size, string? Continuation = null);

/// <summary>A page of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Continuation">Opaque; null when this is the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>A continuation that no page gave out.</summary>
public sealed class UnknownContinuationException() : Exception("The continuation is none that this list gave out.");
