using SalesCoach.Alignment;
using SalesCoach.Alignment.Rules;
using SalesCoach.NextActions;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Deals;

/// <summary>
/// Tells which readings of settled notes still matter: exactly those that the fold, a rule, a suggestion or the reader of the next note can
/// see (docs/decisions/0007 says who sees what). A rule that looks at further readings has to be added here.
/// </summary>
internal sealed class StandingReadings
{
    private const int MostStatements = 4;
    private const int MostOfAKind = 3;
    private const int MostRequests = 4;
    private const int MostNames = 20;
    private const int MostStrategyChanges = 30;

    private readonly HashSet<NoteReading> _kept = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _letGo = [];
    private readonly HashSet<string> _finished;
    private readonly IReadOnlyList<Told<NoteReading>> _told;
    private readonly DealAsItStands _stands;
    private readonly EnteredDeal _entered;
    private readonly HashSet<string> _openMilestones;

    /// <param name="stands">The deal as it stands after the settled notes.</param>
    /// <param name="entered">What people entered.</param>
    /// <param name="finished">The commitments that are settled themselves.</param>
    /// <param name="horizon">The day of the latest settled note.</param>
    /// <param name="thresholds">The numbers of the rules.</param>
    public StandingReadings(DealAsItStands stands, EnteredDeal entered, HashSet<string> finished, DateOnly horizon, Thresholds thresholds)
    {
        (_stands, _entered, _finished) = (stands, entered, finished);
        _told = [.. stands.Notes.SelectMany(n => n.Readings.Select(r => (Note: n, Reading: r))).Select((t, i) => new Told<NoteReading>(i, t.Note, t.Reading))];
        _openMilestones = [.. stands.OpenMilestones().Select(m => m.Id)];
        KeepCommitments();
        foreach (var milestone in entered.Deal.Milestones)
        {
            KeepMilestone(milestone.Id, horizon.Plus(-thresholds.StoriesDays), thresholds);
        }

        var replies = new Replies(stands.Deal, _told);
        KeepObstacles();
        KeepRequests(replies);
        KeepAnswers();
        KeepBadNews();
        KeepAnswersTo(replies);
        Keep(Of<StrategyChangeReading>().Where(t => t.Day >= horizon.Plus(-thresholds.AudiblesDays - 2)).TakeLast(MostStrategyChanges));
        Keep(Of<FollowUpReading>().OrderBy(t => ((FollowUpReading)t.Reading).On).TakeLast(1));
        KeepNames();
    }

    /// <summary>The milestones that are not open any more, or gone, of which something was let go.</summary>
    public IReadOnlyCollection<string> LetGoOf => _letGo;

    /// <summary>What is kept of a note.</summary>
    public ReadNote Keep(ReadNote note)
    {
        var kept = note.Told().Where(t => _kept.Contains(t.Reading)).ToList();
        var numbers = kept.Where(t => t.Reading is CommitmentReading).Select(t => NumberOf(note, t.CommitmentId)).ToList();
        return note with { Readings = [.. kept.Select(t => t.Reading)], CommitmentNumbers = numbers.Count == 0 ? null : numbers };
    }

    private int NumberOf(ReadNote note, string? commitmentId) =>
        commitmentId is null || IsFinished(commitmentId) ? 0 : int.Parse(commitmentId.AsSpan(note.Id.Length + 1), System.Globalization.CultureInfo.InvariantCulture);

    private bool IsFinished(string commitmentId) => _finished.Contains(_stands.CommitmentIds.GetValueOrDefault(commitmentId, commitmentId));

