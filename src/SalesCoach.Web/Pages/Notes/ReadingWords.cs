using SalesCoach.Reading;

namespace SalesCoach.Web.Pages.Notes;

/// <summary>What people call the kinds of reading.</summary>
internal static class ReadingWords
{
    /// <summary>Each kind with its tone and what it is, for the legend.</summary>
    public static IReadOnlyList<(string Label, string Tone, string Is)> Legend { get; } =
    [
        ("promise", Ahead, "somebody will do one specific thing"),
        ("done", Ahead, "a piece of work is finished"),
        ("milestone", Ahead, "a milestone is reached, slips or is at risk"),
        ("meeting", Ahead, "a meeting, call or review with a date"),
        ("ask", Trouble, "somebody asks, and nobody has taken it on"),
        ("obstacle", Trouble, "something stands in the deal’s way"),
        ("change of plan", News, "the team changes its approach"),
        ("new person", News, "somebody at the customer’s who is not in the deal yet"),
        ("rival", News, "another supplier, by name"),
        ("help", News, "somebody of ours from outside the team"),
    ];

    private const string Ahead = "ahead";
    private const string Trouble = "trouble";
    private const string News = "news";

    /// <summary>The kind in a word or two.</summary>
    public static string LabelOf(NoteReading reading) => reading switch
    {
        CommitmentReading => "promise",
        CompletionReading => "done",
        MilestoneReading => "milestone",
        FollowUpReading => "meeting",
        RequestReading => "ask",
        ObstacleReading => "obstacle",
        StrategyChangeReading => "change of plan",
        NewPersonReading => "new person",
        CompetitorReading => "rival",
        HelpReading => "help",
        _ => "noted",
    };

    /// <summary>What it does to the deal: moves it ahead, stands in its way, or is news. The colour of its mark.</summary>
    public static string ToneOf(NoteReading reading)
    {
        var label = LabelOf(reading);
        return Legend.FirstOrDefault(l => l.Label == label).Tone ?? News;
    }
}
