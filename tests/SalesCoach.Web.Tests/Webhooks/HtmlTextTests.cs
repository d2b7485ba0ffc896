using System.Diagnostics;
using SalesCoach.Web.Webhooks;

namespace SalesCoach.Web.Tests.Webhooks;

public class HtmlTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain", "plain")]
    [InlineData("<p>One</p><p>Two</p>", "One\n\nTwo")]
    [InlineData("<div>One</div><div>Two<br>Three</div>", "One\nTwo\nThree")]
    [InlineData("<ul><li>price</li><li>pilot</li></ul>After", "- price\n- pilot\n\nAfter")]
    [InlineData("a  <b>b</b>\n c&nbsp;d", "a b c d")]
    [InlineData("5 &lt; 6 &amp;amp; 7 &euro; &#128034; &#0; &bogus;", "5 < 6 &amp; 7 € 🐢 \ufffd &bogus;")]
    [InlineData("a<script>if (1 < 2) { alert('<p>') }</script>b<style>p { }</style>c<!-- d -->e", "abce")]
    [InlineData("<title>T</title><svg><text>s</text></svg>x", "x")]
    [InlineData("<script>never closed", "")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3")]
    [InlineData("<p>unclosed <b>tags <p>here", "unclosed tags\n\nhere")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("<img src=x onerror=alert(1)>safe", "safe")]
    public void A_reader_of_the_HTML_sees_this(string html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Theory]
    [InlineData("price < 120 k and a > b", "price < 120 k and a > b")]
    [InlineData("a <- b", "a <- b")]
    [InlineData("line one\nline two", "line one\nline two")]
    [InlineData("<p>line one</p>", "line one")]
    [InlineData("Tom & Ana<br/>agree", "Tom & Ana\nagree")]
    public void Plain_text_stays_as_it_is(string given, string text) => Assert.Equal(text, HtmlText.OfEither(given));

    [Theory]
    [InlineData("<div>x")]
    [InlineData("<ul><li>")]
    [InlineData("<p><a>")]
    [InlineData("<b><table><tr><td>")]
    [InlineData("</p>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<svg>")]
    public void A_megabyte_of_nesting_costs_no_more_than_a_megabyte_of_text(string part)
    {
        var html = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        HtmlText.Of(html);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
