#pragma warning disable CS1591
using SalesCoach.Deals;
namespace SalesCoach.Alignment { public static class AlertLife { public static IReadOnlyList<Alert> Update(string dealId, IReadOnlyList<Alert> current, IReadOnlyList<Gap> gaps, DateOnly today) => current;
 public static (Alert? Changed, Fault? Fault) Acknowledge(Alert alert) => (alert, null);
 public static (Alert? Changed, Fault? Fault) Snooze(Alert alert, DateOnly until, DateOnly today) => (alert, null);
 public static (Alert? Changed, Fault? Fault) Dismiss(Alert alert, string reason) => (alert, null); }
public static class CheckOn { public static DateOnly? Next(DealAsItStands deal, IReadOnlyList<Alert> alerts, DateOnly today, Thresholds thresholds) => null; } }
namespace SalesCoach.Reading { public sealed class PlaybookReader : INoteReader { public string Engine => "playbook"; public IReadOnlyList<NoteReading> Read(SalesCoach.Notes.NoteText note, DealAsItStands deal) => []; } }
