using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Prompts.Briefs;

/// <summary>
/// Writes a brief that stays within its tokens whatever the deal holds: the nearest milestones with their people first, then the commitments
/// due first, then what notes said last, then new notes, the latest first. What does not fit is cut or left out. Pure.
/// </summary>
internal static class BriefWriter
{
    // From all that helps to the bare milestones; the first that fits is taken.
    private static readonly double[] _sizes = [1, 0.8, 0.65, 0.5, 0.4, 0.3, 0.2, 0.1, 0];

    /// <summary>The brief; the smallest one where even that is larger than asked for.</summary>
    public static BriefedDeal Write(BriefMatter matter)
    {
        BriefedDeal? smallest = null;
        foreach (var size in _sizes)
        {
            smallest = new Writing(matter, size).Write();
            if (Tokens.Estimate(smallest.Data) <= matter.MostTokens)
            {
                break;
            }
        }

        return smallest ?? throw new InvalidOperationException("There is a smallest size.");
    }

    private sealed class Writing
    {
        private readonly BriefMatter _matter;
        private readonly double _size;
        private readonly Placeholders _hidden;
        private readonly Deal _deal;
        private readonly Dictionary<string, string> _people = [];
        private readonly Dictionary<string, string> _milestones = [];
        private readonly Dictionary<string, string> _notes = [];
        private readonly Dictionary<string, List<string>> _shown = [];

        public Writing(BriefMatter matter, double size)
        {
            (_matter, _size, _deal) = (matter, size, matter.Deal.Deal);
            _hidden = new Placeholders(_deal, matter.PeopleByRole);
        }

        public BriefedDeal Write()
        {
            var milestones = _matter.Deal.OpenMilestones().Take(Up(3, 8)).ToList();
            Name(milestones, m => m.Id, "m", _milestones);
            var team = _deal.Team.OrderByDescending(m => m.Id == _deal.QuarterbackId).ThenByDescending(Load).Take(Up(4, 10)).ToList();
            Name(team, m => m.Id, "t", _people);
            var buyers = _deal.Buyers.OrderByDescending(b => b.Influence is Influence.DecisionMaker or Influence.Champion).Take(Up(3, 10)).ToList();
            Name(buyers, b => b.Id, "b", _people);

            var open = Open().Take(Up(0, 16)).ToList();

            var brief = new Brief
            {
                Today = _matter.Today,
                Customer = Cut(_deal.Customer, 60),
                Goal = Cut(_deal.Goal, Up(80, 240)),
                Strategy = Cut(_deal.Strategy?.Summary, Up(60, 240)),
                Team = [.. team.Select(m => new BriefPerson(_people[m.Id], NameOf(m.Name), Cut(m.Role, 50), [.. m.BuyerIds.Where(_people.ContainsKey).Take(4).Select(b => _people[b])]))],
                Buyers = [.. buyers.Select(b => new BriefPerson(_people[b.Id], NameOf(b.Name), Cut(b.Title, 50)))],
                Milestones = [.. milestones.Select(Milestone)],
                Open = [.. open.Select((c, i) => new BriefCommitment($"c{i + 1}", Text(c.Text), Person(c.OwnerId), c.DueOn, MilestoneOf(c.MilestoneId)))],
                Done = [.. _deal.Commitments.Where(c => c.Status == CommitmentStatus.Done).OrderByDescending(c => c.DoneOn).Take(Up(0, 4)).Select(c => Text(c.Text))],
                Facts = _matter.NoteInHand is null ? [.. Facts()] : [],
                Notes = _matter.NoteInHand is { } note ? [Whole(note)] : [.. NewNotes()],
                Gaps = _matter.Gaps is { } gaps ? [.. gaps.Select((g, i) => new BriefGap($"g{i + 1}", g.Rule, Hide(g.Statement, 240), Hide(g.Question, 240)))] : null,
            };
            return new BriefedDeal
            {
                Data = DataBlock.Of(brief, PromptJson.Default.Brief),
                Hidden = _hidden,
                Deal = _matter.Deal,
                Today = _matter.Today,
                Milestones = milestones.ToDictionary(m => _milestones[m.Id]),
                Team = team.ToDictionary(m => _people[m.Id]),
                Buyers = buyers.ToDictionary(b => _people[b.Id]),
                Commitments = open.Select((c, i) => (c, i)).ToDictionary(c => $"c{c.i + 1}", c => c.c),
                Notes = _notes.ToDictionary(n => n.Value, n => new ShownNote(n.Key, _shown[n.Key])),
            };
        }

