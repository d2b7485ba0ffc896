namespace SalesCoach.Web.Tests.Drivers;

/// <summary>An authority and a host that takes its tokens, for the many that it refuses.</summary>
public sealed class SharedAuthority : IAsyncLifetime
{
    private TestAuthority? _authority;
    private CoachHost? _host;

    public TestAuthority Authority => _authority ?? throw new InvalidOperationException("It has not started.");

    public CoachHost Host => _host ?? throw new InvalidOperationException("It has not started.");

    public async ValueTask InitializeAsync()
    {
        _authority = await TestAuthority.StartAsync();
        _host = await CoachHost.StartAsync(_authority.Settings, "Production");
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Authority.DisposeAsync();
    }
}