    /// <summary>The fold: what states a commitment that is not settled itself, its first words and its last; everything where people changed it in between.</summary>
    private void KeepCommitments()
    {
        var changed = _entered.Changes.Select(c => c.CommitmentId).ToHashSet();
        var chains = _stands.Notes.SelectMany(n => n.Told().Select(t => (Note: n, t.Reading, Id: t.CommitmentId ?? (t.Reading as CompletionReading)?.CommitmentId)))
            .Where(t => t.Id is not null)
            .GroupBy(t => _stands.CommitmentIds.GetValueOrDefault(t.Id ?? "", t.Id ?? ""))
            .Where(chain => !_finished.Contains(chain.Key) && _stands.Deal.Commitments.Any(c => c.Id == chain.Key));
        foreach (var chain in chains)
        {
            var all = chain.ToList();
            if (changed.Contains(chain.Key) || all.Count <= MostStatements)
            {
                Keep(all.Select(t => t.Reading));
                continue;
            }

            var stated = all.Where(t => t.Reading is CommitmentReading).Select(t => (CommitmentReading)t.Reading).ToList();
            var entered = _entered.InstantOf(ValuePath.CommitmentStatus(chain.Key));
            Keep(all.Take(1).Concat(all.TakeLast(MostStatements)).Select(t => t.Reading));
            Keep(stated.Where(r => (r.OwnerId ?? r.OwnerName) is not null).TakeLast(1));
            Keep(stated.Where(r => r.DueOn is not null).TakeLast(1));
            Keep(stated.Where(r => r.MilestoneId is not null).TakeLast(1));
            Keep(all.Where(t => t.Reading is CompletionReading && t.Note.OccurredAt >= entered).Take(1).Select(t => t.Reading));
        }
    }

    /// <summary>The fold (status and date), contingency-missing, stories-differ and the grounds of a milestone's suggestion.</summary>
    private void KeepMilestone(string id, DateOnly near, Thresholds thresholds)
    {
        var news = Of<MilestoneReading>().Where(t => ((MilestoneReading)t.Reading).MilestoneId == id).ToList();
        Keep(news.Where(t => State(t) == MilestoneState.Reached).TakeLast(1));
        var dated = news.Where(t => DueOn(t) is not null).ToList();
        Keep(dated.TakeLast(1));
        Keep(LatestDifference(dated, thresholds));

        // A later note may contradict any of them: of each author the last date, and the last one that differs from it.
        foreach (var author in dated.Where(t => t.Note.AuthorId is not null && t.Day >= near).GroupBy(t => t.Note.AuthorId))
        {
            var last = author.Last();
            Keep([last]);
            Keep(author.Where(t => DueOn(t) != DueOn(last)).TakeLast(1));
        }

        if (!_openMilestones.Contains(id))
        {
            _letGo.Add(id);
            return;
        }

        Keep(news.Where(t => State(t) != MilestoneState.Reached).TakeLast(1));
        KeepWords(_told.Where(t => t.Reading switch
        {
            ObstacleReading obstacle => obstacle.MilestoneId == id,
            MilestoneReading { State: not MilestoneState.Reached } milestone => milestone.MilestoneId == id,
            _ => false,
        }));
    }

    private static IEnumerable<Told<NoteReading>> LatestDifference(List<Told<NoteReading>> dated, Thresholds thresholds)
    {
        for (var later = dated.Count - 1; later > 0; later--)
        {
            for (var earlier = later - 1; earlier >= 0 && dated[later].Day.DayNumber - dated[earlier].Day.DayNumber <= thresholds.StoriesDays; earlier--)
            {
                var (one, other) = (dated[earlier], dated[later]);
                if (DueOn(one) != DueOn(other) && one.Note.AuthorId is not null && other.Note.AuthorId is not null && one.Note.AuthorId != other.Note.AuthorId)
                {
                    return [one, other];
                }
            }
        }

        return [];
    }

