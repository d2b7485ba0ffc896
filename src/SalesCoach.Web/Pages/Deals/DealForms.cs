using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Web.Pages.Parts;
using SalesCoach.Web.Problems;

namespace SalesCoach.Web.Pages.Deals;

/// <summary>What the forms on a deal's page do.</summary>
internal static class DealForms
{
    public const string Confirm = "confirm";
    public const string Finish = "done";
    public const string Decline = "decline";
    public const string Move = "move";
    private const string NoteForm = "note";
    private const string Source = "page";

    public static string DismissForm(string suggestionId) => $"dismiss-{suggestionId}";

    public static string MoveForm(string commitmentId) => $"move-{commitmentId}";

    public static void MapDealForms(this IEndpointRouteBuilder pages)
    {
        var deal = pages.MapGroup("/deals/{dealId}");
        deal.MapPost("/notes", AddNoteAsync);
        deal.MapPost("/commitments", ChangeCommitmentAsync);
        deal.MapPost("/next-actions/{suggestionId}/accept", AcceptAsync);
        deal.MapPost("/next-actions/{suggestionId}/dismiss", DismissAsync);
    }

    private static async Task<IResult> AddNoteAsync(
        string dealId,
        [FromForm] string? text,
        [FromForm] string? writtenAt,
        [FromForm] string? form,
        Visitor visitor,
        NoteIntake intake,
        DealPageDesk page,
        CancellationToken cancel)
    {
        Task<IResult> Refuse(IReadOnlyList<Fault> faults) => page.ShowAsync(
            visitor,
            dealId,
            new DealPageQuery { Refused = new RefusedForm(NoteForm, new Dictionary<string, string?> { ["text"] = text, ["writtenAt"] = writtenAt }, faults) },
            cancel);

        if (!TryReadInstant(writtenAt, visitor.Company, out var at))
        {
            return await Refuse([new Fault("writtenAt", "Write a day and a time that the clock shows, such as 2026-03-31T14:30.")]);
        }

        // Browsers send every line break as two characters, which would count twice and stand in every quote.
        var note = new NewNote { Text = (text ?? "").ReplaceLineEndings("\n"), OccurredAt = at, ExternalId = string.IsNullOrWhiteSpace(form) ? null : form };
        var outcome = await intake.SubmitAsync(visitor.Caller, dealId, note, Source, cancel);
        return outcome switch
        {
            Faulty<DealNote> { Conflict: true } => await Refuse([new Fault("text", "A note was kept from this form already. Save this one too, if it is another.")]),
            Faulty<DealNote> faulty => await Refuse([.. faulty.Faults.Select(f => f.Field == "occurredAt" ? f with { Field = "writtenAt" } : f)]),
            _ => outcome.Answer(done => TypedResults.LocalRedirect($"/deals/{Written.Segment(dealId)}?note={done.Value.Id}&said={Said.Noted}#asked")),
        };
    }

    private static async Task<IResult> ChangeCommitmentAsync(
        string dealId,
        [FromForm] string? commitment,
        [FromForm] string? change,
        [FromForm] string? dueOn,
        Visitor visitor,
        CommitmentDesk desk,
        DealPageDesk page,
        CancellationToken cancel)
    {
        var id = commitment ?? "";
        var (patch, said) = change switch
        {
            Confirm => (new CommitmentPatch { Confirmed = true }, Said.Confirmed),
            Finish => (new CommitmentPatch { Status = CommitmentStatus.Done }, Said.Done),
            Decline => (new CommitmentPatch { Status = CommitmentStatus.Declined }, Said.Declined),
            _ => (new CommitmentPatch { DueOn = TypedDay.Read(dueOn) }, Said.Moved),
        };
        var outcome = patch == new CommitmentPatch()
            ? new Faulty<Commitment>([new Fault("dueOn", TypedDay.Fault)])
            : await desk.ChangeAsync(visitor.Caller, dealId, id, patch, cancel);
        return outcome is Faulty<Commitment> faulty
            ? await page.ShowAsync(
                visitor,
                dealId,
                new DealPageQuery { Refused = new RefusedForm(MoveForm(id), new Dictionary<string, string?> { ["dueOn"] = dueOn }, faulty.Faults) },
                cancel)
            : outcome.Answer(_ => Return(dealId, said, "commitments"));
    }

    private static async Task<IResult> AcceptAsync(
        string dealId, string suggestionId, [FromForm] IFormCollection form, Visitor visitor, NextActionDesk desk, CancellationToken cancel) =>
        (await desk.AcceptAsync(visitor.Caller, dealId, suggestionId, cancel)).Answer(_ => Return(dealId, Said.Accepted, "commitments"));

    private static async Task<IResult> DismissAsync(
        string dealId, string suggestionId, [FromForm] string? reason, Visitor visitor, NextActionDesk desk, DealPageDesk page, CancellationToken cancel)
    {
        var outcome = await desk.DismissAsync(visitor.Caller, dealId, suggestionId, reason ?? "", cancel);
        return outcome is Faulty<NextActionList> faulty
            ? await page.ShowAsync(
                visitor,
                dealId,
                new DealPageQuery { Refused = new RefusedForm(DismissForm(suggestionId), new Dictionary<string, string?> { ["reason"] = reason }, faulty.Faults) },
                cancel)
            : outcome.Answer(_ => Return(dealId, Said.NotNow, "milestones"));
    }

    private static RedirectHttpResult Return(string dealId, string said, string anchor) =>
        TypedResults.LocalRedirect($"/deals/{Written.Segment(dealId)}?said={said}#{anchor}");

    /// <summary>Reads a time on the company's wall clock; an hour that the clock leaves out in spring is none.</summary>
    private static bool TryReadInstant(string? text, Company company, out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(company.TimeZone);
        if (!DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            || zone.IsInvalidTime(local))
        {
            return false;
        }

        at = new DateTimeOffset(local, zone.GetUtcOffset(local));
        return true;
    }
}
