using System.Globalization;
using System.Text.RegularExpressions;
using SalesCoach.Deals;
using SalesCoach.LocalHost.Demo;

namespace SalesCoach.LocalHost.Tests.Demo;

public sealed partial class DemoCompanyTests
{
    private static readonly DateOnly _firstDay = new(2027, 1, 1);

    // Two years with a leap day, two turns of the year and every pairing of weekday and end of month.
    private static IEnumerable<DateOnly> LoadDays() => Enumerable.Range(0, 731).Select(_firstDay.AddDays);

    [Fact]
    public void Six_deals_of_different_health_are_there()
    {
        var deals = DemoCompany.Load(_firstDay);

        Assert.Equal(6, deals.Select(d => d.Deal.Id).Distinct().Count());
        Assert.Equal(6, deals.Select(d => d.Deal.Customer).Distinct().Count());
        Assert.Equal(6, deals.Select(d => d.Deal.Stage).Distinct().Count());
        Assert.Equal(5, deals.Count(d => d.Deal.Status == DealStatus.Open));
        var won = Assert.Single(deals, d => d.Deal.Status == DealStatus.Won).Deal;
        Assert.Null(won.WinLoss);
    }

    [Fact]
    public void Everybody_on_a_deal_is_one_of_the_companys_people()
    {
        var company = DemoCompany.Company();
        var people = company.People.ToDictionary(p => p.Id);

        Assert.Equal("demo", company.Id);
        Assert.InRange(people.Count, 8, 10);
        foreach (var deal in DemoCompany.Load(_firstDay).Select(d => d.Deal))
        {
            Assert.All(deal.Team, member => Assert.Equal(member.Name, people[member.Id].Name));
            Assert.All(deal.Team, member => Assert.Contains("rep", people[member.Id].Roles));
            Assert.Contains("coach", people[deal.CoachId ?? ""].Roles);
        }
    }

    [Fact]
    public void Every_deal_could_have_been_put_by_its_team() =>
        Assert.All(DemoCompany.Load(_firstDay), d => Assert.Empty(DealChecks.Check(d.Deal, new Dictionary<string, Commitment>())));

    [Fact]
    public void Ids_are_unique_and_point_at_something()
    {
        foreach (var deal in DemoCompany.Load(_firstDay).Select(d => d.Deal))
        {
            string[] ids =
            [
                .. deal.Team.Select(m => m.Id), .. deal.Buyers.Select(b => b.Id), .. deal.Milestones.Select(m => m.Id),
                .. deal.Commitments.Select(c => c.Id),
            ];
            Assert.Equal(ids.Length, ids.Distinct().Count());
            Assert.All(deal.Team.SelectMany(m => m.BuyerIds), id => Assert.Contains(deal.Buyers, b => b.Id == id));
            Assert.All(deal.Commitments, c => Assert.True(c.OwnerId is null || deal.Team.Any(m => m.Id == c.OwnerId)));
            Assert.All(deal.Commitments, c => Assert.True(c.MilestoneId is null || deal.Milestones.Any(m => m.Id == c.MilestoneId)));
            Assert.True(deal.QuarterbackId is null || deal.Team.Any(m => m.Id == deal.QuarterbackId));
        }
    }

