using SalesCoach.Deals;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

public sealed class DealChecksTests
{
    private static readonly Dictionary<string, Commitment> NoneRead = [];

    public static TheoryData<string, Func<Deal, Deal>> FaultyDeals => new()
    {
        { "id", d => d with { Id = "../../etc" } },
        { "id", d => d with { Id = "" } },
        { "name", d => d with { Name = "  " } },
        { "name", d => d with { Name = new string('x', 201) } },
        { "goal", d => d with { Goal = new string('x', 2_001) } },
        { "amount", d => d with { Amount = -1 } },
        { "closedOn", d => d with { ClosedOn = DealBuilder.Today } },
        { "coachId", d => d with { CoachId = "a coach" } },
        { "team[0].name", d => d with { Team = [d.Team[0] with { Name = "" }, .. d.Team.Skip(1)] } },
        { "team[0].buyerIds[1]", d => d with { Team = [d.Team[0] with { BuyerIds = ["b1", "b9"] }, .. d.Team.Skip(1)] } },
        { "team[3].id", d => d with { Team = [.. d.Team, d.Team[0]] } },
        { "buyers[0].id", d => d with { Buyers = [d.Buyers[0] with { Id = "p1" }], Team = [.. d.Team.Select(m => m with { BuyerIds = [] })] } },
        { "milestones[1].name", d => d with { Milestones = [d.Milestones[0], d.Milestones[1] with { Name = "" }] } },
        { "milestones", d => d with { Milestones = [.. Enumerable.Range(0, 101).Select(i => new Milestone { Id = $"m{i}", Name = "x" })] } },
        { "commitments[0].ownerId", d => d with { Commitments = [d.Commitments[0] with { OwnerId = "p77" }] } },
        { "commitments[0].milestoneId", d => d with { Commitments = [d.Commitments[0] with { MilestoneId = "m77" }] } },
        { "commitments[0].id", d => d with { Commitments = [d.Commitments[0] with { Id = "n1/1" }] } },
        { "commitments[1].id", d => d with { Commitments = [d.Commitments[0], d.Commitments[0]] } },
    };

    [Fact]
    public void A_good_deal_has_no_fault() => Assert.Empty(DealChecks.Check(new DealBuilder().Build(), NoneRead));

    [Theory]
    [MemberData(nameof(FaultyDeals))]
    public void A_fault_names_its_field(string field, Func<Deal, Deal> spoil)
    {
        var faults = DealChecks.Check(spoil(new DealBuilder().Build()), NoneRead);

        Assert.Contains(field, faults.Select(f => f.Field));
    }

    [Fact]
    public void A_commitment_that_was_read_may_be_named()
    {
        var deal = new DealBuilder().With(d => d with { Commitments = [new Commitment { Id = "n1/1", Text = "I'll send it" }] }).Build();

        Assert.Empty(DealChecks.Check(deal, deal.Commitments.Where(c => c.Id == "n1/1").ToDictionary(c => c.Id)));
    }

    [Fact]
    public void What_a_note_promised_may_still_name_who_and_what_was_taken_out_of_the_deal()
    {
        var read = new Commitment { Id = "n1/1", Text = "Call Ann", OwnerId = "gone", MilestoneId = "gone-too" };
        var deal = new DealBuilder().Build() with { Commitments = [read] };
        var standing = new Dictionary<string, Commitment> { [read.Id] = read };

        Assert.Empty(DealChecks.Check(deal, standing));
        Assert.Equal(
            ["commitments[0].ownerId", "commitments[0].milestoneId"],
            DealChecks.Check(deal with { Commitments = [read with { OwnerId = "nobody", MilestoneId = "none" }] }, standing).Select(f => f.Field));
    }
}
