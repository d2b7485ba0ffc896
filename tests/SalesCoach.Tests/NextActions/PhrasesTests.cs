using SalesCoach.Deals;
using SalesCoach.NextActions;

namespace SalesCoach.Tests.NextActions;

public sealed class PhrasesTests
{
    [Theory]
    [InlineData("Security review passed", "the security review", "before the security review is passed")]
    [InlineData("POC readout accepted", "the POC readout", "before the POC readout is accepted")]
    [InlineData("Payment terms agreed", "the payment terms", "before the payment terms are agreed")]
    [InlineData("Design of all 11 blocks frozen", "the design of all 11 blocks", "before the design of all 11 blocks is frozen")]
    [InlineData("Budget approved by the board", "the budget", "before the budget is approved by the board")]
    [InlineData("Permit in hand", "the permit", "before the permit is in hand")]
    [InlineData("12 operators trained", "the 12 operators", "before the 12 operators are trained")]
    [InlineData("Contract signature", "the contract signature", "before the contract signature")]
    [InlineData("Go-live", "the go-live", "before the go-live")]
    [InlineData("Board approves the purchase", "“Board approves the purchase”", "before “Board approves the purchase”")]
    [InlineData("Rotterdam accepted", "“Rotterdam accepted”", "before “Rotterdam accepted”")]
    [InlineData("The “gate” passed", "this milestone", "before this milestone")]
    [InlineData("Everything agreed in the long meeting with all managers is signed", "this milestone", "before this milestone")]
    [InlineData(" ", "this milestone", "before this milestone")]
    public void A_milestone_is_spoken_of_within_a_sentence(string name, string thing, string before)
    {
        var milestone = new Milestone { Id = "m1", Name = name };

        Assert.Equal(thing, Phrases.Of(milestone));
        Assert.Equal(before, Phrases.Before(milestone));
    }

    [Theory]
    [InlineData("Send the SOC 2 report", "the SOC 2 report")]
    [InlineData("Get the audited accounts from the estate", "the audited accounts")]
    [InlineData("Redline of the liability clause", "the redline of the liability clause")]
    [InlineData("Cost breakdown for the loan file", "the cost breakdown")]
    [InlineData("Sort out who pays for it", null)]
    [InlineData("Gujarati manuals", null)]
    [InlineData("Ask Ben what would help", null)]
    public void Peoples_own_entry_names_the_thing(string text, string? thing) => Assert.Equal(thing, Topics.Of(text, fromNote: false));

    [Theory]
    [InlineData("he will send the SOC 2 report by Friday", "the SOC 2 report")]
    [InlineData("I'm getting 25 colour sets printed by Wednesday", "the 25 colour sets")]
    [InlineData("She fills in the waiver form for the board herself, EOW", "the waiver form")]
    [InlineData("He owes Milan the suitability report by this Friday", "the suitability report")]
    [InlineData("Ana is sending her comments on the draft", "the comments")]
    [InlineData("I'll send it over", null)]
    [InlineData("Bo: on-call roster mid next week", null)]
    [InlineData("the last ten go in on Friday", null)]
    [InlineData("Book half an hour with Ana on 19 March", null)]
    [InlineData("she'll put that together once the trial's wrapped", null)]
    [InlineData("will do", null)]
    public void A_notes_clause_names_the_thing_or_nothing_at_all(string text, string? thing) => Assert.Equal(thing, Topics.Of(text, fromNote: true));

    [Theory]
    [InlineData("the cap is the killer, they want it unlimited.", "“the cap is the killer, they want it unlimited”")]
    [InlineData("no (not now) never", "“no (not now) never”")]
    [InlineData("she said \"never\"", null)]
    [InlineData("one\ntwo", null)]
    [InlineData("uh I don't know", null)]
    [InlineData("do the (thing", null)]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", null)]
    public void A_quote_is_shown_whole_or_not_at_all(string quote, string? shown) => Assert.Equal(shown, Phrases.Quoted(quote));
}
