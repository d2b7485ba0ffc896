namespace SalesCoach.Web.Tests.Drivers;

/// <summary>A clock that stands where the test sets it. Timers run on the machine's own.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 16, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
