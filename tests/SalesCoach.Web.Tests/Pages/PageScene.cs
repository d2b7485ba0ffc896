using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Web.Tests.Builders;
using SalesCoach.Web.Tests.Drivers;

namespace SalesCoach.Web.Tests.Pages;

/// <summary>Puts on the stage what pages show.</summary>
internal static class PageScene
{
    /// <summary>A deal with a dozen gaps of every severity: no goal, no strategy, nobody connected, things late.</summary>
    public static void Troubled(JsonObject deal)
    {
        deal["goal"] = deal["strategy"] = deal["quarterbackId"] = deal["followUpOn"] = null;
        foreach (var member in Objects(deal, "team"))
        {
            member["buyerIds"] = new JsonArray();
            member["role"] = null;
        }

        Objects(deal, "milestones").First()["dueOn"] = "2026-03-09";
        foreach (var commitment in Objects(deal, "commitments"))
        {
            commitment["dueOn"] = "2026-03-02";
        }
    }

    /// <summary>Puts a deal of acme's, dana's and ben's and coached by casey, and says what is different about it.</summary>
    public static async Task PutAsync(CoachHost host, string id, Action<JsonObject>? change = null)
    {
        var dana = await host.AsAsync("dana");
        (await dana.PutAsync($"/api/deals/{id}", DealJson.Healthy(change), ("If-None-Match", "*"))).ShouldBe(HttpStatusCode.Created);
    }

    /// <summary>Keeps a note of dana's with what some engine has read in it, and takes it into its deal.</summary>
    public static async Task NoteAsync(CoachHost host, string dealId, string noteId, string text, params NoteReading[] readings)
    {
        var at = host.Clock.Now;
        var note = new DealNote
        {
            TenantId = "acme",
            DealId = dealId,
            Id = noteId,
            Source = "test",
            AuthorId = "dana",
            OccurredAt = at,
            SavedAt = at,
            Text = text,
            ReadBy = "test",
            Readings = readings,
        };
        await host.Services.GetRequiredService<INoteStore>().SaveNoteAsync(note, TestContext.Current.CancellationToken);
        var outcome = await host.Services.GetRequiredService<NoteIntake>().TakeInAsync(new DealKey("acme", dealId), [note], TestContext.Current.CancellationToken);
        Assert.IsType<Done<TakenIn>>(outcome);
    }

    private static IEnumerable<JsonObject> Objects(JsonObject deal, string list) => (deal[list] as JsonArray ?? []).OfType<JsonObject>();
}
