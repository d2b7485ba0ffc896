using SalesCoach.Coaching;

namespace SalesCoach.Tests.Coaching;

public sealed class WorkKindsTests
{
    [Theory]
    [InlineData("Send the revised quote", WorkKind.Urgent)]
    [InlineData("Draft the pilot plan", WorkKind.Urgent)]
    [InlineData("Fix the steamed glass sensor", WorkKind.Urgent)]
    [InlineData("Introduce Mei to the plant manager", WorkKind.Relationship)]
    [InlineData("Thank Ben for the reference", WorkKind.Relationship)]
    [InlineData("Visiting the line on Friday", WorkKind.Relationship)]
    [InlineData("Update the account plan", WorkKind.Strategy)]
    [InlineData("Rethink our STRATEGY for procurement", WorkKind.Strategy)]
    [InlineData("Debrief with Tomas", WorkKind.Team)]
    [InlineData("Team retrospective on the strategy", WorkKind.Team)]
    [InlineData("Role-play the price talk", WorkKind.Development)]
    [InlineData("Finish the security certification", WorkKind.Development)]
    [InlineData("", WorkKind.Urgent)]
    public void A_commitments_words_tell_what_it_is_for(string text, WorkKind kind) => Assert.Equal(kind, WorkKinds.Of(text));
}
