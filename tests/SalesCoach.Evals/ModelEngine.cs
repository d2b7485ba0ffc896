using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.NextActions.ByModel;
using SalesCoach.Notes;
using SalesCoach.OpenAI;
using SalesCoach.Prompts;
using SalesCoach.Prompts.Briefs;
using SalesCoach.Reading;
using SalesCoach.Reading.ByModel;
using SalesCoach.Sqlite;

namespace SalesCoach.Evals;

/// <summary>Runs cases as the product does with a model: read by it, worded by it, checked, and the playbook's where it fails.</summary>
internal sealed class ModelEngine : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("salescoach-evals-");
    private readonly SqliteStore _store;
    private readonly TokenBudget _budget;
    private readonly ModelReader _reader;
    private readonly ModelWords _words;
    private readonly PlaybookReader _playbook = new();

    /// <param name="model">The model.</param>
    public ModelEngine(ILanguageModel model)
    {
        // Nobody waits here, and whoever runs it has decided what it may cost.
        var options = Options.Create(new ModelOptions { Deadline = TimeSpan.FromMinutes(1), SweepDeadline = TimeSpan.FromMinutes(1), DailyTokens = int.MaxValue });
        _store = SqliteStore.Open(Path.Combine(_folder.FullName, "cases.db"));
        _budget = new TokenBudget(_store, TimeProvider.System);
        var desk = new ModelDesk(model, _budget, options, TimeProvider.System, NullLoggerFactory.Instance);
        _reader = new ModelReader(desk, options);
        _words = new ModelWords(desk, new DealBriefs(_store, options), options);
    }

    /// <summary>The model that the environment names: <c>Model__Endpoint</c>, <c>Model__Name</c>, <c>Model__ApiKey</c>.</summary>
    /// <exception cref="InvalidDataException">It names none.</exception>
    public static ILanguageModel FromEnvironment()
    {
        var options = new OpenAIModelOptions
        {
            Endpoint = Uri.TryCreate(Environment.GetEnvironmentVariable("Model__Endpoint"), UriKind.Absolute, out var endpoint) ? endpoint : null,
            Name = Environment.GetEnvironmentVariable("Model__Name") ?? "",
            ApiKey = Environment.GetEnvironmentVariable("Model__ApiKey"),
        };
        return options.Check().FirstOrDefault() is { } fault
            ? throw new InvalidDataException($"{fault} (environment variables Model__Endpoint, Model__Name, Model__ApiKey)")
            : OpenAIModelServices.Create(options, TimeProvider.System);
    }

    /// <summary>Runs a case.</summary>
    public async Task<Prediction> PredictAsync(Case given, CancellationToken cancel)
    {
        // Cases share the ids of deals and notes; tenants keep them apart.
        var tenantId = given.Id;
        var entered = new EnteredDeal { Deal = given.Deal, EnteredAt = DateTimeOffset.MinValue };
        var notes = new List<ReadNote>();
        foreach (var note in given.Notes.OrderBy(n => n.OccurredAt))
        {
            var before = DealFold.Fold(entered, notes);
            var byPlaybook = _playbook.Read(note.ToText(), before);
            var byModel = await _reader.ReadAsync(tenantId, note.ToText(), before, byPlaybook, cancel);
            notes.Add(new ReadNote { Id = note.Id, AuthorId = note.AuthorId, OccurredAt = note.OccurredAt, Readings = byModel.Readings ?? byPlaybook });
            await _store.SaveNoteAsync(Kept(tenantId, given.Deal.Id, note), cancel);
        }

        var document = new DealDocument { TenantId = tenantId, Entered = entered, Notes = notes };
        var playbook = new NextActionList(document.Id, given.AsOf, _playbook.Engine, NextSmallActions.Suggest(document.Stand(), given.AsOf, []));
        var worded = await _words.WordAsync(document, playbook, cancel);
        return Prediction.Of(given, notes, worded.Suggestions) with { Engine = $"{_reader.Engine} {Prompt.SuggestNextActions.Version}" };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _budget.Dispose();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static DealNote Kept(string tenantId, string dealId, CaseNote note) => new()
    {
        TenantId = tenantId,
        DealId = dealId,
        Id = note.Id,
        Source = "api",
        AuthorId = note.AuthorId,
        OccurredAt = note.OccurredAt,
        SavedAt = note.OccurredAt,
        Text = note.Text,
    };
}