    /// <summary>
    /// The ground "obstacle" and pattern-repeated: of each open milestone, and of none, the latest obstacles, and the latest of each kind.
    /// </summary>
    private void KeepObstacles()
    {
        foreach (var group in Of<ObstacleReading>().GroupBy(t => ((ObstacleReading)t.Reading).MilestoneId))
        {
            if (group.Key is { } id && !_openMilestones.Contains(id))
            {
                _letGo.Add(id);
                continue;
            }

            var kinds = group.GroupBy(t => ((ObstacleReading)t.Reading).About).SelectMany(kind => kind.TakeLast(1));
            Keep(group.TakeLast(MostOfAKind).Concat(kinds));
        }
    }

    /// <summary>The ground "request": the latest that nobody has taken up. Not the others: with their answers gone they would be asked again.</summary>
    private void KeepRequests(Replies replies)
    {
        foreach (var group in Of<RequestReading>().GroupBy(t => ((RequestReading)t.Reading).MilestoneId).Where(g => g.Key is null || _openMilestones.Contains(g.Key)))
        {
            Keep(group.Where(t => !replies.IsTakenUp(t.Order, t.Reading, ((RequestReading)t.Reading).FromId)).TakeLast(MostRequests));
        }
    }

    /// <summary>The ground "obstacle of the deal": what is kept of them for other reasons too stays answered.</summary>
    private void KeepAnswersTo(Replies replies)
    {
        foreach (var obstacle in Of<ObstacleReading>().Where(t => ((ObstacleReading)t.Reading).MilestoneId is null && _kept.Contains(t.Reading)).ToList())
        {
            if (replies.AnswerTo(obstacle.Order, obstacle.Reading, null) is { } answer)
            {
                Keep([answer]);
            }
        }
    }

    /// <summary>concern-unanswered: the last answer of ours, and the first obstacles after its note.</summary>
    private void KeepAnswers()
    {
        var answer = _told.LastOrDefault(t => t.Reading switch
        {
            CommitmentReading commitment => _stands.IsMember(commitment.OwnerId),
            CompletionReading completion => _stands.IsMember(completion.ById),
            _ => false,
        });
        Keep(answer is null ? [] : [answer]);
        Keep(Of<ObstacleReading>().Where(t => answer is null || (t.Order > answer.Order && t.Note != answer.Note)).Take(DealOnADay.MostEvidence));
    }

    /// <summary>strategy-stale: the first bad news since the strategy's last update, and the latest.</summary>
    private void KeepBadNews()
    {
        var news = _told.Where(t => t.Day > _entered.Deal.Strategy?.UpdatedOn
            && t.Reading is ObstacleReading or CompetitorReading or MilestoneReading { State: MilestoneState.Slipped or MilestoneState.AtRisk }).ToList();
        Keep(news.Take(1));
        KeepWords(news);
    }

    /// <summary>helper-not-enrolled and rep-isolated: each helper's first mention and the latest; the next note's reader: full names.</summary>
    private void KeepNames()
    {
        foreach (var helper in Of<HelpReading>().GroupBy(t => ((HelpReading)t.Reading).Name.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            Keep(helper.Take(1));
            KeepWords(helper);
        }

        Keep(Of<NewPersonReading>().DistinctBy(t => ((NewPersonReading)t.Reading).Name).TakeLast(MostNames));
    }

    private static DateOnly? DueOn(Told<NoteReading> told) => ((MilestoneReading)told.Reading).DueOn;

    private static MilestoneState State(Told<NoteReading> told) => ((MilestoneReading)told.Reading).State;

    private IEnumerable<Told<NoteReading>> Of<T>() where T : NoteReading => _told.Where(t => t.Reading is T);

    /// <summary>As many as a gap quotes (<see cref="DealOnADay.Words"/>).</summary>
    private void KeepWords(IEnumerable<Told<NoteReading>> told) =>
        Keep(told.DistinctBy(t => (t.Note.Id, t.Reading.Quote)).TakeLast(DealOnADay.MostEvidence));

    private void Keep(IEnumerable<Told<NoteReading>> told) => _kept.UnionWith(told.Select(t => t.Reading));

    private void Keep(IEnumerable<NoteReading> readings) => _kept.UnionWith(readings);
}
