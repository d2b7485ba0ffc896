using System.Globalization;
using SalesCoach.Reading;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

/// <summary>Whatever a note was pasted from, "I" is the one who said or wrote it, and a list's lines belong to whom it names.</summary>
public sealed class LayoutTests
{
    private const string TomAndAna = "p2 2026-03-13, b1 2026-03-20";

    [Theory]
    [InlineData("[11/03/2026, 09:12:44] Tom Becker: I'll send the SOC 2 report to Viktor by Friday\n[11/03/2026, 09:15:10] Ana Silva: ok. I will name the pilot users by 20 March")]
    [InlineData("11/03/2026, 09:14 - Tom Becker: I'll send the SOC 2 report to Viktor by Friday\n11/03/2026, 09:15 - Ana Silva: I will name the pilot users by 20 March")]
    [InlineData("Tom Becker  9:14 AM\nI'll send the SOC 2 report to Viktor by Friday\n\nAna Silva  9:15 AM\nok. I will name the pilot users by 20 March")]
    [InlineData("[09:14] Tom Becker\nI'll send the SOC 2 report to Viktor by Friday\n[09:15] Silva, Ana\nok. I will name the pilot users by 20 March")]
    [InlineData("tom> sending it to Viktor by Friday\nana> ok I'll name the pilot users by 20 March")]
    public void In_a_chat_each_promises_for_himself(string note) => Assert.Equal(TomAndAna, Promises(note));

    [Theory]
    [InlineData("00:12:33 Tom Becker: So I'll send the SOC 2 report to Viktor by Friday.\n00:12:41 Ana Silva: And I will name the pilot users by 20 March.")]
    [InlineData("Tom Becker (00:12): I'll send the SOC 2 report to Viktor by Friday.\nAna Silva (00:20): And I will name the pilot users by 20 March.")]
    [InlineData("1\n00:00:12.330 --> 00:00:15.000\n<v Tom Becker>I'll send the SOC 2 report to Viktor by Friday.</v>\n\n2\n00:00:16.330 --> 00:00:19.000\n<v Ana Silva>I will name the pilot users by 20 March.</v>")]
    [InlineData("Tom (by phone): I'll send the SOC 2 report to Viktor by Friday.\nAna Silva (Orbis): I'll name the pilot users by 20 March.")]
    [InlineData("SE: I'll send it to Viktor by Friday.\nPlant manager: Good. I'll name the pilot users by 20 March.")]
    public void In_a_transcript_each_promises_for_himself(string note) => Assert.Equal(TomAndAna, Promises(note));

    [Theory]
    [InlineData("From: Ana Silva <ana.silva@orbis.example>\nTo: Dana Reyes\n\nHi Dana,\n\nI will name the pilot users by 20 March.\n\nBest,\nAna")]
    [InlineData("For the record.\n\nOn Tue, 10 Mar 2026 at 09:14, Ana Silva <ana.silva@orbis.example> wrote:\n> Hi Dana,\n> I will name the pilot users by 20 March.")]
    [InlineData("FYI\n-----Original Message-----\nFrom: Silva, Ana\nTo: Dana Reyes\n\nDana, I'll name the pilot users by 20 March.\nAna")]
    [InlineData("Hi Dana, Tom,\n\nthanks for today. I will name the pilot users by 20 March.\n\nKind regards\nAna Silva\nPlant manager, Orbis")]
    [InlineData("Hi Dana,\nI'll name the pilot users by 20 March.\nAna Silva\nSent from my phone")]
    [InlineData("Pasted from Ana's mail: \"I will name the pilot users by 20 March.\"")]
    [InlineData("Viktor was there too. Ana said to me: \"I'll name the pilot users by 20 March\".")]
    [InlineData("\"I'll name the pilot users by 20 March\", said Ana.")]
    public void In_a_mail_or_a_quotation_I_is_its_writer(string note) => Assert.Equal("b1 2026-03-20", Promises(note));

    [Theory]
    [InlineData("From: Ana Silva\n\nThanks for today.\n\nBest,\nAna\n\nI'll send her the price list by Friday.")]
    [InlineData("Ana's mail:\n\"Thanks for the day.\"\n\nI'll send her the price list by Friday.")]
    [InlineData("I told Ana \"I'll send you the price list by Friday\".")]
    [InlineData("Ana asked three questions, my answers:\nYes.\nNo.\nI'll send her the price list by Friday.")]
    [InlineData("Hi Ana,\n\nI'll send you the price list by Friday.\n\nBest,\nDana")]
    public void Behind_it_and_in_the_author_s_own_words_I_is_the_author(string note) => Assert.Equal("p1 2026-03-13", Promises(note));

    [Theory]
    [InlineData("Tom:\n- send the SOC 2 report to Viktor by Friday\nAna:\n- name the pilot users by 20 March")]
    [InlineData("Tom will:\n- send the SOC 2 report to Viktor by Friday\n\nAna will:\n- name the pilot users by 20 March")]
    [InlineData("Task\tOwner\tDue\nSend the SOC 2 report to Viktor\tTom Becker\t13 March\nName the pilot users\tAna Silva\t20 March")]
    [InlineData("Owner: TB. Task: send the SOC 2 report to Viktor. Due: Friday\nOwner: AS. Task: name the pilot users. Due: 20 March")]
    [InlineData("Action: send the SOC 2 report to Viktor\nOwner: Tom Becker\nDue: 13 March\n\nAction: name the pilot users\nOwner: Ana Silva\nDue: 20 March")]
    [InlineData("### Tom\n- send the SOC 2 report to Viktor by Friday\n### Ana\n- name the pilot users by 20 March")]
    [InlineData("Becker to send the SOC 2 report to Mr. Holm by Friday. Mrs. Silva to name the pilot users by 20 March.")]
    [InlineData("Tom - SOC 2 report to Viktor - Fri\nAna - list of pilot users - 20 March")]
    public void A_list_gives_each_task_to_whom_it_names(string note) => Assert.Equal(TomAndAna, Promises(note));

    [Theory]
    [InlineData("Tom will send the SOC 2 report to Viktor by Friday\n20 March is the board's day.")]
    [InlineData("Tom will send the SOC 2 report to Viktor by Friday. 20 March is the board's day.")]
    [InlineData("Tom will send the SOC 2 report to Viktor by Fri. Ana was out on 2 March.")]
    public void What_the_next_line_or_sentence_begins_with_is_another_day(string note) => Assert.Equal("p2 2026-03-13", Promises(note));

    private static string Promises(string note) => string.Join(", ", NoteOf.Text(note).OfType<CommitmentReading>()
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.OwnerId ?? c.OwnerName} {c.DueOn:yyyy-MM-dd}")));
}
