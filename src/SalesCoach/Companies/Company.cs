using System.ComponentModel.DataAnnotations;
using SalesCoach.Alignment;
using SalesCoach.Coaching;

namespace SalesCoach.Companies;

/// <summary>A tenant: a company whose people sell together. Bound from the settings section <c>Companies</c>.</summary>
public sealed class Company
{
    /// <summary>The tenant's id, as its identities carry it.</summary>
    [Required, RegularExpression("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
    public string Id { get; set; } = "";

    /// <summary>The company's name.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The IANA time zone in which the company's days begin: <c>Europe/Berlin</c>.</summary>
    [Required]
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The local time of the coach's digest and of the owners' reminders.</summary>
    public TimeOnly DigestAt { get; set; } = new(8, 0);

    /// <summary>
    /// For how many days the words of notes are kept; older ones are erased (docs/decisions/0009). Null keeps them as long as their deal.
    /// </summary>
    [Range(1, 36_500)]
    public int? KeepNotesDays { get; set; }

    /// <summary>The company's people; those of the development sign-in and those who can be named on pages.</summary>
    public IList<CompanyPerson> People { get; init; } = [];

    /// <summary>The rules' numbers for every stage that <see cref="Stages"/> does not name.</summary>
    public Thresholds Playbook { get; init; } = new();

    /// <summary>The rules' numbers by stage, each given in full or falling back to <see cref="Playbook"/> when bound from settings.</summary>
    public IDictionary<string, Thresholds> Stages { get; init; } = new Dictionary<string, Thresholds>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers of the rules across deals; they know no stage.</summary>
    public CrossDealThresholds AcrossDeals { get; init; } = new();

    /// <summary>The numbers for a deal in this stage.</summary>
    public Thresholds For(string? stage) => stage is not null && Stages.TryGetValue(stage, out var own) ? own : Playbook;

    /// <summary>The company's time zone.</summary>
    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>The company's wall clock at an instant.</summary>
    public DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone());

    /// <summary>The company's day at an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant).DateTime);
}

/// <summary>One of the company's people.</summary>
public sealed class CompanyPerson
{
    /// <summary>The person's id, as identities and deals carry it.</summary>
    [Required]
    public string Id { get; set; } = "";

    /// <summary>The person's full name.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>What the person may do: <c>rep</c>, <c>coach</c>, <c>admin</c>.</summary>
    public IList<string> Roles { get; init; } = [];
}

/// <summary>Knows the companies. A tenant that has no settings of its own runs on the defaults.</summary>
public interface ICompanies
{
    /// <summary>The company's settings, or the defaults for a tenant without any.</summary>
    Company Find(string tenantId);

    /// <summary>The companies that have settings of their own.</summary>
    IReadOnlyList<Company> All { get; }
}