    [Fact]
    public void A_note_is_the_same_note_whenever_the_demo_is_loaded()
    {
        static List<string> Ids(DateOnly today) => [.. DemoCompany.Load(today).SelectMany(d => d.Notes).Select(n => n.ExternalId)];

        var ids = Ids(_firstDay);

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, Ids(_firstDay.AddDays(100)));
    }

    [Fact]
    public void Notes_are_short_enough_to_be_read_and_long_enough_to_say_something()
    {
        foreach (var deal in DemoCompany.Load(_firstDay))
        {
            Assert.InRange(deal.Notes.Count, 4, 8);
            Assert.All(deal.Notes, note => Assert.InRange(note.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 40, 150));
        }
    }

    [Fact]
    public void On_every_day_of_two_years_notes_are_written_by_members_on_working_days_before_that_day()
    {
        var company = DemoCompany.Company();
        foreach (var today in LoadDays())
        {
            foreach (var deal in DemoCompany.Load(today))
            {
                Assert.True(deal.EnteredAt < deal.Notes[0].OccurredAt);
                Assert.Equal(deal.Notes.OrderBy(n => n.OccurredAt), deal.Notes);
                foreach (var note in deal.Notes)
                {
                    var day = company.DayOf(note.OccurredAt);
                    Assert.True(day < today, $"{note.ExternalId} lies ahead of {today:O}");
                    Assert.True(day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday, $"{note.ExternalId} on {today:O} is written on a weekend");
                    Assert.Equal(day, DateOnly.FromDateTime(note.OccurredAt.UtcDateTime));
                    Assert.Contains(deal.Deal.Team, m => m.Id == note.AuthorId);
                    Assert.DoesNotMatch(Braces(), note.Text);
                }

                if (deal.Deal.Status == DealStatus.Open)
                {
                    Assert.InRange(today.DayNumber - company.DayOf(deal.Notes[^1].OccurredAt).DayNumber, 0, 3);
                }
            }
        }
    }

    [Fact]
    public void A_weekday_in_a_note_is_one_of_the_seven_days_before_or_after_it()
    {
        var files = typeof(DemoCompany).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".notes.txt", StringComparison.Ordinal)).ToList();

        Assert.Equal(6, files.Count);
        foreach (var today in LoadDays().Take(7))
        {
            var days = new DemoDays(today);
            foreach (var note in files.SelectMany(file => ReadResource(file).Split("--- ", StringSplitOptions.RemoveEmptyEntries)))
            {
                var written = days.On(int.Parse(note.AsSpan(0, note.IndexOf(' ', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
                foreach (var weekday in Weekday().Matches(note).Select(m => days.On(int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))))
                {
                    Assert.InRange(weekday.DayNumber - written.DayNumber, -6, 7);
                    Assert.NotEqual(written, weekday);
                }
            }
        }
    }

    [Fact]
    public void On_every_day_of_two_years_the_records_dates_are_in_order()
    {
        foreach (var today in LoadDays())
        {
            foreach (var deal in DemoCompany.Load(today).Select(d => d.Deal))
            {
                Assert.True(deal.Status == DealStatus.Open ? deal.CloseDate > today : deal.ClosedOn < today);
                Assert.Equal(deal.Milestones.OrderBy(m => m.DueOn).Where(m => m.DueOn > today), deal.Milestones.Where(m => m.DueOn > today));
                Assert.All(deal.Milestones, m => Assert.NotNull(m.DueOn));
                Assert.All(deal.Commitments, c => Assert.True(c.CreatedOn < today));
                Assert.All(deal.Commitments, c => Assert.True(c.DueOn is null || c.CreatedOn < c.DueOn));
                Assert.All(deal.Commitments, c => Assert.True(c.ConfirmedOn is null || (c.CreatedOn <= c.ConfirmedOn && c.ConfirmedOn <= today)));
            }
        }
    }

    [Theory]
    [InlineData("2026-11-23", -1, "2026-11-20")]
    [InlineData("2026-11-22", 0, "2026-11-20")]
    [InlineData("2026-11-20", 1, "2026-11-23")]
    [InlineData("2026-12-30", 3, "2027-01-04")]
    [InlineData("2028-02-28", 1, "2028-02-29")]
    public void A_weekend_ahead_is_the_Monday_after_it_and_one_behind_the_Friday_before(string today, int offset, string expected) =>
        Assert.Equal(Day(expected), new DemoDays(Day(today)).On(offset));

    [Fact]
    public void A_text_states_its_dates_as_its_writer_would() =>
        Assert.Equal(
            "by Wednesday, at the latest on 4 December or 7.12.",
            new DemoDays(Day("2026-11-22")).Render("by {+3:dddd}, at the latest on {+12:d MMMM} or {+15:d.M.}"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string ReadResource(string name)
    {
        using var stream = typeof(DemoCompany).Assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(stream ?? Stream.Null);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\{([+-]\d+):dddd\}")]
    private static partial Regex Weekday();

    [GeneratedRegex("[{}]")]
    private static partial Regex Braces();
}
