using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Sqlite.Tests;

public sealed class SqliteServicesTests
{
    [Fact]
    public async Task A_host_gets_one_store_for_everything_and_closes_it_with_itself()
    {
        using var folder = new TemporaryFolder();
        var file = folder["coach.db"];
        var provider = new ServiceCollection().AddSqliteStore(file).BuildServiceProvider(validateScopes: true);
        Assert.False(File.Exists(file));

        var store = provider.GetRequiredService<SqliteStore>();
        Assert.Same(store, provider.GetRequiredService<IDealStore>());
        Assert.Same(store, provider.GetRequiredService<INoteStore>());
        Assert.Same(store, provider.GetRequiredService<IMarkStore>());
        Assert.Same(store, provider.GetRequiredService<IIntegrationStore>());
        await store.SaveMarkAsync("sweep", "then", TestContext.Current.CancellationToken);

        await provider.DisposeAsync();

        Assert.False(File.Exists(file + "-wal"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.FindMarkAsync("sweep", TestContext.Current.CancellationToken));
    }
}
