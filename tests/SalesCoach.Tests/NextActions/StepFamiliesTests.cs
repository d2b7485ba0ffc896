using SalesCoach.NextActions;
using SalesCoach.Tests.Builders;
using static SalesCoach.Tests.Builders.DealBuilder;

namespace SalesCoach.Tests.NextActions;

public sealed class StepFamiliesTests
{
    [Theory]
    [InlineData("Security review passed", "Ask Ben Okafor which questions are still open for the security review and who decides on them.")]
    [InlineData("Pilot accepted", "Send Ben Okafor three measures of success for the pilot, for a yes or a change.")]
    [InlineData("Contract signed", "Ask Ana Silva who signs on their side, in what order, and who is away before 27 March.")]
    [InlineData("Budget approved", "Ask Ana Silva when the papers for the budget have to be in, and who presents them.")]
    [InlineData("Proposal submitted", "Ask Ana Silva which three points will weigh most when Acme judges the proposal.")]
    [InlineData("Reference visit held", "Ask Ben Okafor which customer of ours they would like to hear from, and what they would ask.")]
    [InlineData("Kick-off workshop held", "Send Ben Okafor five lines of agenda for the kick-off workshop, ending in the one decision you need.")]
    [InlineData("Purchase order received", "Ask Ana Silva who has to release the purchase order on their side, and how long each desk takes.")]
    [InlineData("Export permit granted", "Ask Ana Silva which papers are still missing for “Export permit granted”, and who hands them in.")]
    [InlineData("Vendor decision", "Ask Ana Silva who has a voice in the vendor decision, and what each of them wants to see.")]
    [InlineData("Service go-live", "Ask Ana Silva who has to be ready for the service go-live, and who could be missing on 27 March.")]
    [InlineData("Users trained", "Ask Ana Silva for the names of the first people to be trained and a day that suits them.")]
    [InlineData("Solution design agreed", "Send Ben Okafor the points still open for the solution design, each with a name and a day.")]
    [InlineData("Mystery", "Ask Ben Okafor what has to be true for “Mystery” by 27 March, and what is missing today.")]
    public void A_milestones_name_suggests_the_step_that_usually_comes_next(string name, string order)
    {
        var deal = new DealBuilder().WithoutCommitment("c1").Milestone("m1", m => m with { Name = name });

        Assert.Equal(order, Assert.Single(NextSmallActions.Suggest(deal.Stands(), Today, []), s => s.MilestoneId == "m1").Action);
    }
}
