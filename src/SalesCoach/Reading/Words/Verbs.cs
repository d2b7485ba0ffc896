using System.Collections.Frozen;

namespace SalesCoach.Reading.Words;

/// <summary>
/// The verbs of business English with their classes and forms, and those of WordNet (<c>verbs.txt</c>) with their forms. Words that are in
/// neither list are guessed by their endings.
/// </summary>
internal static class Verbs
{
    // A star marks verbs that are as often nouns.
    private const string Deliver = "send share provide upload submit email* mail* e-mail* forward return* issue* hand give pass* post* ship* file* circulate publish release* "
        + "transfer* distribute table* supply* furnish courier* ping* drop* resend reissue dispatch lodge present* transmit reply answer* respond revert release serve fax copy* "
        + "attach push* turn* get bring return loop* feed* slip* show* demo* demonstrate introduce refer leave* pay* invoice* re-send hand-carry return credit* reimburse lend order* deposit whatsapp text*";

    private const string Finish = "finish complete close* fix* resolve solve clear settle sort finalize finalise wrap conclude approve sign countersign accept confirm validate certify install configure "
        + "deploy load* migrate prove activate enable unlock unblock book* arrange organize organise schedule* fill lock commission* repair replace swap* correct patch* reset renew register* enrol enroll "
        + "agree* secure* obtain collect gather wipe remove delete ratify endorse authorize authorise bless freeze decide* execute verify qualify cancel withdraw reach achieve nail square tick land "
        + "docusign initial clean set cut* connect reconnect upgrade* onboard train* hire appoint nominate pick choose select win* tackle rectify notarize stamp* countersign award* process* cover* deal tidy relabel";

    private const string Make = "draft* write prepare build make create produce compile put revise update* rework price* model* map* calculate design* document* check* review* test* run* rerun re-run analyze analyse "
        + "investigate look* dig* find research* explore assess evaluate audit* measure* compare estimate* quote* cost* plan* outline* summarize summarise translate edit rewrite redo re-do reprice recut tweak "
        + "adjust add insert include collate assemble cook* mock* sketch* scope* size* pull* print* record* log* track* monitor follow chase* escalate* raise* handle own* lead* drive* manage coordinate "
        + "co-ordinate help* support* assist work* start* begin continue proceed reconcile recalculate export* import* simulate configure pilot* replay* survey* inspect scan* sample* type pre-file prefile refresh* redline* "
        + "mark* comb read* study* go take carry keep hold* line* source* negotiate nudge* poke press* request* convert extend* shorten reduce trim raise raise chair* host* poll* query* trace* switch* move* reformat resize split* merge* clarify word*";

    private const string Attend = "meet attend join visit* sit see reconvene gather convene travel* fly drive reunite dial";

    private const string Talk = "call* ring* phone* chat* speak talk* discuss brief* debrief* consult contact* message* reach ask remind tell update inform notify walk* catch warn explain thank greet interview* quiz*";

    private const string State = "be know like need* want* seem remain hope* believe feel look appear depend mean cost* matter* love* hate expect understand care* have think wish* prefer belong consist deserve enjoy exist fear* "
        + "lack* worry* doubt* suspect wonder* own suit sound* smell stay* stand struggle* suffer fail wait* miss hesitate lean dislike trust* require run become grow live lie happen mind* resist* object* insist assume guess* bet* forget remember hear keep "
        + "learn notice spot* realize realise regret used rest* linger cling hang hope sleep eat drink laugh* smile* rain* snow* die cry* joke* play* sing";

    private const string Say = "say tell mention report* note* reckon explain claim* warn announce admit state* repeat stress* comment* add remark* declare indicate suggest* hint* reveal whisper observe describe argue complain grumble moan* confide recall";

    private const string Promise = "promise* agree undertake commit volunteer* offer* accept vow* pledge* swear consent* guarantee* assure consent pledge";

    private const string Ask = "ask request* inquire enquire demand* beg insist urge* press* plead* invite* query* petition";

