using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Prompts;
using SalesCoach.Reading;
using SalesCoach.Sqlite;
using SalesCoach.Tests.Builders;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Drivers;

/// <summary>
/// All use cases on an embedded store of their own, with a clock that stands at noon of <see cref="DealBuilder.Today"/>: Dana (p1) is a rep,
/// Pat (p9) the coach, Rex a rep of another tenant.
/// </summary>
public sealed class Office : ICompanies, IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("salescoach-office-");
    private readonly ServiceProvider _services;

    public Office()
        : this(null)
    {
    }

    /// <param name="model">A model that is put to work.</param>
    /// <param name="configure">Its options.</param>
    public Office(ILanguageModel? model, Action<ModelOptions>? configure = null)
    {
        Store = SqliteStore.Open(Path.Combine(_folder.FullName, "office.db"));
        Deals = new TroubledStore(Store);
        var services = new ServiceCollection();
        if (model is not null)
        {
            services.AddSingleton(model).AddSalesCoachModel(configure);
        }

        _services = services
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDealStore>(Deals)
            .AddSingleton<INoteStore>(Store)
            .AddSingleton<IMarkStore>(Store)
            .AddSingleton<ICompanies>(this)
            .AddSingleton<INoteReader>(Reader)
            .AddSalesCoach()
            .BuildServiceProvider();
    }

    public static Caller Dana { get; } = new("ours", "p1", Roles.Rep);

    public static Caller Tomas { get; } = new("ours", "p2", Roles.Rep);

    public static Caller Pat { get; } = new("ours", "p9", Roles.Coach);

    public static Caller Rex { get; } = new("theirs", "p1", Roles.Rep | Roles.Coach);

    public TestClock Clock { get; } = new(new DateTimeOffset(DealBuilder.Today, new TimeOnly(12, 0), TimeSpan.Zero));

    public ScriptedReader Reader { get; } = new();

    public SqliteStore Store { get; }

    public TroubledStore Deals { get; }

    public IReadOnlyList<Company> All { get; init; } = [new Company { Id = "ours", Name = "Ours" }];

    public T Use<T>() where T : notnull => _services.GetRequiredService<T>();

    public Company Find(string tenantId) => All.FirstOrDefault(c => c.Id == tenantId) ?? new Company { Id = tenantId, Name = tenantId };

    /// <summary>Puts a deal that is not there yet.</summary>
    public async Task<Deal> PutAsync(Deal deal, Caller? caller = null) =>
        Assert.IsType<Done<Deal>>(await Use<DealDesk>().PutAsync(caller ?? Dana, deal, new PutPrecondition(null, MustBeNew: true), Token)).Value;

    public async Task<Outcome<DealNote>> NoteAsync(string text, string? externalId = null, Caller? caller = null, string dealId = "d1") =>
        await Use<NoteIntake>().SubmitAsync(caller ?? Dana, dealId, new NewNote { Text = text, ExternalId = externalId }, "api", Token);

    public async Task<DealDocument> LoadAsync(string dealId = "d1") =>
        (await Store.FindDealAsync("ours", dealId, Token) ?? throw new InvalidOperationException("The deal is not there.")).Document;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
