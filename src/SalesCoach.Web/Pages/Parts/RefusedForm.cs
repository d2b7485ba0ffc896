namespace SalesCoach.Web.Pages.Parts;

/// <summary>A form that was refused: what was typed is shown again, with what is wrong beside it.</summary>
/// <param name="Form">Which form of the page.</param>
/// <param name="Typed">What was typed, by field.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record RefusedForm(string Form, IReadOnlyDictionary<string, string?> Typed, IReadOnlyList<Fault> Faults)
{
    /// <summary>The fault to show beside a field; those that name none of the form's fields go to its first.</summary>
    public string? FaultOf(string field, bool first) =>
        Faults.FirstOrDefault(f => f.Field == field)?.Message ?? (first ? Faults.FirstOrDefault(f => !Typed.ContainsKey(f.Field))?.Message : null);
}
