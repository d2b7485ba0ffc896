using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Timers;

namespace SalesCoach.LocalHost.Demo;

/// <summary>
/// Loads the demo company's deals before the host answers, once a data file: a later start finds what people have made of them since.
/// Notes take the way of any note – saved, read, taken in.
/// </summary>
internal sealed class DemoLoading(
    IDealStore deals,
    INoteStore notes,
    IMarkStore marks,
    NoteIntake intake,
    ICompanies companies,
    TimeProvider clock) : IHostedService
{
    private const string Mark = "demo/loaded";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await marks.FindMarkAsync(Mark, cancellationToken) is not null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var company = companies.Find(DemoCompany.Company().Id);
        foreach (var demo in DemoCompany.Load(company.DayOf(now)))
        {
            await LoadAsync(company, demo, now, cancellationToken);
        }

        await marks.SaveMarkAsync(Mark, now.ToString("O"), cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task LoadAsync(Company company, DemoDeal demo, DateTimeOffset now, CancellationToken cancel)
    {
        // A load that was cut off goes on where it stopped.
        if (await deals.FindDealAsync(company.Id, demo.Deal.Id, cancel) is null)
        {
            var document = new DealDocument { TenantId = company.Id, Entered = DealEntry.Create(demo.Deal, demo.EnteredAt) };
            await deals.SaveDealAsync(document.Evaluate(company.DayOf(now), company), null, cancel);
        }

        var saved = new List<DealNote>();
        foreach (var note in demo.Notes)
        {
            saved.Add((await notes.SaveNoteAsync(
                new DealNote
                {
                    TenantId = company.Id,
                    DealId = demo.Deal.Id,
                    Id = NoteIds.Derive(company.Id, "demo", note.ExternalId),
                    Source = "demo",
                    ExternalId = note.ExternalId,
                    AuthorId = note.AuthorId,
                    OccurredAt = note.OccurredAt,
                    SavedAt = now,
                    Text = note.Text,
                },
                cancel)).Note);
        }

        await intake.TakeInAsync(new DealKey(company.Id, demo.Deal.Id), saved, cancel);
    }
}
