using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Sqlite;

/// <summary>Registers the embedded store.</summary>
public static class SqliteServices
{
    /// <summary>
    /// Keeps deals, notes and marks in one SQLite file. The file is opened, or created, when one of the stores is first asked for: a host
    /// that would rather fail at its start than at its first request asks for <see cref="SqliteStore"/> there.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="path">The file, see <see cref="SqliteStore.Open(string)"/>.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string path) => services
        .AddSingleton(_ => SqliteStore.Open(path))
        .AddSingleton<IDealStore>(provider => provider.GetRequiredService<SqliteStore>())
        .AddSingleton<INoteStore>(provider => provider.GetRequiredService<SqliteStore>())
        .AddSingleton<IMarkStore>(provider => provider.GetRequiredService<SqliteStore>())
        .AddSingleton<IIntegrationStore>(provider => provider.GetRequiredService<SqliteStore>());
}