    private const string Arrive = "arrive come land* reach appear emerge go return* leave* start* begin open* kick end* expire lapse fall* follow move* shift* slide* slip* postpone delay* defer reschedule advance* stall* stop* pause* hit* launch*";

    private const string Act = "use* buy* sell* order* rent* spend save* change* drop* try* let break* kill cancel lose beat* fight* protect block* hinder prevent reject refuse decline* deny veto* oppose dismiss ignore avoid allow permit enable "
        + "help borrow rope draft* pull tap enlist involve assign* delegate task* charge* entrust park* shelve pivot* concentrate focus* target* position* pitch* compete* offer undercut bid* threaten hire fire promote retire resign quit assume "
        + "count* weigh* charge* carry throw pick* draw fit* shift* turn* show prove speed increase grow drop rise lower raise double* triple halve extend cut limit* cap* bind bundle* discount* waive "
        + "handover climb walk* jump* stick* tie wire* plug* strip burn* crash* leak* overheat freeze trip* choke* jam* lag* retry restart reboot charge land "
        + "expedite accelerate rush* delegate relay* shadow* mentor coach* escort accompany staff* assemble shape* frame* craft* polish* shoot* sketch mirror* sync* align refine iterate wrangle hammer* iron* flag* flush* prise circle* dust* round* cater bump* fetch grab* scrape court* woo repurpose back* bench* field* steer* route* stage* free* top* double-check cross-check proof* proofread bring";

    // base, third, past, participle, ing; a dash stands for the regular form.
    private static readonly string[] _irregular =
    [
        "be is was been being", "have has had had having", "do does did done doing", "go goes went gone going", "send - sent sent -", "give - gave given giving", "get - got got getting",
        "take - took taken taking", "make - made made making", "write - wrote written writing", "bring - brought brought -", "build - built built -", "buy - bought bought -", "come - came come coming",
        "find - found found -", "meet - met met -", "see - saw seen -", "say - said said -", "tell - told told -", "think - thought thought -", "know - knew known -", "keep - kept kept -", "hold - held held -",
        "leave - left left leaving", "let - let let letting", "put - put put putting", "set - set set setting", "cut - cut cut cutting", "hit - hit hit hitting", "run - ran run running", "rerun - reran rerun rerunning",
        "re-run - re-ran re-run re-running", "read - read read -", "sit - sat sat sitting", "stand - stood stood -", "speak - spoke spoken -", "swear - swore sworn -", "undertake - undertook undertaken undertaking",
        "pay - paid paid -", "lead - led led -", "lend - lent lent -", "lose - lost lost losing", "sell - sold sold -", "show - showed shown -", "draw - drew drawn -", "drive - drove driven driving", "fly - flew flown -",
        "freeze - froze frozen freezing", "break - broke broken -", "choose - chose chosen choosing", "hear - heard heard -", "feel - felt felt -", "fall - fell fallen -", "grow - grew grown -", "rise - rose risen rising",
        "begin - began begun beginning", "win - won won winning", "wind - wound wound -", "hang - hung hung -", "stick - stuck stuck -", "strike - struck struck striking", "slide - slid slid sliding", "shoot - shot shot -",
        "ring - rang rung -", "throw - threw thrown -", "rewrite - rewrote rewritten rewriting", "redo redoes redid redone redoing", "re-do - re-did re-done -", "withdraw - withdrew withdrawn -", "catch - caught caught -",
        "teach - taught taught -", "mean - meant meant -", "spend - spent spent -", "beat - beat beaten -", "bid - bid bid bidding", "bind - bound bound -", "fight - fought fought -", "forget - forgot forgotten forgetting",
        "understand - understood understood -", "become - became become becoming", "drop - dropped dropped dropping", "ship - shipped shipped shipping", "map - mapped mapped mapping", "wrap - wrapped wrapped wrapping",
        "swap - swapped swapped swapping", "plan - planned planned planning", "slip - slipped slipped slipping", "stop - stopped stopped stopping", "dig - dug dug digging", "refer - referred referred referring",
        "commit - committed committed committing", "submit - submitted submitted submitting", "transfer - transferred transferred transferring", "defer - deferred deferred deferring", "prefer - preferred preferred preferring",
        "step - stepped stepped stepping", "tap - tapped tapped tapping", "nod - nodded nodded nodding", "scan - scanned scanned scanning", "trim - trimmed trimmed trimming", "pop - popped popped popping",
        "flag - flagged flagged flagging", "log - logged logged logging", "cap - capped capped capping", "permit - permitted permitted permitting", "hand-carry hand-carries hand-carried hand-carried -", "lie - lay lain lying",
        "lay - laid laid -", "tie - tied tied tying", "quit - quit quit quitting", "resend - resent resent -", "re-send - re-sent re-sent -", "recut - recut recut recutting", "split - split split splitting", "rewrite - rewrote rewritten rewriting",
        "drag - dragged dragged dragging", "grab - grabbed grabbed grabbing", "chat - chatted chatted chatting", "plug - plugged plugged plugging", "strip - stripped stripped stripping", "bet - bet bet betting", "sleep - slept slept -",
        "eat - ate eaten -", "drink - drank drunk -", "sing - sang sung -", "die - died died dying", "bump - - - -", "undercut - undercut undercut undercutting", "fit - fitted fitted fitting", "trip - tripped tripped tripping", "jam - jammed jammed jamming",
        "lag - lagged lagged lagging", "top - topped topped topping", "cater - catered catered catering", "sync - synced synced syncing", "prefile - - - -", "enrol - enrolled enrolled enrolling", "cancel - cancelled cancelled cancelling", "travel - travelled travelled travelling",
    ];

