using System.Collections.Frozen;
using SalesCoach.Reading.Cues;
using SalesCoach.Reading.Model;

namespace SalesCoach.Reading.Kinds;

/// <summary>Tells what an obstacle is about.</summary>
internal static class ObstacleTopics
{
    private static readonly (ObstacleKind Kind, FrozenSet<string> Words)[] _lexicon =
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

    /// <summary>What the obstacle that the clause states is about.</summary>
    public static ObstacleKind Of(NoteInHand note, ClauseView clause)
    {
        var scores = note.Model.Topics.Score(Features(note, clause));
        return (ObstacleKind)Array.IndexOf(scores, scores.Max());
    }

    /// <summary>What the trained model looks at: the clause's words by their stems, and more faintly those of its sentence.</summary>
    public static FeatureSet Features(NoteInHand note, ClauseView clause)
    {
        var features = note.Model.Topics.NewFeatures();
        features.Add("bias");
        foreach (var cue in clause.Cues.All())
        {
            features.Add($"c:{cue}");
        }

        foreach (var stem in note.Links.StemsOf(clause.Clause.First, clause.Clause.End))
        {
            features.Add($"x:{stem}");
        }

        foreach (var stem in note.Links.StemsOf(clause.Clause.Sentence.First, clause.Clause.Sentence.End))
        {
            features.Add($"s:{stem}");
        }

        features.Add($"t:{note.Links.TopicsIn(clause.Clause.First, clause.Clause.End)}");
        for (var i = clause.Clause.First; i < clause.Clause.End; i++)
        {
            foreach (var (kind, words) in _lexicon)
            {
                if (words.Contains(note.View.Word(i)))
                {
                    features.Add($"k:{kind}");
                }
            }

            if (note.Words[i] is { } word)
            {
                features.Add($"w:{word}");
            }
        }

        return features;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
