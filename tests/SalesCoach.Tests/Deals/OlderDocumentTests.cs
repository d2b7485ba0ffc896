using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Companies;
using SalesCoach.Deals;
using SalesCoach.NextActions;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

/// <summary>Documents that version 1 wrote, with every note whole and what is null written out, are read and become the current ones.</summary>
public sealed class OlderDocumentTests
{
    private const string Version1 = """
        {"schemaVersion":1,"tenantId":"ours","entered":{"deal":{"id":"d1","name":"Acme line 4 rollout","customer":"Acme","status":"open","stage":null,
        "amount":120000,"closeDate":null,"closedOn":null,"goal":"Acme ships line 4","coachId":"p9","quarterbackId":"p1","strategy":null,
        "team":[{"id":"p1","name":"Dana Reyes","role":"Account executive","department":null,"valueToTeam":"runs the deal","valueToCustomer":null,"buyerIds":["b1"]}],
        "buyers":[{"id":"b1","name":"Ana Silva","title":null,"influence":"decision-maker"}],
        "milestones":[{"id":"m1","name":"Security review passed","dueOn":"2026-03-20","status":"open","contingency":null}],
        "commitments":[{"id":"c1","milestoneId":"m1","text":"Send the SOC 2 report","ownerId":"p1","ownerName":null,"dueOn":"2026-03-18","status":"open",
        "doneOn":null,"createdOn":"2026-03-10","assignedById":null,"confirmedOn":null}],"followUpOn":null,"winLoss":null},
        "enteredAt":"2026-03-02T09:00:00+00:00","changedAt":{"commitments/c1/owner":"2026-03-15T09:00:00+00:00","commitments/c1/dueOn":"2026-03-10T09:00:00+00:00",
        "commitments/c1/milestoneId":"2026-03-10T09:00:00+00:00","commitments/c1/status":"2026-03-10T09:00:00+00:00"},
        "changes":[{"commitmentId":"n1/1","at":"2026-03-13T09:00:00+00:00","byId":"p1","ownerId":null,"dueOn":"2026-03-17","milestoneId":null,"status":null,"doneOn":null,"confirmedOn":null}]},
        "notes":[{"id":"n1","authorId":"p1","occurredAt":"2026-03-12T15:30:00+00:00","readings":[
        {"kind":"commitment","ownerId":"b1","ownerName":null,"dueOn":"2026-03-16","milestoneId":"m1","commitmentId":null,"noteId":"n1","quote":"Ana will \u201cframe\u201d it"},
        {"kind":"obstacle","about":"legal","milestoneId":"m1","noteId":"n1","quote":"legal is slow"}]},
        {"id":"n2","authorId":null,"occurredAt":"2026-03-14T15:30:00+00:00","readings":[
        {"kind":"completion","byId":"p1","commitmentId":"c1","noteId":"n2","quote":"the report is out"}]}],
        "alerts":[{"id":"d1~goal-missing~000000000000","dealId":"d1","gap":{"rule":"goal-missing","subject":"d1","severity":"high","practice":"P1","statement":"No goal.",
        "question":"What?","evidence":[],"milestoneId":null},"status":"closed","raisedOn":"2026-03-02","reopened":1,"snoozedUntil":null,"reason":null,"closedOn":"2026-03-03"}],
        "decisions":[{"suggestionId":"s1","byId":"p1","at":"2026-03-11T09:00:00+00:00","commitmentId":null,"reason":"done already"}],"checkOn":"2026-03-18"}
        """;

    private static readonly Company Ours = new() { Id = "ours", Name = "Ours" };

    [Fact]
    public void A_document_of_version_1_is_read_and_becomes_the_current_one_at_its_next_change()
    {
        var read = JsonSerializer.Deserialize(Version1, StoreJson.Deal);

        Assert.NotNull(read);
        Assert.Equal(1, read.SchemaVersion);
        var stands = read.Stand();
        Assert.Equal(CommitmentStatus.Done, stands.Deal.Commitments.Single(c => c.Id == "c1").Status);
        Assert.Equal(new DateOnly(2026, 3, 17), stands.Deal.Commitments.Single(c => c.Id == "n1/1").DueOn);
        Assert.Equal("done already", Assert.Single(read.AllDecisions()).Reason);
        var current = read.Evaluate(DealBuilder.Today, Ours);
        Assert.Equal(2, current.SchemaVersion);
        Assert.Equal(2, current.TakenIn());
        Assert.Contains(current.Alerts, a => a.Status == AlertStatus.Closed);
    }

    [Fact]
    public void The_many_notes_of_a_version_1_document_are_settled_at_its_next_change()
    {
        var history = new LongHistory(7);
        for (var i = 0; i < 100; i++)
        {
            history.GoOn();
        }

        var old = new DealDocument { SchemaVersion = 1, TenantId = "ours", Entered = history.Entered, Notes = history.Notes };
        var read = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(old, SalesCoachJson.Default.DealDocument), StoreJson.Deal);

        var current = read?.Evaluate(history.Today, Ours);

        Assert.NotNull(current?.Settled);
        Assert.Equal(100, current.TakenIn());
        Assert.Equal(history.Whole().OpenCommitments().Select(c => c.Id).Order(), current.Stand().OpenCommitments().Select(c => c.Id).Order());
        Assert.Same(current, current.Evaluate(history.Today, Ours));
    }
}
