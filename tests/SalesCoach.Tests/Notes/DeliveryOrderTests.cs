using System.Text.Json;
using SalesCoach.Alignment;
using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;
using SalesCoach.Tests.Builders;
using SalesCoach.Tests.Drivers;
using SalesCoach.Timers;

namespace SalesCoach.Tests.Notes;

/// <summary>
/// What a CRM tells of its notes ends in the same deal whether it comes once and in order, or late, doubled and shuffled. Read by the playbook's
/// own reader, whose readings of a note depend on the notes before it.
/// </summary>
public sealed class DeliveryOrderTests : IAsyncDisposable
{
    private static readonly string[] Texts =
    [
        "I'll send the SOC 2 report by Friday.",
        "Tomas will draft the pilot plan by 24 March. Ana Silva worries about the price.",
        "Sent the SOC 2 report to Ana today.",
        "The security review slips to 3 April because their lawyers are slow.",
        "Security review passed. Ben Okafor will book the walk-through next Tuesday.",
        "Met Clara Voss, their new buyer. Presto was there too. We meet again on Thursday.",
        "Tomas finished the pilot plan. Mei will visit the plant by Monday.",
        "Mei takes over the pilot plan from Tomas, now due on 27 March.",
        "From now on we lead with service and not with price.",
        "Ana asks for three references. I'll call Ben about it tomorrow.",
    ];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly Office _office = new(new PlaybookReader());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Deliveries_in_any_order_and_number_end_in_the_deal_of_the_ordered_single_ones(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 3; round++)
        {
            var states = History(random);
            var ordered = states.OrderBy(s => s.Version).ThenBy(s => s.OccurredAt).ToList();
            var shuffled = states.Concat(states.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(shuffled);

            var expected = await PlayAsync($"in-order-{round}", ordered, atOnce: false, random);
            var actual = await PlayAsync($"shuffled-{round}", shuffled, atOnce: round % 3 == 2, random);

            Assert.Equal(expected, actual);
        }
    }

    /// <summary>Some notes with all that happens to each: written, edited a few times, perhaps deleted and brought back, at instants that may be equal.</summary>
    private static List<Delivery> History(Random random)
    {
        var states = new List<Delivery>();
        for (var note = 0; note < 6; note++)
        {
            var writtenAt = Office.Noon.AddDays(-random.Next(1, 8));
            var version = random.Next(0, 20);
            for (var state = random.Next(1, 5); state > 0; state--)
            {
                var isDeleted = random.Next(4) == 0;
                states.Add(new Delivery($"e{note}", version, isDeleted ? null : Texts[random.Next(Texts.Length)], isDeleted ? null : writtenAt));
                version += random.Next(0, 4);
            }
        }

        return states;
    }

    private async Task<string> PlayAsync(string dealId, IReadOnlyList<Delivery> deliveries, bool atOnce, Random random)
    {
        _office.Clock.Now = Office.Noon.AddDays(-20);
        await _office.PutAsync(new DealBuilder().With(d => d with { Id = dealId }).Build());
        _office.Clock.Now = Office.Noon;
        if (atOnce)
        {
            await Task.WhenAll(deliveries.Select(d => Task.Run(() => DeliverAsync(dealId, d), Token)));
        }
        else
        {
            foreach (var delivery in deliveries)
            {
                // Every few, the process dies between saving the note and folding it.
                _office.Deals.SavingFails = random.Next(5) == 0;
                await DeliverAsync(dealId, delivery);
            }

            _office.Deals.SavingFails = false;
        }

        await _office.Use<Sweep>().RunAsync(Token);
        return await TellAsync(dealId);
    }

    private async Task DeliverAsync(string dealId, Delivery delivery) => Assert.IsType<Done<SourceNoteAnswer>>(
        await _office.DeliverAsync(delivery.ExternalId, delivery.Version, delivery.Text, dealId, occurredAt: delivery.OccurredAt));

    /// <summary>All that can be seen of the deal but when its alerts were raised and what has closed: that is history.</summary>
    private async Task<string> TellAsync(string dealId)
    {
        var document = await _office.LoadAsync(dealId);
        var stands = document.Stand();
        var notes = (await _office.Store.ListNotesAsync("ours", dealId, new PageRequest(200), Token)).Items;
        return JsonSerializer.Serialize(
            new
            {
                Deal = JsonSerializer.SerializeToElement(stands.Deal, SalesCoachJson.Default.Deal),
                Read = stands.Notes.Select(n => JsonSerializer.SerializeToElement(n with { Revision = 0 }, SalesCoachJson.Default.ReadNote)),
                Kept = notes.OrderBy(n => n.Id, StringComparer.Ordinal).Select(n =>
                    JsonSerializer.SerializeToElement(n with { Revision = 0, DealId = "" }, SalesCoachJson.Default.DealNote)),
                Origins = stands.Origins.OrderBy(o => o.Key, StringComparer.Ordinal),
                Alerts = document.Alerts.Where(AlertLife.IsOpen).OrderBy(a => a.Gap.Rule + a.Gap.Subject, StringComparer.Ordinal).Select(a =>
                    JsonSerializer.SerializeToElement(a with { Id = "", Reopened = 0, RaisedOn = default }, SalesCoachJson.Default.Alert)),
            },
            Indented).Replace(dealId, "deal", StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private sealed record Delivery(string ExternalId, int Version, string? Text, DateTimeOffset? OccurredAt);
}
