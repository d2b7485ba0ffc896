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
                moves.Add(note.Id, QuotesOf(note), QuotesOf(read));
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

    private static List<string> QuotesOf(ReadNote? note) => [.. (note?.Readings ?? []).OfType<CommitmentReading>().Select(r => r.Quote)];

    private void Add(string noteId, List<string> before, List<string> after)
    {
        var free = after.Select((quote, k) => (quote, k)).ToList();
        for (var k = 0; k < before.Count; k++)
        {
            var at = free.FindIndex(f => f.quote == before[k]);
            var to = at < 0 ? null : $"{noteId}/{free[at].k + 1}";
            if (at >= 0)
            {
                free.RemoveAt(at);
            }

            if (to != $"{noteId}/{k + 1}")
            {
                _moves[$"{noteId}/{k + 1}"] = to;
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
