using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SalesCoach.Alignment;
using SalesCoach.Coaching;
using SalesCoach.Deals;
using SalesCoach.Integrations;
using SalesCoach.Moving;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;

namespace SalesCoach.Tests.Moving;

/// <summary>A company moves from one store to another without loss.</summary>
public sealed class TenantMovingTests : IAsyncDisposable
{
    private const string Ours = "ours";
    private readonly Office _from = new();
    private readonly Office _to = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_a_tenant_owns_arrives_and_nothing_of_others()
    {
        await WorkAsync();
        var lines = await ExportAsync();

        var (tenant, moved) = await ImportAsync(lines);

        var marks = (await _from.Store.ListMarksAsync("", new PageRequest(200), Token)).Items.Select(m => m.Name).ToList();
        Assert.Superset(new HashSet<string> { "digest/ours", "mailbox/ours/p1", "mailbox/ours/p9", "one-on-ones/ours/p9", "reminders/ours" }, marks.ToHashSet());
        Assert.Equal((Ours, new Moved(3, 45, marks.Count, Integrations: 1, TrackedNotes: 2)), (tenant, moved));
        Assert.Equal(await TellAsync(_from), await TellAsync(_to));
        Assert.Null(await _to.Store.FindDealAsync("theirs", "d1", Token));
        Assert.DoesNotContain("theirs", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Equal(Told(await AlertsAsync(_from)), Told(await AlertsAsync(_to)));
        Assert.NotEmpty(await AlertsAsync(_to));
        Assert.Single(await _to.Use<Mailbox>().ListAsync(Office.Pat, Token));
        Assert.Equal("p1", Assert.Single(await _to.Use<OneOnOneDesk>().ListAsync(Office.Pat, Token) ?? []).PersonId);
    }

    [Fact]
    public async Task A_second_delivery_after_the_move_is_the_same_note()
    {
        await WorkAsync();
        await ImportAsync(await ExportAsync());

        var again = Assert.IsType<Done<DealNote>>(await _to.NoteAsync("I'll call number 3.", "crm-3"));

        Assert.False(again.Created);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_anywhere_is_finished_by_running_it_again()
    {
        await WorkAsync();
        var lines = await ExportAsync();
        for (var cut = 1; cut < lines.Count; cut += 5)
        {
            var failure = await Assert.ThrowsAsync<UnusableExportException>(() => ImportAsync(lines.Take(cut)));
            Assert.Equal(cut, failure.Line);
            Assert.Contains("cut off", failure.Message, StringComparison.Ordinal);
        }

        await ImportAsync(lines);
        await ImportAsync(lines);

        Assert.Equal(await TellAsync(_from), await TellAsync(_to));
    }

    [Fact]
    public async Task A_note_that_came_while_the_export_ran_is_taken_in()
    {
        await WorkAsync();
        var (deal, note) = (await ExportAsync(), new DealNote
        {
            TenantId = Ours, DealId = "d2", Id = "nlate", Source = "api", AuthorId = "p1", OccurredAt = _from.Clock.Now, SavedAt = _from.Clock.Now, Text = "I'll bring the crane.",
            ReadBy = "scripted", Readings = _from.Reader.Read(new NoteText("nlate", "p1", _from.Clock.Now, "I'll bring the crane."), (await _from.LoadAsync("d2")).Stand()),
        });
        deal.Insert(deal.FindIndex(l => l.Contains("\"id\":\"d2\"", StringComparison.Ordinal)) + 1, JsonSerializer.Serialize(new ExportedNote { Note = note }, StoreJson.Line));
        deal[^1] = deal[^1].Replace("\"notes\":45", "\"notes\":46", StringComparison.Ordinal);

        await ImportAsync(deal);

        Assert.Contains((await _to.LoadAsync("d2")).Stand().Deal.Commitments, c => c.Id == "nlate/1");
    }

    [Fact]
    public async Task What_is_there_and_differs_is_not_overwritten()
    {
        await WorkAsync();
        var lines = await ExportAsync();
        await _to.PutAsync(new DealBuilder().With(d => d with { Id = "d2", Name = "Somebody's own" }).Build());

        var failure = await Assert.ThrowsAsync<UnusableExportException>(() => ImportAsync(lines));

        Assert.Equal(lines.FindIndex(l => l.Contains("\"kind\":\"deal\"", StringComparison.Ordinal) && l.Contains("\"id\":\"d2\"", StringComparison.Ordinal)) + 1, failure.Line);
        Assert.Contains("d2", failure.Message, StringComparison.Ordinal);
        Assert.Equal("Somebody's own", (await _to.LoadAsync("d2")).Entered.Deal.Name);
    }

    [Theory]
    [InlineData(1, "", "no line of an export")]
    [InlineData(1, "{\"kind\":\"deal\"}", "no line of an export")]
    [InlineData(1, "{\"kind\":\"end\",\"moved\":{\"deals\":0,\"notes\":0,\"marks\":0}}", "no export of SalesCoach")]
    [InlineData(1, "{\"kind\":\"salescoach-export\",\"version\":2,\"tenantId\":\"ours\",\"exportedAt\":\"2026-03-16T12:00:00Z\"}", "newer SalesCoach")]
    [InlineData(1, "{\"kind\":\"salescoach-export\",\"version\":1,\"tenantId\":\"others\",\"exportedAt\":\"2026-03-16T12:00:00Z\"}", "tenant others")]
    [InlineData(3, "{\"kind\":\"note\",\"note\":{\"text\":\"a secret\"", "no line of an export")]
    [InlineData(3, "{\"kind\":\"song\"}", "no line of an export")]
    [InlineData(3, "null", "no line of an export")]
    [InlineData(3, "", "no line of an export")]
    [InlineData(3, "{\"kind\":\"mark\",\"name\":\"mailbox/theirs/p1\",\"value\":\"[]\"}", "none of the tenant's")]
    [InlineData(3, "{\"kind\":\"mark\",\"name\":\"sweep/notes\",\"value\":\"x\"}", "none of the tenant's")]
    [InlineData(3, "{\"kind\":\"end\",\"moved\":{\"deals\":7,\"notes\":0,\"marks\":0}}", "7 deals")]
    public async Task A_bad_line_is_refused_by_its_number_with_what_to_do(int line, string text, string says)
    {
        await WorkAsync();
        var lines = await ExportAsync();
        lines[line - 1] = text;

        var failure = await Assert.ThrowsAsync<UnusableExportException>(() => ImportAsync(lines, tenant: Ours));

        Assert.Equal(line, failure.Line);
        Assert.StartsWith($"Line {line}: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_of_another_tenant_or_deal_does_not_slip_in()
    {
        await WorkAsync();
        var lines = await ExportAsync();
        var note = lines.FindIndex(l => l.Contains("\"kind\":\"note\"", StringComparison.Ordinal));

        Assert.Equal(note + 1, (await Assert.ThrowsAsync<UnusableExportException>(() => ImportAsync(Changed("tenantId", "theirs")))).Line);
        Assert.Equal(note + 1, (await Assert.ThrowsAsync<UnusableExportException>(() => ImportAsync(Changed("dealId", "d9")))).Line);

        List<string> Changed(string member, string value)
        {
            var json = JsonNode.Parse(lines[note])?.AsObject() ?? [];
            (json["note"] ?? new JsonObject())[member] = value;
            return [.. lines.Select((l, i) => i == note ? json.ToJsonString() : l)];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _from.DisposeAsync();
        await _to.DisposeAsync();
    }

    /// <summary>Three deals, one with settled notes, one still without notes; a dismissed suggestion, a snoozed alert, a one-on-one, a digest.</summary>
    private async Task WorkAsync()
    {
        await _from.PutAsync(new DealBuilder().Build());
        await _from.PutAsync(new DealBuilder().With(d => d with { Id = "d2", Goal = null }).Build());
        await _from.PutAsync(new DealBuilder().With(d => d with { Id = "d3", Strategy = null }).Build());
        await _from.PutAsync(new DealBuilder().Build(), Office.Rex);
        for (var i = 0; i < 40; i++)
        {
            _from.Clock.Now = _from.Clock.Now.AddHours(1);
            await _from.NoteAsync($"I'll call number {i}.", $"crm-{i}");
        }

        for (var i = 0; i < 5; i++)
        {
            await _from.NoteAsync($"“Für Ana” – Nr. {i} & <b>", dealId: "d2");
        }

        var said = new IntegrationSettings { UnknownDeals = UnknownDeal.Park, People = [new PersonMapping { Key = "dana@ours.example", PersonId = "p1" }] };
        await _from.Store.SaveIntegrationAsync(new Integration { TenantId = Ours, Source = "hubspot", Settings = said }, null, Token);
        await _from.Store.SaveTrackedNoteAsync(TrackedNotes.Kept("n1", "hubspot"), null, Token);
        await _from.Store.SaveTrackedNoteAsync(TrackedNotes.Parked("n2", "hubspot", "“Für Ana”\n", "dana@ours.example"), null, Token);
        await _from.Store.SaveTrackedNoteAsync(TrackedNotes.Kept("n1", "hubspot", "theirs"), null, Token);

        Assert.NotNull((await _from.LoadAsync()).Settled);
        var next = Assert.IsType<Done<NextActionList>>(await _from.Use<NextActionDesk>().ListAsync(Office.Dana, "d1", Token)).Value;
        await _from.Use<NextActionDesk>().DismissAsync(Office.Dana, "d1", next.Suggestions[0].Id, "done already", Token);
        await _from.Use<AlertDesk>().DismissAsync(Office.Pat, (await AlertsAsync(_from))[0].Id, "known", Token);
        await _from.Use<OneOnOneDesk>().RecordAsync(Office.Pat, "d1", "p1", DealBuilder.Today, Token);
        _from.Clock.Now = _from.Clock.Now.AddHours(6);
        await _from.Use<CoachDigest>().RunAsync(Token);
        await _from.Use<CommitmentReminders>().RunAsync(Token);
        _to.Clock.Now = _from.Clock.Now;
    }

    private async Task<List<string>> ExportAsync()
    {
        using var file = new MemoryStream();
        await _from.Use<TenantExport>().WriteAsync(Ours, file, Token);
        return [.. Encoding.UTF8.GetString(file.ToArray()).TrimEnd('\n').Split('\n')];
    }

    private async Task<(string TenantId, Moved Moved)> ImportAsync(IEnumerable<string> lines, string? tenant = null)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return await _to.Use<TenantImport>().ReadAsync(file, tenant, Token);
    }

    /// <summary>All that a store holds of the tenant, past the export.</summary>
    private static async Task<string> TellAsync(Office office)
    {
        var told = new List<string>();
        await foreach (var deal in office.Store.AllDealsAsync(Ours, new DealFilter(), Token))
        {
            told.Add(JsonSerializer.Serialize(deal.Document, SalesCoachJson.Default.DealDocument));
            var notes = await office.Store.ListNotesAsync(Ours, deal.Document.Id, new PageRequest(200), Token);
            told.AddRange(notes.Items.Select(n => JsonSerializer.Serialize(n, SalesCoachJson.Default.DealNote)));
        }

        var integrations = await office.Store.ListIntegrationsAsync(Ours, new PageRequest(200), Token);
        told.AddRange(integrations.Items.Select(i => JsonSerializer.Serialize(i, SalesCoachJson.Default.Integration)));
        var tracked = await office.Store.ListTrackedNotesAsync(Ours, new PageRequest(200), Token);
        told.AddRange(tracked.Items.Select(n => JsonSerializer.Serialize(n, SalesCoachJson.Default.TrackedNote)));
        var marks = await office.Store.ListMarksAsync("", new PageRequest(200), Token);
        return string.Join('\n', told.Concat(marks.Items.Where(m => m.Name.Contains(Ours, StringComparison.Ordinal)).Select(m => $"{m.Name}: {m.Value}")));
    }

    private static async Task<IReadOnlyList<Alert>> AlertsAsync(Office office) =>
        (await office.Use<AlertDesk>().ListAsync(Office.Pat, new AlertFilter(), new PageRequest(200), Token)).Items;

    private static string Told(IReadOnlyList<Alert> alerts) => JsonSerializer.Serialize(alerts);
}
