using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.Deals;

public sealed class DealFoldTests
{
    [Fact]
    public void A_deal_without_notes_stands_as_people_entered_it()
    {
        var builder = new DealBuilder().WithoutNotes();

        var stands = builder.Stands();

        Assert.Equal(builder.Build().Milestones, stands.Deal.Milestones);
        Assert.Equal(builder.Build().Commitments, stands.Deal.Commitments);
        Assert.Empty(stands.Origins);
    }
}
