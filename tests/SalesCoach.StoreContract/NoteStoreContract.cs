using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.StoreContract.Builders;

namespace SalesCoach.StoreContract;

/// <summary>One note: saved once, found as it was written, read anew.</summary>
public abstract class NoteStoreContract : StoreContract
{
    /// <summary>Texts that some layer between here and the disk could be tempted to touch, by name.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["empty"] = "",
        ["blanks around it"] = "  \t\r\n padded \n\n ",
        ["line ends of every kind"] = "a\r\nb\nc\rd\u0085e\u2028f\u2029g",
        ["control characters"] = string.Concat(Enumerable.Range(1, 31).Append(127).Select(c => (char)c)),
        ["composed and decomposed"] = "é e\u0301 Å A\u030a ﬁ fi",
        ["emoji"] = "👩🏽‍💻 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇳🇴 ❤️",
        ["beyond the basic plane"] = "𝒅𝒆𝒂𝒍 𠜎 \U0010FFFD",
        ["right to left"] = "שלום עליכם \u202E مرحبا \u202C",
        ["invisible"] = "\uFEFFzero\u200Bwidth\u200Djoiner\u00A0\uFFFE\uFFFF",
        ["quotes"] = """ " ' ` \ / \\ \" ${x} {{x}} <b>&amp;</b> """,
        ["looks like SQL"] = "'); DROP TABLE notes; --",
        ["looks like JSON"] = """{"text":"x","kind":"help"}""",
        ["looks like a number"] = "0012.50",
        ["100 000 characters"] = string.Concat(Enumerable.Repeat("Grüße 🐢.\n", 10_000)),
    };

    public static TheoryData<string> TextNames => [.. Texts.Keys];

    [Fact]
    public async Task A_note_that_nobody_saved_is_not_found() => Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));

    [Fact]
    public async Task A_note_is_found_as_it_was_saved()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");

        var saved = await Notes.SaveNoteAsync(note, Cancel);

        Assert.True(saved.Created);
        AssertSame(note, saved.Note);
        AssertSame(note, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task A_note_needs_no_deal()
    {
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "nowhere", "n1"), Cancel);

        Assert.NotNull(await Notes.FindNoteAsync(Tenant, "nowhere", "n1", Cancel));
        Assert.Null(await Deals.FindDealAsync(Tenant, "nowhere", Cancel));
    }

    [Fact]
    public async Task A_second_delivery_leaves_the_note_as_it_was_and_answers_with_it()
    {
        var first = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(first, Cancel);

        var second = await Notes.SaveNoteAsync(
            SomeNotes.Note(Tenant, "d1", "n1", "Another text", SomeNotes.Then.AddDays(9), SomeNotes.Then.AddDays(9)),
            Cancel);

        Assert.False(second.Created);
        AssertSame(first, second.Note);
        AssertSame(first, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task Fifty_deliveries_at_once_are_one_note()
    {
        var notes = Enumerable.Range(0, 50).Select(i => SomeNotes.Note(Tenant, "d1", "n1", $"Delivery {i}"));

        var saved = await Task.WhenAll(notes.Select(note => Task.Run(() => Notes.SaveNoteAsync(note, Cancel), Cancel)));

        var created = Assert.Single(saved, s => s.Created);
        Assert.All(saved, s => AssertSame(created.Note, s.Note));
        AssertSame(created.Note, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        Assert.Single((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(10), Cancel)).Items);
    }

    [Fact]
    public async Task Many_notes_at_once_are_all_kept()
    {
        var notes = Enumerable.Range(0, 100).Select(i => SomeNotes.Note(Tenant, $"d{i % 7}", $"n{i}", $"Note {i}")).ToList();

        var saved = await Task.WhenAll(notes.Select(note => Task.Run(() => Notes.SaveNoteAsync(note, Cancel), Cancel)));

        Assert.All(saved, s => Assert.True(s.Created));
        foreach (var note in notes)
        {
            AssertSame(note, await Notes.FindNoteAsync(Tenant, note.DealId, note.Id, Cancel));
        }
    }

    [Fact]
    public async Task The_same_external_id_in_two_tenants_is_two_notes()
    {
        var ours = SomeNotes.Note(Tenant, "d1", NoteIds.Derive(Tenant, "hubspot", "4711"), "Ours");
        var theirs = SomeNotes.Note(OtherTenant, "d1", NoteIds.Derive(OtherTenant, "hubspot", "4711"), "Theirs");

        Assert.True((await Notes.SaveNoteAsync(ours, Cancel)).Created);
        Assert.True((await Notes.SaveNoteAsync(theirs, Cancel)).Created);

        AssertSame(ours, await Notes.FindNoteAsync(Tenant, "d1", ours.Id, Cancel));
        AssertSame(theirs, await Notes.FindNoteAsync(OtherTenant, "d1", theirs.Id, Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_same_note_id_elsewhere_is_another_note(bool inAnotherTenant)
    {
        var here = SomeNotes.Note(Tenant, "d1", "n1", "Here");
        var elsewhere = SomeNotes.Note(inAnotherTenant ? OtherTenant : Tenant, inAnotherTenant ? "d1" : "d2", "n1", "Elsewhere");

        Assert.True((await Notes.SaveNoteAsync(here, Cancel)).Created);
        Assert.True((await Notes.SaveNoteAsync(elsewhere, Cancel)).Created);

        AssertSame(here, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        AssertSame(elsewhere, await Notes.FindNoteAsync(elsewhere.TenantId, elsewhere.DealId, "n1", Cancel));
    }

    [Fact]
    public async Task Another_tenant_or_deal_does_not_find_a_note_or_change_its_readings()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);

        Assert.Null(await Notes.FindNoteAsync(OtherTenant, "d1", "n1", Cancel));
        Assert.Null(await Notes.FindNoteAsync(Tenant, "d2", "n1", Cancel));
        Assert.False(await Notes.SaveReadingsAsync(note with { TenantId = OtherTenant, Readings = [] }, Cancel));
        Assert.False(await Notes.SaveReadingsAsync(note with { DealId = "d2", Readings = [] }, Cancel));

        AssertSame(note, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public async Task A_text_comes_back_character_by_character(string name)
    {
        var text = Texts[name];

        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1", text), Cancel);

        var found = await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel);
        Assert.NotNull(found);
        Assert.Equal(text, found.Text);
        Assert.Equal(text, Assert.Single((await Notes.ListNotesAsync(Tenant, "d1", new PageRequest(1), Cancel)).Items).Text);
    }

    [Fact]
    public async Task What_an_engine_read_replaces_what_was_read_before_and_nothing_else()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);
        IReadOnlyList<NoteReading> readings = [new HelpReading { NoteId = "n1", Quote = "Met Ana", Name = "Ana" }];

        var saved = await Notes.SaveReadingsAsync(
            SomeNotes.Note(Tenant, "d1", "n1", "Another text", SomeNotes.Then.AddDays(9), SomeNotes.Then.AddDays(9)) with { ReadBy = "model", Readings = readings },
            Cancel);

        Assert.True(saved);
        AssertSame(note with { ReadBy = "model", Readings = readings }, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_an_engine_read_changes_no_note_of_the_same_id_elsewhere(bool inAnotherTenant)
    {
        var here = SomeNotes.Note(Tenant, "d1", "n1", "Here");
        var elsewhere = SomeNotes.Note(inAnotherTenant ? OtherTenant : Tenant, inAnotherTenant ? "d1" : "d2", "n1", "Elsewhere");
        await Notes.SaveNoteAsync(here, Cancel);
        await Notes.SaveNoteAsync(elsewhere, Cancel);

        await Notes.SaveReadingsAsync(here with { ReadBy = "playbook", Readings = Readings.OfEveryKind("n1") }, Cancel);

        AssertSame(elsewhere, await Notes.FindNoteAsync(elsewhere.TenantId, elsewhere.DealId, "n1", Cancel));
    }

    [Fact]
    public async Task Readings_can_be_taken_away_again()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);

        Assert.True(await Notes.SaveReadingsAsync(note with { ReadBy = null, Readings = [] }, Cancel));

        AssertSame(note with { ReadBy = null, Readings = [] }, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task A_note_that_is_not_there_takes_no_readings()
    {
        Assert.False(await Notes.SaveReadingsAsync(SomeNotes.Full(Tenant, "d1", "n1"), Cancel));

        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task Readings_of_every_kind_come_back_whole()
    {
        var readings = Readings.OfEveryKind("n1");
        await Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), Cancel);
        await Notes.SaveReadingsAsync(SomeNotes.Note(Tenant, "d1", "n1") with { ReadBy = "playbook", Readings = readings }, Cancel);

        var found = await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel);

        Assert.NotNull(found);
        Assert.Equal(readings, found.Readings);
        var kinds = typeof(NoteReading).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false).Cast<JsonDerivedTypeAttribute>();
        Assert.Equal(kinds.Select(kind => kind.DerivedType), found.Readings.Select(reading => reading.GetType()));
        Assert.All(found.Readings, reading => Assert.All(reading.GetType().GetProperties(), property => Assert.NotNull(property.GetValue(reading))));
    }

    [Fact]
    public async Task A_note_is_read_although_a_newer_version_wrote_fields_that_this_one_does_not_know()
    {
        var note = SomeNotes.Full(Tenant, "d1", "n1");
        await Notes.SaveNoteAsync(note, Cancel);

        await Store.RewriteNoteAsync(Tenant, "d1", "n1", document =>
        {
            document["language"] = new JsonObject { ["code"] = "de", ["sure"] = 0.9 };
            document["readings"]?[0]?.AsObject().Add("mood", "sunny");
        });

        AssertSame(note, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
        Assert.True(await Notes.SaveReadingsAsync(note with { ReadBy = "model" }, Cancel));
        AssertSame(note with { ReadBy = "model" }, await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_saves_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Notes.SaveNoteAsync(SomeNotes.Note(Tenant, "d1", "n1"), cancelled));

        Assert.Null(await Notes.FindNoteAsync(Tenant, "d1", "n1", Cancel));
    }
}
