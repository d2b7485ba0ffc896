using System.Collections.Frozen;
using SalesCoach.Reading.Cues;

namespace SalesCoach.Reading.Kinds;

/// <summary>Tells by its words what an obstacle is about.</summary>
internal static class ObstacleTopics
{
    private static readonly (ObstacleKind Kind, FrozenSet<string> Words)[] _topics =
    [
        (ObstacleKind.Budget, Set("budget budgets budgeted capex opex funding funds fund money cash afford expensive price pricing prices priced cost costs spend spending discount finance financial fiscal cfo treasury rebate margin fee fees loan credit bank dear economy savings cheaper expensive pricey unbudgeted grant tariff subsidy invoice payment paying euros dollars pot purse treasury overspend")),
        (ObstacleKind.Legal, Set("legal contract clause clauses liability indemnity indemnification counsel lawyer lawyers gdpr dpa nda msa terms compliance regulation regulator regulatory licence license permit law lawsuit suit court jurisdiction warranty privacy union redline redlines termination penalty penalties ip ownership audit statutory insurance consent tender procurement-law directive authority guarantee patent gpl licence damages personal-data gdpr-wise sub-processor subprocessor subprocessors audits sign-off-rights exclusivity annex covenant registration lapsed cap limitation")),
        (ObstacleKind.Security, Set("security infosec ciso pen pentest penetration vulnerability vulnerabilities encryption sso saml mfa soc iso27001 breach hacked hack firewall token tokens cloud hosting residency data-residency sovereignty leak leaking password passwords access aadhaar questionnaire finding findings phishing malware surveillance")),
        (ObstacleKind.Technical, Set("integration api sync system systems software hardware server servers data field fields format formats file files parser connector database version migration network signal latency bandwidth performance bug bugs crash crashes error errors sensor sensors machine machines pump pumps valve valves pressure temperature power voltage roof pipe pipes installation screens interface spec specs specification capacity throughput accuracy precision model module firmware cable antenna asbestos noise water load test tests legacy erp sap crm export import upload download compatible compatibility battery batteries drawing drawings calibration tenant sandbox environment log reader rerun phone phones app apps android windows linux ubuntu laptops script scripts macros ocr hashes hash codes import panel charge chargers units unit kit box boxes throughput tps ms resolution drift drifts precision detector column metadata admin store stores")),
        (ObstacleKind.Timing, Set("time timeline schedule calendar date dates deadline week weeks month months quarter holiday holidays freeze window busy season delay delays delayed backlog queue slot slots lead late summer christmas audit-season shutdown strike peak harvest slack agenda meets exams examiners year-end minimum until before after longer wait")),
        (ObstacleKind.Competition, Set("competitor competitors competition rival rivals incumbent undercut cheaper bid bids below")),
        (ObstacleKind.Internal, Set("internally internal presales engineering-team colleague")),
        (ObstacleKind.People, Set("people team staff operators users nurses teachers crew crews clerk sponsor champion workers reluctant sceptical skeptical trust distrust mood wary retire retires leaving leaves resigned left sick doubts doubt hates dislikes uneasy nervous fear fears worried personal relationship persuaded convinced politics blocker union members farmers growers drivers hired turnover shaken met spoken knows know understands persuade convince spoke hates who ballot")),
    ];

    // A rival's price is about the rival; our own side's fault is ours; the rest by its words, earlier kinds first where two are even.
    private static readonly FrozenSet<string> _ourSide = Set("our us we");

    private static readonly FrozenSet<string> _ourLacks = Set("short staff consultants engineers team bandwidth capacity colleagues department presales finance approval board legal warehouse support slots resources");

    /// <summary>What the obstacle is about that a stretch of tokens states.</summary>
    public static ObstacleKind Of(NoteView view, ClauseView clause, int first, int end)
    {
        if (clause.Cues[Cue.RivalName] || (clause.Cues[Cue.Undercut] && (clause.Cues[Cue.HasPercent] || clause.Cues[Cue.TheyDo] || clause.Cues[Cue.StrangerDoes])))
        {
            return ObstacleKind.Competition;
        }

        var scores = new double[_topics.Length];
        for (var i = first; i < end; i++)
        {
            for (var t = 0; t < _topics.Length; t++)
            {
                scores[t] += _topics[t].Words.Contains(view.Word(i)) ? _topics[t].Kind is ObstacleKind.People ? 0.7 : _topics[t].Kind is ObstacleKind.Internal ? 0.2 : 1 : 0;
            }
        }

        var ours = Enumerable.Range(first, end - first).Any(i => _ourSide.Contains(view.Word(i)) && Enumerable.Range(i + 1, 3).Any(j => _ourLacks.Contains(view.Word(j))));
        scores[5] += clause.Cues[Cue.Undercut] ? 0.4 : 0;
        scores[6] += ours ? 1.2 : 0;
        scores[0] += clause.Cues[Cue.Money] ? 0.4 : 0;
        scores[7] += clause.Cues[Cue.Worry] ? 0.3 : 0;
        scores[4] += clause.Cues[Cue.Delay] ? 0.4 : 0;
        scores[3] += clause.Cues[Cue.Fails] ? 0.6 : 0;
        scores[3] += clause.Cues[Cue.CannotWork] ? 0.1 : 0;
        scores[7] += clause.Cues[Cue.Refuses] ? 0.1 : 0;
        var best = Array.IndexOf(scores, scores.Max());
        return scores[best] > 0 ? _topics[best].Kind : ObstacleKind.Other;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
