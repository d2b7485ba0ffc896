namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>A clock whose hands stand until they are set. Whoever waits, waits by the real one.</summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
