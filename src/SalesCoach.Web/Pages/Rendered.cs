using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SalesCoach.Web.Pages;

/// <summary>Answers with a page.</summary>
internal static class Rendered
{
    /// <summary>The page with its parameters, by the names of the component's properties.</summary>
    public static RazorComponentResult Page<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new(typeof(T), parameters) { StatusCode = status, PreventStreamingRendering = true };
}
