using SalesCoach.Deals;
using SalesCoach.Notes;
using SalesCoach.Reading;

namespace SalesCoach.Tests.Drivers;

/// <summary>A reader that finds a promise of the author's in every note, or what it is told to find, or fails when it is told to.</summary>
public sealed class ScriptedReader : INoteReader
{
    public bool Fails { get; set; }

    /// <summary>What to find in a note; null for the promise.</summary>
    public Func<NoteText, IReadOnlyList<NoteReading>>? Script { get; set; }

    public string Engine => "scripted";

    public IReadOnlyList<NoteReading> Read(NoteText note, DealAsItStands deal) => Fails
        ? throw new InvalidOperationException("The reader was told to fail.")
        : Script?.Invoke(note) ?? [new CommitmentReading { NoteId = note.Id, Quote = note.Text, OwnerId = note.AuthorId, DueOn = DateOnly.FromDateTime(note.OccurredAt.UtcDateTime) }];
}
