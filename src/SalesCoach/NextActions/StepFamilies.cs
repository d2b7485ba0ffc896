namespace SalesCoach.NextActions;

/// <summary>The steps that lead to one kind of milestone, in the order in which they help.</summary>
/// <param name="Matter">What the milestone takes.</param>
/// <param name="Beginnings">How words in its name begin.</param>
/// <param name="Orders">The orders, with {who}, {it}, {date} and {customer} to be filled in; after a bar, what to say where there is no date.</param>
internal sealed record StepFamily(Matter Matter, string[] Beginnings, string[] Orders);

/// <summary>
/// What usually comes next on the way to a kind of milestone, by the words of its name: a pilot needs a measure of success, a contract needs
/// to know who signs, a board needs its papers in time.
/// </summary>
internal static class StepFamilies
{
    /// <summary>The first family one of whose words the name has is the milestone's.</summary>
    public static readonly IReadOnlyList<StepFamily> All =
    [
        new(Matter.Any, ["reference", "referral"],
        [
            "Ask {who} which customer of ours they would like to hear from, and what they would ask.",
            "Send {who} two customers to choose from for {it}, each with a line on what compares.",
        ]),
        new(Matter.Security, ["secur", "questionnaire", "audit", "pen", "penetration", "privacy", "gdpr", "protection", "complian", "ciso",
            "soc", "iso", "dpia", "infosec"],
        [
            "Ask {who} which questions are still open for {it} and who decides on them.",
            "Send {who} one name on our side for every open question about {it}.",
            "Ask {who} which finding would be the hardest to accept in {it}.",
        ]),
        new(Matter.Legal, ["contract", "signature", "signed", "signs", "agreement", "msa", "nda", "dpa", "terms", "redline", "legal",
            "clause", "lease", "sla", "framework"],
        [
            "Ask {who} who signs on their side, in what order, and who is away before {date}.|Ask {who} who signs on their side, and in what order.",
            "Ask {who} who has to say yes to {it} before anybody signs.",
            "Send {who} the clauses still open for {it}, one line each, with our position.",
            "Ask {who} for a half hour with their lawyer about {it}.",
        ]),
        new(Matter.Adoption, ["train", "trained", "adopt", "onboard", "enable", "champions", "curriculum"],
        [
            "Ask {who} for the names of the first people to be trained and a day that suits them.",
            "Send {who} a one-page training plan: who, when, where.",
            "Ask {who} what people must be able to do on their own after the training.",
        ]),
        new(Matter.Technical, ["pilot", "poc", "proof", "trial", "test", "tests", "demo", "sandbox", "prototype", "benchmark",
            "acceptance", "validated", "validation", "mvp", "qualification", "fat", "sat"],
        [
            "Send {who} three measures of success for {it}, for a yes or a change.",
            "Ask {who} who will judge the result of {it}, and what they need to see.",
            "Book a quarter of an hour with {who} to look at what {it} has shown so far.",
        ]),
        new(Matter.Legal, ["permit", "permission", "licen", "certif", "regist", "clearance", "consent", "wayleave", "customs"],
        [
            "Ask {who} which papers are still missing for {it}, and who hands them in.",
            "Ask {who} who has the last word on {it}, and when that person next looks at it.",
            "Send {who} a one-page list of what is missing for {it}, with a name for each line.",
        ]),
        new(Matter.Money, ["budget", "fund", "board", "invest", "committee", "council", "capital", "capex", "business", "financ", "credit",
            "roi", "cfo", "loan", "grant", "tco"],
        [
            "Ask {who} when the papers for {it} have to be in, and who presents them.",
            "Send {who} one page for {it} that puts the benefit to {customer} into a number.",
            "Ask {who} which objection to expect first on the way to {it}.",
        ]),
        new(Matter.Money, ["proposal", "offer", "tender", "bid", "rfp", "rfi", "rfq", "quot", "price", "pricing", "submission", "submitted"],
        [
            "Ask {who} which three points will weigh most when {customer} judges {it}.",
            "Send {who} the outline of {it} on one page and ask what is missing.",
            "Ask {who} who else will read {it}, and what each of them looks for.",
        ]),
        new(Matter.Money, ["order", "purchase", "payment", "invoice", "advance", "procure", "deposit", "po"],
        [
            "Ask {who} who has to release {it} on their side, and how long each desk takes.",
            "Send {who} every paper needed for {it} in one mail, with a list of what is attached.",
            "Ask {who} what could hold up {it} on their side.",
        ]),
        new(Matter.Strategy, ["award", "decision", "selected", "selection", "shortlist", "vendor", "preferred", "vote", "verbal", "sponsor"],
        [
            "Ask {who} who has a voice in {it}, and what each of them wants to see.",
            "Ask {who} what would make the case against us on the way to {it}.",
            "Send {who} three sentences that make the case for us, to use on the way to {it}.",
        ]),
        new(Matter.Delivery, ["live", "golive", "rollout", "deliver", "install", "commission", "handover", "handed", "deploy", "migrat",
            "ship", "warehouse", "cutover", "launch", "transition", "hypercare", "ramp", "running"],
        [
            "Ask {who} who has to be ready for {it}, and who could be missing on {date}.|Ask {who} who has to be ready for {it}, and who could be missing.",
            "Send {who} a one-page checklist for {it}, each line with a name.",
            "Ask {who} what has to be in place on site before {it}.",
        ]),
        new(Matter.Any, ["workshop", "meeting", "visit", "readout", "review", "kick", "kickoff", "presentation", "session", "discovery",
            "interview", "walk", "steering", "tour", "briefing"],
        [
            "Send {who} five lines of agenda for {it}, ending in the one decision you need.",
            "Ask {who} who else should sit in on {it}, and what they hope for.",
            "Ask {who} what would make {it} worth their time.",
        ]),
        new(Matter.Technical, ["design", "spec", "scope", "requirement", "architect", "concept", "mapping", "mapped", "survey", "assess",
            "report", "analysis", "blueprint", "integrat", "interface", "plan", "solution", "data", "model", "fit", "gap"],
        [
            "Send {who} the points still open for {it}, each with a name and a day.",
            "Ask {who} who has to agree to {it} in the end, and what they will look at first.",
            "Ask {who} which part of {it} can be settled this week.",
        ]),
        new(Matter.Any, ["approval", "approved", "approves", "authorit", "regulat"],
        [
            "Ask {who} who has the last word on {it}, and when that person next looks at it.",
            "Send {who} a one-page list of what is missing for {it}, with a name for each line.",
        ]),
    ];

    /// <summary>Steps toward anything.</summary>
    public static readonly IReadOnlyList<string> General =
    [
        "Ask {who} what has to be true for {it} by {date}, and what is missing today.|Ask {who} what has to be true for {it}, and what is missing today.",
        "Send {who} the last three steps to {it}, each with a name, and ask for corrections.",
        "Ask {who} who else has a say in {it}.",
        "Book twenty minutes with {who} to plan {it} backwards from {date}.|Book twenty minutes with {who} to agree a date for {it}.",
        "Ask {who} what could still stop {it}, and who would know first.",
        "Write the team two lines on where {it} stands and what you need from them.",
    ];

    /// <summary>The family of a milestone's name; null where no word of it tells.</summary>
    public static StepFamily? Of(string name)
    {
        var words = ActionWords.Runs(name).ToList();
        return All.FirstOrDefault(f => Matters.Begins(words, f.Beginnings));
    }
}