        private int Up(int least, int most) => least + (int)Math.Round((most - least) * _size);

        private int Load(TeamMember member) => _deal.Commitments.Count(c => c.OwnerId == member.Id && c.Status == CommitmentStatus.Open);

        private static void Name<T>(IEnumerable<T> items, Func<T, string> id, string letter, Dictionary<string, string> names)
        {
            foreach (var (item, i) in items.Select((item, i) => (item, i)))
            {
                names.TryAdd(id(item), $"{letter}{i + 1}");
            }
        }

        private BriefMilestone Milestone(Milestone milestone)
        {
            var beside = _matter.Milestones.GetValueOrDefault(milestone.Id);
            return new BriefMilestone(
                _milestones[milestone.Id],
                Hide(milestone.Name, 100),
                milestone.DueOn,
                Cut(milestone.Contingency, Up(40, 120)),
                Cut(beside?.Ground, Up(80, 240)),
                Cut(beside?.Playbook, 200),
                Cut(beside?.Last, 200),
                beside?.Latest);
        }

        private IEnumerable<Commitment> Open() => _matter.Deal.OpenCommitments()
            .OrderByDescending(c => c.MilestoneId is { } id && _milestones.ContainsKey(id))
            .ThenBy(c => c.DueOn ?? DateOnly.MaxValue);

        private IEnumerable<BriefFact> Facts() =>
            _matter.Deal.Notes.Reverse()
                .SelectMany(note => note.Readings.Where(IsTelling).Select(reading => (note, reading)))
                .Take(Up(0, 12))
                .Select(f => new BriefFact(
                    Shown(f.note.Id, f.reading.Quote),
                    f.note.Day(),
                    KindOf(f.reading),
                    Hide(f.reading.Quote, 300),
                    MilestoneOf((f.reading as ObstacleReading)?.MilestoneId ?? (f.reading as RequestReading)?.MilestoneId ?? (f.reading as MilestoneReading)?.MilestoneId)));

        private IEnumerable<BriefNote> NewNotes()
        {
            var left = Up(600, 2_400);
            foreach (var note in _matter.NewNotes.Where(n => n.Text.Length > 0).OrderByDescending(n => n.OccurredAt))
            {
                if (left < 80)
                {
                    yield break;
                }

                var text = Clip(note.Text, left);
                left -= text.Length;
                yield return new BriefNote(Shown(note.Id, text), DateOnly.FromDateTime(note.OccurredAt.UtcDateTime), Person(note.AuthorId), _hidden.Hide(text));
            }
        }

        private BriefNote Whole(NoteText note) =>
            new(Shown(note.Id, note.Text), DateOnly.FromDateTime(note.OccurredAt.UtcDateTime), Person(note.AuthorId), _hidden.Hide(note.Text));

        private static bool IsTelling(NoteReading reading) => reading is not (CommitmentReading or FollowUpReading or CompletionReading);

        private static string KindOf(NoteReading reading) => reading switch
        {
            RequestReading => "request",
            ObstacleReading => "obstacle",
            MilestoneReading { State: MilestoneState.Reached } => "milestone reached",
            MilestoneReading { State: MilestoneState.Slipped } => "milestone slipped",
            MilestoneReading => "milestone at risk",
            StrategyChangeReading => "strategy change",
            NewPersonReading => "new person",
            CompetitorReading => "competitor",
            _ => "help",
        };

        private string Shown(string noteId, string text)
        {
            if (!_notes.TryGetValue(noteId, out var name))
            {
                _notes.Add(noteId, name = $"n{_notes.Count + 1}");
                _shown.Add(noteId, []);
            }

            _shown[noteId].Add(text);
            return name;
        }

        private string? NameOf(string name) => _matter.PeopleByRole ? _hidden.Hide(name) : Cut(name, 60);

        private string? Person(string? id) => id is null ? null : _people.GetValueOrDefault(id, "somebody else");

        private string? MilestoneOf(string? id) => id is null ? null : _milestones.GetValueOrDefault(id);

        private string Text(string text) => Hide(text, Up(60, 180));

        private string? Cut(string? text, int longest) => string.IsNullOrWhiteSpace(text) ? null : Hide(text, longest);

        // Never through a pair of surrogates.
        private static string Clip(string text, int longest) =>
            text.Length <= longest ? text : text[..(longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

        private string Hide(string text, int longest) => _hidden.Hide(Clip(text, longest));
    }
}
