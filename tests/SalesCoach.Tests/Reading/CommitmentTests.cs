using SalesCoach.Reading;
using SalesCoach.Tests.Reading.Builders;

namespace SalesCoach.Tests.Reading;

public sealed class CommitmentTests
{
    [Theory]
    [InlineData("I'll email the rollout plan to Ana by Friday.", "p1", "2026-03-13")]
    [InlineData("Tom will upload the architecture diagram tomorrow.", "p2", "2026-03-12")]
    [InlineData("Ana is going to return the questionnaire next week.", "b1", "2026-03-20")]
    [InlineData("Mira is redrafting the liability wording by Thursday.", "p3", "2026-03-12")]
    [InlineData("Viktor promised to send the purchase form on 20 March.", "b2", "2026-03-20")]
    [InlineData("Tom agreed to prepare the test plan within two weeks.", "p2", "2026-03-25")]
    [InlineData("Mira to check the annex by EOM.", "p3", "2026-03-31")]
    [InlineData("Will send the price list tomorrow.", "p1", "2026-03-12")]
    [InlineData("Spoke to Viktor. He said he'd forward the budget sheet by Monday.", "b2", "2026-03-16")]
    [InlineData("Ana has 5 days to name the test users.", "b1", "2026-03-16")]
    [InlineData("Tom undertook to deliver the sizing sheet by 2 April.", "p2", "2026-04-02")]
    [InlineData("I asked Tom to send the test plan by Friday and he agreed.", "p2", "2026-03-13")]
    [InlineData("Ana I asked to name the test users by 20 March, she's fine with that.", "b1", "2026-03-20")]
    [InlineData("Ana will send the user list, she says Friday is fine.", "b1", "2026-03-13")]
    public void A_promise_has_its_owner_and_its_day(string text, string owner, string due)
    {
        var commitment = Assert.Single(NoteOf.Text(text).OfType<CommitmentReading>());

        Assert.Equal(owner, commitment.OwnerId);
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), commitment.DueOn);
    }

    [Theory]
    [InlineData("Next steps:\n- Tom: sandbox access, 18 March\n- Mira: redline of section 4, 20 March", "p2 p3")]
    [InlineData("Action | Owner | Due\nSizing sheet | TB | 18 March\nOrder form | Ana | 20 March", "p2 b1")]
    [InlineData("[ ] Tom – retest of the connector, Friday\n[x] Mira – NDA", "p2")]
    [InlineData("It was agreed that Mira would circulate the minutes by Friday (Action: MP).", "p3")]
    public void A_list_names_the_owners_of_its_lines(string text, string owners) =>
        Assert.Equal(owners.Split(' '), NoteOf.Text(text).OfType<CommitmentReading>().Select(c => c.OwnerId));

    [Fact]
    public void Two_steps_with_days_of_their_own_are_two_promises()
    {
        var commitments = NoteOf.Text("Tom will send the draft tomorrow and Mira will return it by Monday.").OfType<CommitmentReading>().ToList();

        Assert.Equal(["p2", "p3"], commitments.Select(c => c.OwnerId));
    }

    [Fact]
    public void In_a_transcript_I_is_the_one_who_speaks()
    {
        var commitment = Assert.Single(NoteOf.Text("Ana: I'll send you the floor plan by Friday.\nMe: Great, do you have what you need from us?").OfType<CommitmentReading>());

        Assert.Equal("b1", commitment.OwnerId);
        Assert.Equal("I'll send you the floor plan by Friday", commitment.Quote);
    }

    [Fact]
    public void A_promise_of_somebody_outside_the_deal_keeps_the_name()
    {
        var commitment = Assert.Single(NoteOf.Text("Priya Nair from our pricing team will send me the new rate card by Friday.").OfType<CommitmentReading>());

        Assert.Null(commitment.OwnerId);
        Assert.Equal("Priya Nair", commitment.OwnerName);
    }

    [Fact]
    public void A_promise_that_repeats_a_known_one_says_which()
    {
        var commitment = Assert.Single(NoteOf.Text("Tom will send the SOC 2 report on Friday.").OfType<CommitmentReading>());

        Assert.Equal("c1", commitment.CommitmentId);
        Assert.Equal("m1", commitment.MilestoneId);
    }

    [Theory]
    [InlineData("It would be nice to send Ana a reference one day.")]
    [InlineData("Maybe we could offer a second workshop.")]
    [InlineData("Ana won't send the floor plan.")]
    [InlineData("If legal signs, we would ship in May.")]
    [InlineData("Tom used to send a weekly report at his old company.")]
    [InlineData("Who owns the rollout plan?")]
    [InlineData("Will Tom send the report?")]
    [InlineData("Great lunch with Ana, the weather was lovely.")]
    [InlineData("Tom sent the report yesterday.")]
    public void A_wish_a_condition_a_denial_a_habit_a_question_and_the_past_are_no_promises(string text) =>
        Assert.Empty(NoteOf.Text(text).OfType<CommitmentReading>());

    [Fact]
    public void A_past_weekday_is_no_due_day()
    {
        var commitment = NoteOf.Text("After last Tuesday's call Tom will write up the findings.").OfType<CommitmentReading>().Single();

        Assert.Null(commitment.DueOn);
    }
}
