using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;

namespace SalesCoach.Web.Webhooks;

/// <summary>An outbound message: SOAP 1.1 with up to a hundred notifications (developer.salesforce.com, "Outbound Messaging").</summary>
/// <param name="OrganizationId">Who sent it.</param>
/// <param name="Objects">The objects, by their types' names with their fields; a field that is not set is null.</param>
internal sealed record SalesforceMessage(string OrganizationId, IReadOnlyList<(string Type, IReadOnlyDictionary<string, string?> Fields)> Objects)
{
    private const int MostDepth = 32;

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Outbound = "http://soap.sforce.com/2005/09/outbound";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Reads a message. No document type, no entity, nothing from elsewhere: none of these belongs into SOAP.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out SalesforceMessage? message)
    {
        message = null;
        try
        {
            if (!IsShallow(body))
            {
                return false;
            }

            using var reader = Open(body);
            var root = XDocument.Load(reader).Root;
            var notifications = root?.Name == Soap + "Envelope" ? root.Element(Soap + "Body")?.Element(Outbound + "notifications") : null;
            if (notifications?.Element(Outbound + "OrganizationId")?.Value is not { } organization)
            {
                return false;
            }

            message = new SalesforceMessage(organization, [.. notifications.Elements(Outbound + "Notification").Select(ReadObject)]);
            return true;
        }
        catch (Exception failure) when (failure is XmlException or ArgumentException or NotSupportedException)
        {
            // Also an encoding that nobody knows.
            return false;
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> body) => XmlReader.Create(
        new MemoryStream(body.ToArray(), writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    /// <summary>A message is six elements deep. A tree of what is nested a hundred thousand times would take half a minute.</summary>
    private static bool IsShallow(ReadOnlyMemory<byte> body)
    {
        using var reader = Open(body);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                return false;
            }
        }

        return true;
    }

    private static (string Type, IReadOnlyDictionary<string, string?> Fields) ReadObject(XElement notification)
    {
        var sent = notification.Element(Outbound + "sObject");
        var type = sent?.Attribute(Instance + "type")?.Value.Split(':')[^1] ?? "";
        var fields = new Dictionary<string, string?>();
        foreach (var field in sent?.Elements() ?? [])
        {
            fields[field.Name.LocalName] = (string?)field.Attribute(Instance + "nil") == "true" ? null : field.Value;
        }

        return (type, fields);
    }
}
