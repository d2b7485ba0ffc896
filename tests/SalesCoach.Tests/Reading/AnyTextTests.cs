using FsCheck;
using FsCheck.Fluent;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

/// <summary>What holds for any text whatever, however odd.</summary>
public sealed class AnyTextTests
{
    [Fact]
    public void Every_quote_of_any_text_is_verbatim_and_they_come_in_order() =>
        Prop.ForAll(Texts().ToArbitrary(), text =>
        {
            var quotes = NoteOf.Text(text).Select(r => r.Quote).ToList();
            return quotes.All(q => q.Length > 0 && text.Contains(q, StringComparison.Ordinal)) && NoteOf.Text(text).SequenceEqual(NoteOf.Text(text));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Any_one_sign_however_often_is_read_to_the_end(int length)
    {
        foreach (var sign in "a \n.,:;-([{\"'!?1/9%$€@#→☐éß中\ud83d\ude00\ud800\u0000\u200d|\\>".Select(c => c.ToString()).Concat(["ab ", "I ", "Ana ", "if ", "(a", "a.", "1.", "will ", "-\n", "A: ", "not by ", "1/2 "]))
        {
            var text = string.Concat(Enumerable.Repeat(sign, Math.Max(1, length / sign.Length)));

            Assert.All(NoteOf.Text(text), reading => Assert.Contains(reading.Quote, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void An_empty_note_says_nothing() => Assert.Empty(NoteOf.Text(""));

    private static Gen<string> Texts()
    {
        var words = Gen.Elements(
            "I'll", "send", "Ana", "Tom", "will", "the", "report", "by", "Friday", "17/4", "28th", "not", "signed", "worried", ".", ",", ":", "\n", "- ", "[ ]", "[x]", "(", ")", "if", "and", "?", "!", "\"", "'s", "…",
            "\ud800", "\udc00", "😀", "\0", "é", "№", "next", "week", "from", "our", "Zed", "moved", "to", "board", "meeting", "cheaper", "Acme", "M.", "P.", "he", "said", "'d", "A", "2026-02-30", "99/99", "\r\n", "\t", "→", "@", ">", "#");
        return Gen.OneOf(
            words.ListOf().Select(list => string.Join(' ', list)),
            words.ListOf().Select(list => string.Concat(list)),
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null));
    }
}
