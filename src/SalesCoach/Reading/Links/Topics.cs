using System.Collections.Frozen;
using SalesCoach.Reading.Text;

namespace SalesCoach.Reading.Links;

/// <summary>The fields in which deals move. A clause and a milestone of one field belong together also where they share no word.</summary>
[Flags]
internal enum Topics
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Information security and data protection.</summary>
    Security = 1,

    /// <summary>Contracts and law.</summary>
    Legal = 2,

    /// <summary>Price, payment, credit.</summary>
    Money = 4,

    /// <summary>Trials, tests, proofs.</summary>
    Trial = 8,

    /// <summary>Who decides, and what they read before.</summary>
    Decision = 16,

    /// <summary>Design and integration.</summary>
    Design = 32,

    /// <summary>Delivery, installation, go-live.</summary>
    Rollout = 64,

    /// <summary>Training and users.</summary>
    People = 128,

    /// <summary>Tenders and clarifications.</summary>
    Tender = 256,

    /// <summary>Permits, audits, certificates.</summary>
    Permit = 512,
}

/// <summary>Tells topics by words.</summary>
internal static class TopicWords
{
    private static readonly FrozenDictionary<string, Topics> _topics = Build();

    /// <summary>The topics of which a word speaks.</summary>
    public static Topics Of(Token token) => _topics.GetValueOrDefault(token.Word);

    /// <summary>The topics of which a text speaks.</summary>
    public static Topics Of(string text) => Tokenizer.Cut(text).Aggregate(Topics.None, (topics, token) => topics | Of(token));

    private static FrozenDictionary<string, Topics> Build()
    {
        var topics = new Dictionary<string, Topics>();
        Add(Topics.Security, "security infosec soc iso iso27001 pen pentest penetration ciso questionnaire vulnerability vulnerabilities encryption sso saml mfa findings finding subprocessor subprocessors remediation retest evidence gdpr dpia dpa privacy data-protection residency threat hardening access logs audit risk");
        Add(Topics.Legal, "contract contracts agreement msa nda dpa terms clause clauses redline redlines liability indemnity legal lawyer lawyers counsel warranty addendum annex draft schedule wording signature sign signed signing countersign docusign paper heads order-form sla escrow termination cap jurisdiction amendment");
        Add(Topics.Money, "price prices pricing priced quote quotation quotes offer discount budget cost costs cfo finance financial payment invoice credit bank loan lease rebate fee business-case payback roi savings tco commercial commercials rate rates funding fund purchase po guarantee advance deposit leasing royalty ramp capex opex margin treasury");
        Add(Topics.Trial, "pilot poc trial proof demo test tests testing sandbox uat sample samples results criteria run parallel replay benchmark validation evaluation measurements readings probe field dry-run success shadow batch bench lab");
        Add(Topics.Decision, "board committee council approval approve approved decision steering trustees governors cabinet director paper deck slides briefing presentation business case memo summary executive sponsor verdict vote shortlist shortlisted award verbal sign-off endorsement references reference");
        Add(Topics.Design, "design drawing drawings spec specs specification integration api connector mapping map model calc calculation calculations architecture config configuration blueprint layout survey engineering interface sync import export schema fields migration data extract network metadata");
        Add(Topics.Rollout, "go-live golive live cutover cut-over rollout launch install installation commissioning commissioned delivery deliver shipping shipment warehouse stock site mobilisation kickoff kick-off production deployment wave onboarding plants hardware units truck customs logistics migration handover");
        Add(Topics.People, "training train users user trainers curriculum workshop rota shift staff onboarding adoption champions super-users leaflet manual guide videos union consultation");
        Add(Topics.Tender, "tender rfp rfi bid clarification clarifications submission portal questions answers evaluation emd technical-bid lot orals shortlist qualification qualified");
        Add(Topics.Permit, "permit permits licence license certificate certification registration authority regulator regulatory inspection audit approval consent listed clearance qualification validation gmp protocol");
        return topics.ToFrozenDictionary();

        void Add(Topics topic, string words)
        {
            foreach (var word in words.Split(' '))
            {
                topics[word] = topics.GetValueOrDefault(word) | topic;
            }
        }
    }
}
