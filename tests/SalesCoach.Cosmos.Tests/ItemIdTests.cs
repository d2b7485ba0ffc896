namespace SalesCoach.Cosmos.Tests;

public sealed class ItemIdTests
{
    public static TheoryData<string> Names =>
    [
        "d1", "Line-4_b@2.1", "", ".", "..", ".hidden", "a/b", "a\\b", "a?b#c", "a~b", "~", "~002f", "%2F", "a b", " ", "Łódź", "🐢", "\uD83D", "\u0000",
        "mailbox/acme/dana.reyes", "a|b", "a\nb", "\"", "'; --",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_read_back_from_its_id(string name)
    {
        var id = ItemIds.Encode(name);

        Assert.Equal(name, ItemIds.Decode(id));
        Assert.Matches(@"\A[A-Za-z0-9_@~-][A-Za-z0-9._@~-]*\z", id);
    }

    [Fact]
    public void Different_names_have_different_ids() => Assert.Distinct(Names.Select(row => ItemIds.Encode(row.Data)));

    [Theory]
    [InlineData("Line-4_b@2.1")]
    [InlineData("eiderland-dairies")]
    public void What_the_core_calls_an_id_stays_as_it_is(string id) => Assert.Equal(id, ItemIds.Encode(id));

    [Fact]
    public void A_name_that_no_id_can_hold_is_refused()
    {
        Assert.Equal(1023, ItemIds.Encode(new string('x', 1023)).Length);
        Assert.Throws<ArgumentException>(() => ItemIds.Encode(new string('x', 1024)));
        Assert.Throws<ArgumentException>(() => ItemIds.Encode(new string('/', 300)));
    }
}
