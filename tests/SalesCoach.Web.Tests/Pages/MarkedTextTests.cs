using SalesCoach.Reading;
using SalesCoach.Web.Pages.Notes;

namespace SalesCoach.Web.Tests.Pages;

public class MarkedTextTests
{
    [Fact]
    public void A_quote_is_cut_out_of_the_text()
    {
        var segments = MarkedText.Of("Well. Ana will sign on Friday. Good.", [Reading("Ana will sign on Friday")]);

        Assert.Equal(["Well. ", "Ana will sign on Friday", ". Good."], segments.Select(s => s.Text));
        Assert.Equal([0, 1, 0], segments.Select(s => s.Readings.Count));
    }

    [Fact]
    public void Overlapping_quotes_share_the_words_that_both_cover()
    {
        var (wide, narrow) = (Reading("Kaltmann has quoted half our price"), Reading("half our price and Ana likes it"));

        var segments = MarkedText.Of("Kaltmann has quoted half our price and Ana likes it.", [wide, narrow]);

        Assert.Equal(["Kaltmann has quoted ", "half our price", " and Ana likes it", "."], segments.Select(s => s.Text));
        Assert.Equal<NoteReading>([wide, narrow], segments[1].Readings);
        Assert.Equal<NoteReading>([wide], segments[1].Ending);
        Assert.Equal<NoteReading>([narrow], segments[2].Ending);
    }

    [Fact]
    public void Two_readings_of_the_same_words_mark_them_once()
    {
        var segments = MarkedText.Of("Ana objects.", [Reading("Ana objects"), Reading("Ana objects")]);

        Assert.Equal(["Ana objects", "."], segments.Select(s => s.Text));
        Assert.Equal(2, segments[0].Ending.Count);
    }

    [Fact]
    public void A_quote_that_comes_twice_is_marked_where_it_comes_first()
    {
        var segments = MarkedText.Of("I will. I will.", [Reading("I will")]);

        Assert.Equal(["I will", ". I will."], segments.Select(s => s.Text));
    }

    [Theory]
    [InlineData("", "a quote")]
    [InlineData("A text.", "another quote")]
    [InlineData("A text.", "")]
    [InlineData("A text.", "a TEXT.")]
    public void A_quote_that_does_not_occur_marks_nothing(string text, string quote) =>
        Assert.All(MarkedText.Of(text, [Reading(quote)]), segment => Assert.Empty(segment.Readings));

    [Fact]
    public void Whatever_was_read_the_segments_put_together_are_the_text_and_the_marks_the_quotes()
    {
        var random = new Random(20260316);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => "ab <\n"[random.Next(5)])]);
            var readings = Enumerable.Range(0, random.Next(0, 6)).Select(_ =>
            {
                var from = random.Next(0, text.Length + 1);
                return Reading(random.Next(8) == 0 ? "not there" : text[from..random.Next(from, text.Length + 1)]);
            }).ToList();

            var segments = MarkedText.Of(text, readings);

            Assert.Equal(text, string.Concat(segments.Select(s => s.Text)));
            Assert.All(segments, s => Assert.NotEqual("", s.Text));
            Assert.All(readings.Where(r => r.Quote != "" && text.Contains(r.Quote, StringComparison.Ordinal)), reading =>
            {
                Assert.Equal(reading.Quote, string.Concat(segments.Where(s => s.Readings.Contains(reading, ReferenceEqualityComparer.Instance)).Select(s => s.Text)));
                Assert.Single(segments, s => s.Ending.Contains(reading, ReferenceEqualityComparer.Instance));
            });
        }
    }

    private static StrategyChangeReading Reading(string quote) => new() { NoteId = "n1", Quote = quote };
}
