namespace SalesCoach;

/// <summary>What became of a use case: expected outcomes are values, and one place maps them to an answer.</summary>
public abstract record Outcome<T>;

/// <summary>It was done.</summary>
public sealed record Done<T>(T Value, string? ETag = null, bool Created = false) : Outcome<T>;

/// <summary>There is no such thing, or it is not this caller's to know of: both answer alike.</summary>
public sealed record Missing<T>(string What) : Outcome<T>;

/// <summary>The caller may see it, but may not do this.</summary>
public sealed record Forbidden<T>(string Why) : Outcome<T>;

/// <summary>The caller's version is not the current one.</summary>
public sealed record Stale<T> : Outcome<T>;

/// <summary>What was sent breaks a rule; each fault names its field.</summary>
/// <param name="Faults">What is wrong.</param>
/// <param name="Conflict">Whether it would be right but for what is kept already.</param>
public sealed record Faulty<T>(IReadOnlyList<Fault> Faults, bool Conflict = false) : Outcome<T>;

/// <summary>Others changed the same thing again and again; asking again helps.</summary>
public sealed record Busy<T> : Outcome<T>;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Field">The field's path: <c>milestones[0].dueOn</c>.</param>
/// <param name="Message">What to change.</param>
public sealed record Fault(string Field, string Message);

/// <summary>What exists is replaced only by a caller who says which version was seen.</summary>
public sealed record PreconditionMissing<T> : Outcome<T>;
