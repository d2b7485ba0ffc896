using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;

namespace SalesCoach.Tests.NextActions;

/// <summary>
/// Random deals as people really write them: names with titles and line breaks, milestones as long as a paragraph, notes with stray
/// quotation marks, sometimes a hundred commitments. The same for the same seed.
/// </summary>
internal sealed class MessyDeals(int seed)
{
    private static readonly string[] People =
    [
        "Ana Silva", "Dr. María José de la Cruz y Borbón Sáez", "", " ", "Bo", "“Jay” O'Neil", "K. \"Kit\" Weiß", "Jean-Luc de-la-Tour-du-Pin-Chambly",
        "Zoë\nVan der Berg", "Li", "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r-s-t-u-v-w-x-y-z", "Will May", new string('x', 200), "王小明", "Ana Lopes",
    ];

    private static readonly string[] Milestones =
    [
        "Security review passed", "POC readout accepted", "Contract", "80 % of wayleaves in hand", "", "the thing", "Board approves the purchase",
        "Everything that was agreed in the long meeting with all of the plant managers is written down, translated, signed and filed",
        "\"Go\" or “no go”", "Go-live", "One\nname\ntwo lines", new string('m', 200), "Training of users", "Reference visit held", "Design of all 11 blocks frozen",
        "Price/terms/SLA/DPA/NDA/MSA/PO/SOW", "Sandbox pilot completed", "Permit in hand", "Milestone", "🚀 launch", "a b c d e f g h i j k l m n o p",
    ];

    private static readonly string[] Quotes =
    [
        "I'll send it over", "Bo: on-call roster mid next week", "he will send the SOC 2 report by Friday", "legal said “no", "she said \"never\" to us", "no",
        "their counsel won't sign until the back filings, which nobody has seen since last spring and which may or may not exist, are squared away with the authority",
        "- [ ] Ana → diagram, EOD", "uh yeah he's going to do the (thing", "12.5 % too expensive!!!", "Ana will ask Ben to price the price list", "", "...", "!?",
        "Ask your contact what would settle this", "Send the last three steps", "the the the", "price is 20% above Northwind; board noticed", "line one\nline two",
        "x y z a b c d e f g h i j k l m n o p q r", "Ana wants the rebate tiers in writing", "🙏 thx", "we're finishing the liability clause of the annex tomorrow",
    ];

    private static readonly string[] Roles = ["Account executive", "Solution engineer", "Legal counsel", "", "Customer success manager", "Security architect", "CEO"];

    private readonly Random _random = new(seed);
    private readonly RandomDeals _deals = new(seed);

    public DateOnly Today() => DealBuilder.Today.AddDays(_random.Next(-7, 15));

    public EnteredDeal Entered()
    {
        var entered = _deals.Entered();
        return entered with { Deal = Messy(entered.Deal) };
    }

    public IReadOnlyList<ReadNote> Notes() =>
        [.. _deals.Notes().Select(n => n with { Readings = [.. n.Readings.Select(r => Messy(r))] })];

    public bool Chance(int percent) => _random.Next(100) < percent;

    private Deal Messy(Deal deal) => deal with
    {
        Status = Chance(95) ? DealStatus.Open : deal.Status,
        Customer = One("Acme", "", null, "Ministry of Agriculture, Rwanda (seed unit)", "O'Neil & Sons", "One Two Three Four Five Six"),
        Team = [.. deal.Team.Select(m => m with { Name = One(People), Role = One(Roles), BuyerIds = [.. m.BuyerIds, One("b0", "b1", "b2", "b3")] })],
        Buyers = [.. deal.Buyers.Select(b => b with { Name = One(People), Title = One(Roles), Influence = One<Influence?>(Influence.Blocker, Influence.User, b.Influence) })],
        Milestones =
        [
            .. deal.Milestones.Select(m => m with { Name = One(Milestones), DueOn = Chance(50) ? m.DueOn : DealBuilder.Today.AddDays(_random.Next(-8, 16)) }),
            .. Enumerable.Range(0, Chance(10) ? 12 : 0).Select(i => new Milestone { Id = $"x{i}", Name = One(Milestones), DueOn = DealBuilder.Today.AddDays(i) }),
        ],
        Commitments =
        [
            .. deal.Commitments.Select(c => c with { Text = One(Quotes), OwnerName = c.OwnerId is null && Chance(50) ? One(People) : null }),
            .. Enumerable.Range(0, Chance(10) ? 100 : 0).Select(i => new Commitment
            {
                Id = $"y{i}", Text = One(Quotes), OwnerId = One("p0", "p1", "b0"), MilestoneId = One("m0", "m1", "m2", null),
                DueOn = DealBuilder.Today.AddDays(_random.Next(-30, 30)),
            }),
        ],
    };

    private NoteReading Messy(NoteReading reading) => reading switch
    {
        ObstacleReading obstacle => obstacle with { Quote = One(Quotes), About = One(Enum.GetValues<ObstacleKind>()) },
        StrategyChangeReading change => new RequestReading { NoteId = change.NoteId, Quote = One(Quotes), FromId = One("p0", "p1", "b0", "b1", null), MilestoneId = One("m0", "m1", null) },
        CommitmentReading commitment => commitment with { Quote = One(Quotes), OwnerName = commitment.OwnerId is null ? One(null, "Marek Holub", " ") : null },
        CompletionReading completion => completion with { Quote = One(Quotes) },
        MilestoneReading milestone => milestone with { Quote = One(Quotes) },
        _ => reading,
    };

    private T One<T>(params T[] of) => of[_random.Next(of.Length)];
}
