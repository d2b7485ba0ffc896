using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SalesCoach.Web.Webhooks;

/// <summary>Looks things up in a <c>RemoteExecutionContext</c>: in the image after the change, else in what was changed.</summary>
internal sealed partial class DynamicsContext(JsonElement context)
{
    private readonly JsonElement? _target = Parameter(context.Member("InputParameters"), "Target");
    private readonly JsonElement? _image = context.Member("PostEntityImages").Items().Select(i => i.Member("value")).FirstOrDefault(i => i is not null);

    public string? Message => context.Member("MessageName").Text();

    public string? Entity => context.Member("PrimaryEntityName").Text();

    public string? Id => context.Member("PrimaryEntityId").Key()?.ToLowerInvariant();

    public string? UserId => context.Member("InitiatingUserId").Key()?.ToLowerInvariant();

    public bool HasImage => _image is not null;

    /// <summary>Whether anything of the row was sent.</summary>
    public bool HasRow => (_image ?? _target).Member("Attributes") is not null;

    /// <summary>When the change was made: the row's own instant, or that of the operation.</summary>
    public DateTimeOffset? OperationAt => Instant("modifiedon") ?? DateOf(context.Member("OperationCreatedOn"));

    public JsonElement? Attribute(string name) => Parameter(_image.Member("Attributes"), name) ?? Parameter(_target.Member("Attributes"), name);

    public string? Text(string name) => Attribute(name).Text();

    public DateTimeOffset? Instant(string name) => DateOf(Attribute(name));

    /// <summary>A column that points to another row.</summary>
    public (string? Id, string? LogicalName, string? Name)? Lookup(string name) =>
        Attribute(name) is { ValueKind: JsonValueKind.Object } reference && reference.Member("Id").Key() is { } id
            ? (id.ToLowerInvariant(), reference.Member("LogicalName").Text(), reference.Member("Name").Text())
            : null;

    /// <summary>Lists of keys and values stand where one would expect objects.</summary>
    private static JsonElement? Parameter(JsonElement? list, string key) =>
        list.Items().Where(i => i.Member("key").Text() == key).Select(i => i.Member("value")).FirstOrDefault();

    /// <summary><c>/Date(1506384247000-0700)/</c>: milliseconds of UTC, whatever offset stands behind them.</summary>
    private static DateTimeOffset? DateOf(JsonElement? value) =>
        value.Text() is { } text && Date().Match(text) is { Success: true } date
        && long.TryParse(date.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? Loose.FromMilliseconds(milliseconds)
            : value.Instant();

    [GeneratedRegex(@"\A/Date\((\d{1,15})(?:[+-]\d{4})?\)/\z")]
    private static partial Regex Date();
}
