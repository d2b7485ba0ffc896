using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading.Kinds;
using SalesCoach.Reading.Links;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading;

/// <summary>
/// The embedded engine: reads notes by grammar, cues and the deal itself, without a model, the same on any machine. Text is taken apart into
/// sentences and clauses, each clause's cues are weighed for every kind of reading, and people, days, milestones and earlier commitments are
/// looked up in the deal.
/// </summary>
public sealed class PlaybookReader : INoteReader
{
    private readonly ReaderModel _model;

    /// <summary>The reader with the model in the program.</summary>
    public PlaybookReader()
        : this(ReaderModel.Trained)
    {
    }

    internal PlaybookReader(ReaderModel model) => _model = model;

    /// <summary>The longest text that is read, in UTF-16 code units; what stands behind it is left unread.</summary>
    public const int LongestText = 100_000;

    // More statements of one kind than this are no note that a person wrote; reading on would only cost time.
    private const int MostOfAKind = 60;

    /// <inheritdoc/>
    public string Engine => "playbook";

    /// <inheritdoc/>
    public IReadOnlyList<NoteReading> Read(NoteText note, DealAsItStands deal)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(deal);
        return [.. Find(note, deal, _model).Select(f => f.Reading)];
    }

    /// <summary>The readings with the clauses and cues that led to them.</summary>
    internal static IReadOnlyList<Found> Find(NoteText note, DealAsItStands deal, ReaderModel model)
    {
        var text = note.Text.Length > LongestText ? note with { Text = note.Text[..LongestText] } : note;
        var hand = new NoteInHand(text, deal, model);
        IEnumerable<Found>[] kinds =
        [
            Commitments.Read(hand), Completions.Read(hand), Requests.Read(hand), Obstacles.Read(hand),
            MilestoneStates.Read(hand), StrategyChanges.Read(hand), FollowUps.Read(hand), Names.Read(hand),
        ];
        var found = kinds.SelectMany(kind => kind.Take(MostOfAKind));
        return [.. MilestoneLinks.Link(hand, Settlement.Settle(hand, found))];
    }
}