    private static readonly FrozenDictionary<string, Verb> _own = Own();
    private static readonly FrozenDictionary<string, Verb> _verbs = WithOthers(_own);

    /// <summary>The word as a verb, or null where it is none that we know or can guess.</summary>
    /// <param name="word">A word in small letters.</param>
    public static Verb? Find(string word)
    {
        if (_verbs.TryGetValue(word, out var verb))
        {
            return verb;
        }

        // "re-reads", "redraws".
        if (word.StartsWith("re", StringComparison.Ordinal) && word.Length > 6 && _verbs.TryGetValue(word[(word[2] == '-' ? 3 : 2)..], out var again) && (again.Class & VerbClass.Work) != 0)
        {
            return again with { IsNounToo = true };
        }

        return word.Length < 6 || word.Contains('\'', StringComparison.Ordinal) ? null
            : word.EndsWith("ing", StringComparison.Ordinal) ? new Verb(word, VerbForms.Ing, VerbClass.Act, true)
            : word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("eed", StringComparison.Ordinal) ? new Verb(word, VerbForms.Past | VerbForms.Participle, VerbClass.Act, true)
            : null;
    }

    /// <summary>Whether the word is a verb of business English, so that a capital letter alone makes it no name.</summary>
    public static bool Knows(string word) => _own.ContainsKey(word);

    private static FrozenDictionary<string, Verb> WithOthers(FrozenDictionary<string, Verb> own)
    {
        var others = new Dictionary<string, Verb>();
        foreach (var line in WordFile.Lines("Words.verbs.txt"))
        {
            var forms = line.Split(' ');
            var word = forms[0].TrimEnd('*');
            var ing = Array.Find(forms, f => f.EndsWith("ing", StringComparison.Ordinal) && f != forms[0]);
            var past = forms.Skip(1).Where(f => f != ing).ToList();
            Add(word, VerbForms.Base);
            Add(Third(word), VerbForms.Third);
            Add(ing ?? Ing(word), VerbForms.Ing);
            foreach (var form in past.Count > 0 ? past : [Past(word)])
            {
                Add(form, VerbForms.Past | VerbForms.Participle);
            }

            void Add(string form, VerbForms kind) => others[form] = new Verb(word, kind | (others.TryGetValue(form, out var known) ? known.Forms : 0), VerbClass.Act, forms[0].Length > word.Length);
        }

        return own.Concat(others.Where(o => !own.ContainsKey(o.Key))).ToFrozenDictionary();
    }

