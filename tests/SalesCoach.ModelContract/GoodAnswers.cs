using System.Text.Json;

namespace SalesCoach.ModelContract;

/// <summary>What a good model answers, made from nothing but the data that it is shown.</summary>
public static class GoodAnswers
{
    /// <summary>A step for every milestone of the data, each in words of its own.</summary>
    public static string Steps(string userMessage)
    {
        var data = Data(userMessage);
        var day = data.GetProperty("today").GetString();
        var owner = data.GetProperty("team")[0].GetProperty("id").GetString();
        var steps = data.GetProperty("milestones").EnumerateArray().Select((m, i) => new
        {
            milestoneId = m.GetProperty("id").GetString(),
            action = $"{Orders[i % Orders.Length]} number {i + 1}",
            ownerId = owner,
            dueOn = m.TryGetProperty("latest", out var latest) ? latest.GetString() : day,
            why = "The milestone is near.",
            practice = "P2",
            evidence = Array.Empty<object>(),
        });
        return JsonSerializer.Serialize(new { steps }, JsonSerializerOptions.Web);
    }

    /// <summary>The data of a user's message.</summary>
    public static JsonElement Data(string userMessage)
    {
        var from = userMessage.IndexOf("<data>\n", StringComparison.Ordinal) + "<data>\n".Length;
        return JsonDocument.Parse(userMessage[from..userMessage.IndexOf("\n</data>", from, StringComparison.Ordinal)]).RootElement;
    }

    private static readonly string[] Orders =
    [
        "Rehearse tomorrow's talk about stage", "Sketch one slide on savings for round", "Ring the buyer's office about checkpoint", "Invite the reviewers to lunch before gate",
        "Collect photographs of site", "Price spare parts for phase", "Compare delivery weeks for lot", "Visit the plant's loading bay",
    ];
}
