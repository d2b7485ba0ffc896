using SalesCoach.Reading;

namespace SalesCoach.Evals;

/// <summary>
/// Compares links to commitments. A link names a commitment by its place in a note, and the places differ when one more or one less was read;
/// so a link is right when it leads to the same commitment, by way of the pairs of labels and readings that were found.
/// </summary>
internal sealed class Links
{
    private readonly Dictionary<string, string> _labelled = [];
    private readonly Dictionary<string, string> _read = [];

    /// <summary>Adds a note's commitments, in the order of the notes.</summary>
    public void Add(
        string noteId,
        IReadOnlyList<NoteReading> labels,
        IReadOnlyList<NoteReading> readings,
        IReadOnlyList<(NoteReading Label, NoteReading Read)> pairs)
    {
        var names = new Dictionary<CommitmentReading, string>(ReferenceEqualityComparer.Instance);
        var k = 0;
        foreach (var label in labels.OfType<CommitmentReading>())
        {
            var id = $"{noteId}/{++k}";
            names[label] = _labelled[id] = label.CommitmentId is { } earlier ? _labelled.GetValueOrDefault(earlier, earlier) : id;
        }

        k = 0;
        foreach (var reading in readings.OfType<CommitmentReading>())
        {
            var id = $"{noteId}/{++k}";
            var label = pairs.FirstOrDefault(p => ReferenceEquals(p.Read, reading)).Label as CommitmentReading;
            _read[id] = label is not null ? names[label] : reading.CommitmentId is { } earlier ? _read.GetValueOrDefault(earlier, earlier) : $"unlabelled {id}";
        }
    }

    /// <summary>Whether a labelled link and a read one lead to the same commitment, or both lead nowhere.</summary>
    public bool Same(string? label, string? read) =>
        (label is null ? null : _labelled.GetValueOrDefault(label, label)) == (read is null ? null : _read.GetValueOrDefault(read, read));
}
