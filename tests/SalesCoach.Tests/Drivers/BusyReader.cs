using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Drivers;

/// <summary>Reads notes as those of a busy deal read: a promise in most, one kept in most, now and then trouble, a request, another date.</summary>
public sealed class BusyReader : INoteReader
{
    private const int MostOpen = 12;

    private static readonly string[] Things =
        ["die Prüfberichte der Schicht-2-Ventile", "the revised floor plan for hall 4", "the security questionnaire with all annexes", "the crane schedule", "die Liste der offenen Punkte"];

    public string Engine => "busy";

    public IReadOnlyList<NoteReading> Read(NoteText note, DealAsItStands deal)
    {
        var i = int.Parse(note.Text, System.Globalization.CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(note.OccurredAt.UtcDateTime);
        var open = deal.OpenCommitments().ToList();
        var member = deal.Deal.Team[i % deal.Deal.Team.Count].Id;
        var milestones = deal.OpenMilestones().ToList();
        var milestone = milestones.Count > 0 ? milestones[i % milestones.Count].Id : null;
        var thing = $"{Things[i % Things.Length]} (Los {i})";
        List<NoteReading> read = [];
        if (open.Count < MostOpen)
        {
            read.Add(new CommitmentReading
            {
                NoteId = note.Id, Quote = $"{deal.Deal.Team[i % 3].Name} will send {thing} over to Ana’s people", OwnerId = member, DueOn = day.AddDays(7), MilestoneId = milestone,
            });
        }

        if (open.Count > MostOpen / 2)
        {
            read.Add(new CompletionReading { NoteId = note.Id, Quote = $"what was promised for lot {i} went out this morning", ById = open[0].OwnerId, CommitmentId = open[0].Id });
        }

        if (i % 4 == 0)
        {
            read.Add(new ObstacleReading { NoteId = note.Id, Quote = $"Ben is worried that {thing} comes too late", About = (ObstacleKind)(i / 4 % 5), MilestoneId = milestone });
        }

        if (i % 6 == 0)
        {
            read.Add(new FollowUpReading { NoteId = note.Id, Quote = "we sit together again after the audit", On = day.AddDays(5) });
        }

        if (i % 7 == 0)
        {
            read.Add(new RequestReading { NoteId = note.Id, Quote = $"could somebody tell us how long {thing} takes?", FromId = "b1", MilestoneId = milestone });
        }

        if (i % 25 == 0 && milestone is not null)
        {
            read.Add(new MilestoneReading { NoteId = note.Id, Quote = "they need some weeks more for it", MilestoneId = milestone, State = MilestoneState.Slipped, DueOn = day.AddDays(40) });
        }

        if (i % 350 == 349 && milestone is not null)
        {
            read.Add(new MilestoneReading { NoteId = note.Id, Quote = "they have accepted it", MilestoneId = milestones[0].Id, State = MilestoneState.Reached });
        }

        if (i % 40 == 0)
        {
            read.Add(new CompetitorReading { NoteId = note.Id, Quote = "Borealis has offered again", Name = "Borealis" });
            read.Add(new StrategyChangeReading { NoteId = note.Id, Quote = "from now on we lead with service" });
            read.Add(new HelpReading { NoteId = note.Id, Quote = "Otto Weiss looks into it with us", Name = "Otto Weiss" });
        }

        return read;
    }
}
