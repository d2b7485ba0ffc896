using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Integrations;
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

    /// <param name="reader">What reads the notes; <see cref="Reader"/>, where nothing else is given.</param>
    public Office(INoteReader? reader = null)
        : this(null, null, reader)
    {
    }

    /// <param name="model">A model that is put to work.</param>
    /// <param name="configure">Its options.</param>
    /// <param name="reader">What reads the notes.</param>
    public Office(ILanguageModel? model, Action<ModelOptions>? configure = null, INoteReader? reader = null)
    {
        Store = SqliteStore.Open(Path.Combine(_folder.FullName, "office.db"));
        Deals = new TroubledStore(Store, Outage);
        Notes = new TroubledNotes(Store, Outage);
        var services = new ServiceCollection();
        if (model is not null)
        {
            services.AddSingleton(model).AddSalesCoachModel(configure);
        }

        _services = services
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IDealStore>(Deals)
            .AddSingleton<INoteStore>(Notes)
            .AddSingleton<IMarkStore>(new TroubledMarks(Store, Outage))
            .AddSingleton<IIntegrationStore>(Store)
            .AddSingleton<ICompanies>(this)
            .AddSingleton(reader ?? Reader)
            .AddSalesCoach()
            .BuildServiceProvider();
    }

    public static Caller Dana { get; } = new("ours", "p1", Roles.Rep);

    public static Caller Tomas { get; } = new("ours", "p2", Roles.Rep);

    public static Caller Pat { get; } = new("ours", "p9", Roles.Coach);

    public static Caller Alex { get; } = new("ours", "p8", Roles.Admin);

    public static Caller Rex { get; } = new("theirs", "p1", Roles.Rep | Roles.Coach);

    public static DateTimeOffset Noon { get; } = new(DealBuilder.Today, new TimeOnly(12, 0), TimeSpan.Zero);

    public TestClock Clock { get; } = new(Noon);

    public ScriptedReader Reader { get; } = new();

    public Outage Outage { get; } = new();

    public SqliteStore Store { get; }

    public TroubledStore Deals { get; }

    public TroubledNotes Notes { get; }

    public IReadOnlyList<Company> All { get; init; } = [new Company { Id = "ours", Name = "Ours" }];

    public T Use<T>() where T : notnull => _services.GetRequiredService<T>();

    public Company Find(string tenantId) => All.FirstOrDefault(c => c.Id == tenantId) ?? new Company { Id = tenantId, Name = tenantId };

    /// <summary>Puts a deal that is not there yet.</summary>
    public async Task<Deal> PutAsync(Deal deal, Caller? caller = null) =>
        Assert.IsType<Done<Deal>>(await Use<DealDesk>().PutAsync(caller ?? Dana, deal, new PutPrecondition(null, MustBeNew: true), Token)).Value;

    public async Task<Outcome<DealNote>> NoteAsync(string text, string? externalId = null, Caller? caller = null, string dealId = "d1") =>
        await Use<NoteIntake>().SubmitAsync(caller ?? Dana, dealId, new NewNote { Text = text, ExternalId = externalId }, "api", Token);

    /// <summary>A CRM says that its note has this text as of this version, counted in minutes from noon; without a text, that it is deleted.</summary>
    public async Task<Outcome<SourceNoteAnswer>> DeliverAsync(
        string externalId,
        int version,
        string? text,
        string dealId = "d1",
        string? authorId = "p1",
        DateTimeOffset? occurredAt = null) =>
        await Use<SourceNotes>().TakeAsync(
            new SourceNote
            {
                TenantId = "ours",
                DealId = dealId,
                Source = "hubspot",
                ExternalId = externalId,
                AuthorId = authorId,
                Version = Noon.AddMinutes(version),
                OccurredAt = text is null ? null : occurredAt ?? Noon,
                Text = text,
            },
            Token);

    public async Task<DealDocument> LoadAsync(string dealId = "d1") =>
        (await Store.FindDealAsync("ours", dealId, Token) ?? throw new InvalidOperationException("The deal is not there.")).Document;

    /// <summary>The whole of what stands on the disk, as text.</summary>
    public string ReadFile() => string.Concat(_folder.GetFiles("office.db*").Where(f => !f.Name.EndsWith("-shm", StringComparison.Ordinal)).Select(Read));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Read(FileInfo path)
    {
        using var file = path.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
