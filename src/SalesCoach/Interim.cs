#pragma warning disable CS1591
using SalesCoach.Deals;
namespace SalesCoach.Reading; public sealed class PlaybookReader : INoteReader { public string Engine => "playbook"; public IReadOnlyList<NoteReading> Read(SalesCoach.Notes.NoteText note, DealAsItStands deal) => []; }
