using System.Collections.Frozen;

namespace SalesCoach.Reading.Text;

/// <summary>Knows what common headings of notes and minutes announce.</summary>
internal static class Headings
{
    private static readonly FrozenDictionary<string, Section> _sections = Build();

    /// <summary>The section that a heading's words announce; null when they are no heading that we know.</summary>
    /// <param name="tokens">The note's tokens.</param>
    /// <param name="first">The heading's first token.</param>
    /// <param name="end">The index behind its last word, the colon left out.</param>
    public static Section? Find(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first is < 1 or > 4)
        {
            return null;
        }

        var words = string.Join(' ', Enumerable.Range(first, end - first).Select(i => tokens[i].Word));
        return _sections.TryGetValue(words, out var section) ? section : null;
    }

    private static FrozenDictionary<string, Section> Build()
    {
        var sections = new Dictionary<string, Section>();
        Add(Section.Actions, "action|actions|action item|action items|action point|action points|actions agreed|agreed actions|ap|aps|ai|ais|next step|next steps|next|nexts|todo|todos|to do|to-do|to-dos|to dos|follow up|follow ups|follow-ups|followups|tasks|task|open actions|our actions|commitments|deliverables|plan|homework|who does what|next actions|actions arising|owed|promises");
        Add(Section.Done, "done|completed|closed|finished|sent|delivered|achieved|wins|win|progress|completed actions|done since last time|done this week|closed items|status");
        Add(Section.Risks, "risk|risks|issue|issues|blocker|blockers|concern|concerns|obstacle|obstacles|red flag|red flags|objections|objection|problem|problems|worry|worries|watch out|headache|snag|snags|hitch");
        Add(Section.People, "attendees|attendee|present|attending|participants|in attendance|apologies|people|who|on the call|those present|in the room|cc|to|from|sent|subject|date");
        Add(Section.Open, "questions|question|open questions|ideas|idea|wishlist|wish list|parking lot|nice to have|wishes|thoughts|fyi|background");
        return sections.ToFrozenDictionary();

        void Add(Section section, string names)
        {
            foreach (var name in names.Split('|'))
            {
                sections.TryAdd(name, section);
            }
        }
    }
}
