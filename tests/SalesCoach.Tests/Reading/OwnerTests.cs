using SalesCoach.Reading;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

/// <summary>Whoever the sentence is built around, the promise is the one's who will keep it.</summary>
public sealed class OwnerTests
{
    [Theory]
    [InlineData("Viktor was friendly and told me Ana is going to return the checklist by Friday.", "b1")]
    [InlineData("Viktor says there'll be a list from Ana by Friday.", "b1")]
    [InlineData("Tom hands the redlines over to Mira, who sends them on Friday.", "p3")]
    [InlineData("I've told Mira the redlines are hers and she sends them on Friday.", "p3")]
    public void What_somebody_says_of_another_is_the_other_s(string note, string owner) => Assert.Equal(owner, Owner(note));

    [Theory]
    [InlineData("Ana, who runs the plant, will send us the list on Friday.", "b1")]
    [InlineData("The plant manager, Ana, has the list and will send it to us on Friday.", "b1")]
    [InlineData("Tom, for all his grumbling, will send the sizing sheet by Friday.", "p2")]
    [InlineData("Their maintenance planner, Milo Prentice, has the list and will send it to us on Friday.", "Milo Prentice")]
    [InlineData("Milo Prentice, their maintenance planner, will send us the list on Friday.", "Milo Prentice")]
    [InlineData("Ana introduced Milo Prentice from planning and he'll give me the drawings by Friday.", "Milo Prentice")]
    [InlineData("From our side Tom takes the sizing sheet to them on Friday.", "p2")]
    public void An_aside_does_not_part_a_promise_from_its_owner(string note, string owner) => Assert.Equal(owner, Owner(note));

    [Theory]
    [InlineData("The sizing sheet is on Tom, due Friday.", "p2")]
    [InlineData("The sizing sheet falls to Tom, Viktor expects it on Friday.", "p2")]
    [InlineData("The sizing sheet is mine, due Friday.", "p1")]
    [InlineData("Viktor has my word for the sizing sheet within 10 days.", "p1")]
    [InlineData("I told Viktor he'd have a sizing sheet by Friday.", "p1")]
    [InlineData("Tom is writing the sizing sheet and Viktor gets it on Friday.", "p2")]
    public void What_rests_with_somebody_is_theirs(string note, string owner) => Assert.Equal(owner, Owner(note));

    [Theory]
    [InlineData("Ana S. will send us the list on Friday.", "b1")]
    [InlineData("Herr Holm will send us his list by Friday.", "b2")]
    [InlineData("CFO Holm will send us his list by Friday.", "b2")]
    [InlineData("Silva-san will send us the list by Friday.", "b1")]
    [InlineData("The manager of the plant said no. Their CFO will send us his list by Friday.", "b2")]
    [InlineData("Our SE writes the sizing sheet by Friday.", "p2")]
    public void However_a_note_names_somebody(string note, string owner) => Assert.Equal(owner, Owner(note));

    [Theory]
    [InlineData("Call with Ana. What worries her is people. Viktor was there too, and she will name the users by Friday.", "b1")]
    [InlineData("Ana and Viktor both agreed; she names the users by Friday.", "b1")]
    [InlineData("Jun Watanabe in our Osaka lab has taken that up and he will send the patch by Friday.", "Jun Watanabe")]
    public void A_pronoun_is_the_one_whom_it_agrees_with(string note, string owner) => Assert.Equal(owner, Owner(note));

    [Theory]
    [InlineData("Ana says they'll clean the floor themselves by Friday.")]
    [InlineData("Ana's team will clean the floor by Friday.")]
    [InlineData("The plant's electricians will lay the cable by Friday.")]
    [InlineData("Broker issues the cover note on Friday.")]
    public void What_nobody_by_name_will_do_has_no_owner(string note) => Assert.Equal("", Owner(note));

    [Theory]
    [InlineData("One crate for Orbis I'm ordering by Friday.")]
    [InlineData("Summary for the board: writing it tonight.")]
    [InlineData("Adoption: the night shift has not seen it yet. I hand out the cards by Friday.")]
    public void A_heading_or_a_thing_is_nobody_s_name(string note) => Assert.Equal("p1", Owner(note));

    private static string Owner(string note)
    {
        var commitment = Assert.Single(NoteOf.Text(note).OfType<CommitmentReading>());
        return commitment.OwnerId ?? commitment.OwnerName ?? "";
    }
}