    private static FrozenDictionary<string, Verb> Own()
    {
        var classes = new Dictionary<string, VerbClass>();
        var nouns = new HashSet<string>();
        foreach (var (list, kind) in new[]
        {
            (Deliver, VerbClass.Deliver), (Finish, VerbClass.Finish), (Make, VerbClass.Make), (Attend, VerbClass.Attend), (Talk, VerbClass.Talk), (State, VerbClass.State),
            (Say, VerbClass.Say), (Promise, VerbClass.Promise), (Ask, VerbClass.Ask), (Arrive, VerbClass.Arrive), (Act, VerbClass.Act), ("do have", VerbClass.Act),
        })
        {
            foreach (var entry in list.Split(' '))
            {
                var word = entry.TrimEnd('*');
                classes[word] = classes.GetValueOrDefault(word) | kind;
                if (entry.Length > word.Length)
                {
                    nouns.Add(word);
                }
            }
        }

        var irregular = _irregular.Select(line => line.Split(' ')).DistinctBy(forms => forms[0]).ToDictionary(forms => forms[0]);
        var verbs = new Dictionary<string, Verb>();
        foreach (var (word, kind) in classes)
        {
            var forms = irregular.GetValueOrDefault(word) ?? [word, "-", "-", "-", "-"];
            var regularPast = Past(word);
            Add(word, word, VerbForms.Base);
            Add(Or(forms[1], Third(word)), word, VerbForms.Third);
            Add(Or(forms[2], regularPast), word, VerbForms.Past);
            Add(Or(forms[3], regularPast), word, VerbForms.Participle);
            Add(Or(forms[4], Ing(word)), word, VerbForms.Ing);
        }

        foreach (var (form, word, kind) in new[]
        {
            ("am", "be", VerbForms.Base), ("are", "be", VerbForms.Base), ("were", "be", VerbForms.Past), ("'m", "be", VerbForms.Base), ("'re", "be", VerbForms.Base),
            ("modelled", "model", VerbForms.Past | VerbForms.Participle), ("modelling", "model", VerbForms.Ing), ("canceled", "cancel", VerbForms.Past | VerbForms.Participle),
            ("learnt", "learn", VerbForms.Past | VerbForms.Participle), ("labelled", "label", VerbForms.Past | VerbForms.Participle), ("proven", "prove", VerbForms.Participle),
        })
        {
            Add(form, word, kind);
        }

        return verbs.ToFrozenDictionary();

        void Add(string form, string word, VerbForms kind)
        {
            var added = new Verb(word, kind, classes.GetValueOrDefault(word, VerbClass.Act), nouns.Contains(word));

            // "left" is leave before it is anything else: the first verb keeps the word, its forms join.
            verbs[form] = verbs.TryGetValue(form, out var known) ? known with { Forms = known.Base == word ? known.Forms | kind : known.Forms | kind } : added;
        }
    }

    private static string Or(string given, string regular) => given == "-" ? regular : given;

    private static string Third(string word) =>
        word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) || word[^1] == 'o' ? word + "es"
        : word[^1] == 'y' && !IsVowel(word[^2]) ? word[..^1] + "ies" : word + "s";

    private static string Past(string word) =>
        word[^1] == 'e' ? word + "d" : word[^1] == 'y' && !IsVowel(word[^2]) ? word[..^1] + "ied" : word + "ed";

    private static string Ing(string word) =>
        word[^1] == 'e' && word.Length > 2 && word[^2] is not ('e' or 'y' or 'o') ? word[..^1] + "ing" : word + "ing";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
