using System.Text.Json;
using System.Text.Json.Serialization;

namespace SalesCoach;

/// <summary>Writes an enum's names as <c>decision-maker</c>, and reads nothing but its names: a number is no status.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class KebabCaseNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
