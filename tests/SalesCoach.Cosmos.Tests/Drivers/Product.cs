using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.Cosmos.Tests.Drivers;

/// <summary>
/// All use cases on a database of their own: Dana is a rep, Pat her coach. The product's clock stands at noon of a Monday.
/// </summary>
internal sealed class Product : ICompanies, IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Product(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDealStore>(Store)
            .AddSingleton<INoteStore>(Store)
            .AddSingleton<IMarkStore>(Store)
            .AddSingleton<IIntegrationStore>(Store)
            .AddSingleton<ICompanies>(this)
            .AddSalesCoach()
            .BuildServiceProvider();
    }

    public static Caller Dana { get; } = new("ours", "dana", Roles.Rep);

    public static Caller Pat { get; } = new("ours", "pat", Roles.Coach);

    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 3, 16, 12, 0, 0, TimeSpan.Zero));

    public Wire Wire => _database.Wire;

    public CosmosStore Store => _database.Store;

    public IReadOnlyList<Company> All { get; } = [new Company { Id = "ours", Name = "Ours" }];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>On a new database, whose every container has been used once: what the SDK asks once a process is behind it.</summary>
    public static async Task<Product> StartAsync(Patience? patience = null)
    {
        var product = new Product(await TestDatabase.OwnAsync(patience));
        var store = product.Store;
        await store.FindDealAsync("nobody", "none", Cancel);
        await store.ListDealsAsync("nobody", new DealFilter(), new PageRequest(1), Cancel);
        await store.ListDueDealsAsync(DateOnly.MinValue, new PageRequest(1), Cancel);
        await store.FindNoteAsync("nobody", "none", "none", Cancel);
        await store.ListNotesAsync("nobody", "none", new PageRequest(1), Cancel);
        await store.ListNotesSavedSinceAsync(DateTimeOffset.MaxValue, new PageRequest(1), Cancel);
        await store.FindMarkAsync("none", Cancel);
        await store.ListMarksAsync("none", new PageRequest(1), Cancel);
        await store.FindIntegrationAsync("nobody", "none", Cancel);
        await store.ListDueNotesAsync(DateTimeOffset.UnixEpoch, new PageRequest(1), Cancel);
        product.Wire.Forget();
        return product;
    }

    public T Use<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Company Find(string tenantId) => All.FirstOrDefault(c => c.Id == tenantId) ?? new Company { Id = tenantId, Name = tenantId };

    public async Task PutAsync(string dealId = "d1") => Assert.IsType<Done<Deal>>(
        await Use<DealDesk>().PutAsync(Dana, DealOf(dealId), new PutPrecondition(null, MustBeNew: true), Cancel));

    public Task<Outcome<DealNote>> NoteAsync(string text = "I will send Ana the pilot plan by Friday.", string? externalId = "crm-1", string dealId = "d1") =>
        Use<NoteIntake>().SubmitAsync(Dana, dealId, new NewNote { Text = text, ExternalId = externalId }, "api", Cancel);

    public async Task<DealDocument> LoadAsync(string dealId = "d1") =>
        (await Store.FindDealAsync("ours", dealId, Cancel) ?? throw new InvalidOperationException("The deal is not there.")).Document;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Deal DealOf(string id) => new()
    {
        Id = id,
        Name = "Line 4",
        CoachId = "pat",
        QuarterbackId = "dana",
        Team = [new TeamMember { Id = "dana", Name = "Dana Ito" }],
        Buyers = [new Buyer { Id = "b1", Name = "Ana Żak", Influence = Influence.DecisionMaker }],
        Milestones = [new Milestone { Id = "m1", Name = "Pilot agreed", DueOn = new DateOnly(2026, 4, 10) }],
        Commitments = [new Commitment { Id = "c1", Text = "Send the price list", MilestoneId = "m1", OwnerId = "dana", DueOn = new DateOnly(2026, 3, 18) }],
    };
}
