using SalesCoach.Deals;
using SalesCoach.Reading;

namespace SalesCoach.NextActions;

/// <summary>
/// A request that nobody has taken up (<see cref="Replies"/>), the latest first. One that bears on no milestone is raised once, at the
/// nearest open milestone where nothing comes before it.
/// </summary>
internal static class RequestGround
{
    /// <summary>Steps for the milestone's own requests, then for those of the deal.</summary>
    public static IEnumerable<Step> Of(DealFacts facts, Milestone milestone) =>
        facts.OpenRequests.Where(r => r.Reading.MilestoneId == milestone.Id)
            .Concat(facts.OpenRequests.Where(r => r.Reading.MilestoneId is null))
            .SelectMany(r => Steps(facts, milestone, r));

    private static IEnumerable<Step> Steps(DealFacts facts, Milestone milestone, Told<RequestReading> request)
    {
        var quote = Phrases.Quoted(request.Reading.Quote);
        var matter = Matters.Of(request.Reading.Quote, milestone);
        var about = Topics.Of(request.Reading.Quote, fromNote: true) is { } topic ? $" about {topic}" : "";
        var day = facts.Day(request.Day);
        var buyer = facts.Buyer(request.Reading.FromId);
        var member = facts.Member(request.Reading.FromId);
        var step = new Step
        {
            Ground = "request",
            Thing = $"{request.Note.Id}\n{request.Reading.Quote}",
            DealWide = request.Reading.MilestoneId is null,
            Action = null,
            Why = "",
            Practice = "P12",
            Evidence = [request.Evidence],
            For = new OwnerWish(matter, buyer),
            Ahead = 1,
        };

        if (buyer is not null)
        {
            var who = Names.Of(buyer);
            step = step with { Why = $"{who} asked for this by the note of {day}, and no note since shows that anybody took it on." };
            yield return step with
            {
                Action = ActionWords.Fit(
                    quote is null ? null : $"Answer {who} with a yes, a no or a day: {quote}.",
                    quote is null ? null : $"Give {who} a clear answer: {quote}.",
                    $"Answer the request of {day} from {who}{about} with a yes, a no or a day."),
                For = step.For with { Only = facts.Buyers.NamedMember(request.Reading.Quote) },
            };
            yield return step with
            {
                Variant = 1,
                Action = ActionWords.Fit($"Tell {who} by which day the request of {day}{about} will be answered."),
            };
        }
        else if (member is not null)
        {
            var who = Names.Of(member);
            var asked = facts.Buyers.NamedMember(request.Reading.Quote);
            var asker = asked is null || asked.Id == member.Id ? facts.Buyers.Named(request.Reading.Quote) : null;
            step = step with { Why = $"{who} asked for this by the note of {day}, and no note since shows that anybody took it on." };
            yield return asker is not null
                ? step with
                {
                    Action = ActionWords.Fit(
                        quote is null ? null : $"Ask {Names.Of(asker)} for an answer by tomorrow to this: {quote}.",
                        $"Ask {Names.Of(asker)} once more for an answer to our request of {day}{about}."),
                    For = new OwnerWish(matter, asker),
                }
                : step with
                {
                    Action = ActionWords.Fit(
                        quote is null ? null : $"Answer {who} with a yes, a no or a day: {quote}.",
                        quote is null ? null : $"Give {who} a clear answer: {quote}.",
                    quote is null ? null : $"Give {who} a clear answer: {quote}.",
                        $"Answer the request of {day} from {who}{about} with a yes, a no or a day."),
                    For = new OwnerWish(matter) { Only = asked?.Id == member.Id ? null : asked, Not = [member] },
                };
        }
        else
        {
            step = step with { Why = $"The note of {day} tells of this request, and no note since shows that anybody took it on." };
            yield return step with
            {
                Action = ActionWords.Fit(
                    quote is null ? null : $"Answer this open request with a yes, a no or a day: {quote}.",
                    quote is null ? null : $"Answer this open request: {quote}.",
                    $"Answer the open request of {day}{about} with a yes, a no or a day."),
            };
        }
    }
}
