using SalesCoach.Deals;

namespace SalesCoach.LocalHost.Demo;

/// <summary>A deal of the demo company.</summary>
/// <param name="Deal">The deal as people entered it.</param>
/// <param name="EnteredAt">When they did: before the first note.</param>
/// <param name="Notes">Its notes, the oldest first.</param>
internal sealed record DemoDeal(Deal Deal, DateTimeOffset EnteredAt, IReadOnlyList<DemoNote> Notes);

/// <summary>A note of the demo company.</summary>
/// <param name="ExternalId">The same on every load.</param>
/// <param name="AuthorId">The team member who wrote it.</param>
/// <param name="OccurredAt">When it was written.</param>
/// <param name="Text">What it says, with its dates in place.</param>
internal sealed record DemoNote(string ExternalId, string AuthorId, DateTimeOffset OccurredAt, string Text);
