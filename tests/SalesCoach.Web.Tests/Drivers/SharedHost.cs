namespace SalesCoach.Web.Tests.Drivers;

/// <summary>A host that many refusals share: none of them changes anything that another looks at.</summary>
public sealed class SharedHost : IAsyncLifetime
{
    private CoachHost? _host;

    public CoachHost Host => _host ?? throw new InvalidOperationException("It has not started.");

    public async ValueTask InitializeAsync() => _host = await CoachHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
