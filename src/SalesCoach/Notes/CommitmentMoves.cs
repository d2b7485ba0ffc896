using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.Notes;

/// <summary>
/// What becomes of the commitments read in a note when the note is read anew. One that the new text states in the same words is the same
/// commitment, whatever its number; one that it does not state is gone, and what people did with it goes too.
/// </summary>
internal sealed class CommitmentMoves
{
    private readonly Dictionary<string, string?> _moves = [];

    private CommitmentMoves()
    {
    }

    /// <summary>The moves from one reading of some notes to another.</summary>
    public static CommitmentMoves Between(IReadOnlyList<ReadNote> before, IReadOnlyList<ReadNote> after)
    {
        var moves = new CommitmentMoves();
        var now = after.ToDictionary(n => n.Id);
        foreach (var note in before)
        {
            // Erasing leaves the commitments in their places and takes the words only.
            var read = now.GetValueOrDefault(note.Id);
            if (!ReferenceEquals(read, note) && read?.State != NoteState.Erased)
            {
                moves.Add(StatedIn(note), StatedIn(read));
            }
        }

        return moves;
    }

    /// <summary>Carries the moves out.</summary>
    /// <param name="document">The document with the notes read anew.</param>
    /// <param name="except">Notes that were read anew themselves, so that their links are right already.</param>
    public DealDocument ApplyTo(DealDocument document, IReadOnlySet<string> except)
    {
        if (_moves.Count == 0)
        {
            return document;
        }

        return document with
        {
            Farewells = Farewells.Remove(document.Farewells, _moves.Keys.ToHashSet()),
            Notes = [.. document.Notes.Select(n => except.Contains(n.Id) ? n : n with { Readings = [.. n.Readings.Select(Apply)] })],
            Entered = document.Entered with
            {
                Changes =
                [
                    .. document.Entered.Changes.Where(c => To(c.CommitmentId) is not null).Select(c => c with { CommitmentId = To(c.CommitmentId) ?? "" }),
                ],
            },
        };
    }

    private static List<(string Id, string Quote)> StatedIn(ReadNote? note) =>
        [.. (note?.Told() ?? []).Where(t => t.CommitmentId is not null).Select(t => (t.CommitmentId ?? "", t.Reading.Quote))];

    private void Add(List<(string Id, string Quote)> before, List<(string Id, string Quote)> after)
    {
        foreach (var (id, quote) in before)
        {
            var at = after.FindIndex(a => a.Quote == quote);
            var to = at < 0 ? null : after[at].Id;
            if (at >= 0)
            {
                after.RemoveAt(at);
            }

            if (to != id)
            {
                _moves[id] = to;
            }
        }
    }

    private string? To(string commitmentId) => _moves.TryGetValue(commitmentId, out var to) ? to : commitmentId;

    private NoteReading Apply(NoteReading reading) => reading switch
    {
        CompletionReading { CommitmentId: { } id } done => done with { CommitmentId = To(id) },
        CommitmentReading { CommitmentId: { } id } again => again with { CommitmentId = To(id) },
        _ => reading,
    };
}
