namespace SalesCoach.Reading.Cues;

// What stands in the way, what slips, what rivals do.
internal static partial class Lexicon
{
    private static (Cue Cue, string Lines)[] Trouble =>
    [
        (Cue.Blocked, """
            blocked|stuck|stalled|parked|frozen|halted|suspended|deadlocked|paused|stranded|gridlocked
            blocked|stuck|stalled|frozen|suspended|deadlocked|jammed|stranded|hostage|held|tied|locked up|by|on|at|in|until|because|over|behind|down
            on hold|ice
            ^block|^stall|^veto|^freeze|^halt|^hinder :det|:name|:word
            no-go|showstopper|show-stopper|dealbreaker|deal-breaker|gating|bottleneck|roadblock|impasse|deadlock|non-starter
            hard no|stop
            red line|lines
            """),
        (Cue.Refuses, """
            won't|wouldn't ~ :vany|be
            refuses|refused|refusing|declines|declined ~ to|:vg|:det
            ^refuse|^decline|^decline to|:det|:word
            ^reject|^refuse|^oppose|^veto|^dispute|^contest|^resist|^object|^strike|^throw :det|:word|any|our|it|through|out|to
            struck|strikes|threw ~ through|out|our|the
            against|opposed|hostile|allergic to|the|our|any|us|:vg|it
            ^insist|^demand on|that|:det|:word
            will|would ~ not|never ~ :vany
            not|never ~ accept|sign|approve|agree|allow|release|countersign|support|buy|pay
            ^say|^said ~ no|nothing|never
            nobody|no-one|none|no|neither * will|can|signs|wants|accepts
            """),
        (Cue.CannotWork, """
            can't|cannot|couldn't ~ :vany
            can|could not ~ :vany
            unable to :vany
            can't|cannot|couldn't|unable ~ :vany|be
            not|n't ~ able|possible|allowed|permitted|feasible to|for|in|on
            no way|chance|longer|means|route|room|path to|of|for|in|around
            impossible|infeasible|unfeasible|unworkable
            nothing|nobody|none can|could|moves|goes|happens|leaves|flies|works|gets
            """),
        (Cue.NoUntil, """
            nothing|nobody|no|none|neither|not|can't|won't|n't|never|cannot * until|without|unless|before|till
            until|unless|without|before|till * no|nothing|can't|won't|not|nobody|never
            without :word|:det * no|nothing|can't|won't|there|cannot
            no|not|nothing|can't|won't :word * until|without|unless|before|till
            so|and no|nothing|nobody
            while|until|unless :who|:det|:word ^be|^have|is|are|has
            depends|hinges|hangs|waits|waiting|wait on|for|upon
            needs|need|requires|require|wants|takes * before|first
            """),
        (Cue.Worry, """
            worried|worries|worry|worrying|concern|concerned|concerns|nervous|uneasy|wary|reluctant|sceptical|skeptical|doubtful|doubts|doubt|hesitant|hesitates|hesitating|anxious|unhappy|uncomfortable|unconvinced|cautious|suspicious|lukewarm|allergic|furious|annoyed|angry|upset|fear|fears|feared|afraid|scared|dread|dreads|apprehensive|hates|resents|resistance|pushback|backlash|friction|objection|objections|objects|objected|grumbling|grumble|grumbles|complain|complains|complained|complaints|mistrust|distrust|distrusts|sore|bitter|dislikes|dissatisfied|frustrated|bothers|troubles|troubled|bothered|unsettled|jittery|spooked|queasy
            not|isn't|aren't|wasn't|never|n't ~ convinced|comfortable|happy|satisfied|keen|sure|sold|impressed|thrilled|amused|willing|ready|confident|a fan|on board|onside
            doesn't|don't|didn't ~ trust|believe|like|want|see|buy|accept|agree|support|feel
            does|do|did not ~ trust|believe|like|want|see|buy|accept|agree|support|feel
            no appetite|confidence|trust|faith|interest
            cold feet
            push|pushing|pushed|pushes back
            ^lose|^lost ~ confidence|faith|patience|interest|trust|sleep
            ^take|^taken against
            on the fence
            ^threaten|^scare|^spook
            """),
        (Cue.Problem, """
            problem|problems|issue|issues|snag|snags|hitch|blocker|blockers|headache|trouble|obstacle|hurdle|risk|risks|risky|challenge|challenges|bug|bugs|defect|defects|glitch|gap|gaps|mismatch|bottleneck|pain|catch|setback|outage|incident|finding|findings|sticking|stumbling|crux|dilemma|mess|nightmare|complication|complications|trap|pitfall|showstopper|threat|downside|bummer|stinker
            bad news
            red|amber flag|flags
            the trouble|problem|catch|snag|worry|rub|crux|trick is|:
            """),
        (Cue.Money, """
            budget|budgets|capex|opex|funding|funds|money|cash|cost|costs|price|pricing|expensive|dear|pricey|afford|spend|discount|discounts|margin|cheaper|affordable|savings|savings|fee|fees|rebate|ceiling|cost centre|center|subsidy|grant|loan|credit|lease|finance
            over|above|beyond|outside|exceeds|exceed * budget|budgeted|limit|ceiling|cap|threshold|envelope
            no|out|short|lack|cut|cuts|freeze|frozen|trimmed|slashed|capped|reduced of? budget|money|funds|funding|cash|capex|spend|spending
            budget * cut|frozen|gone|spent|trimmed|slashed|capped|reduced|exhausted|tight|halved|closed|flat|held|pulled
            too|very|quite|rather|way expensive|pricey|dear|high|steep|much
            $|€|£ :num
            """),
        (Cue.Lack, """
            missing|lacks|lacking|lack|absent|lapsed|expired|unpaid|unanswered|unsupported|unavailable|insufficient|inadequate|incomplete|unresolved|outstanding|unclear|unsigned|undocumented|undeclared|short-staffed|understaffed|overdue|shortage
            no|without|nobody|none|zero|hardly|barely|few|little|not * enough|slack|capacity|bandwidth|slot|slots|staff|resources|people|owner|time|plan|cover|access|cushion|room|power|backup|sponsor|power|budget|approval|support|permission|test|data|answer|contact|relationship
            short|out|low|running|run|lack|shortage ~ of|on|out|low :word
            not|isn't|aren't|n't ~ enough|available|there|ready|possible|complete|compatible|supported|allowed|certified|covered|in place|working
            nobody|none|no|never * has|have|knows|is|met|spoken|ever|from|can|to
            still|yet ~ no|not|missing|waiting|hasn't|haven't|unsigned|pending|unresolved|open
            only :num|one|two|half|a|until|the|of
            down|lost|loses|losing to|:num|:det|his|her|their|access|:word
            half :det|:word
            """),
        (Cue.Fails, """
            fails|fail|failed|failing|broken|breaks|broke|crashes|crashed|crash|chokes|choke|choked|leaks|leaking|leak|rejects|rejected|corrupts|corrupt|timeouts|drops|dropped|lags|overheats|jams|clogs|clogged|stutters|freezes|times|mismatched|incompatible|unsupported|unstable|flaky|slow|buggy|wrong|garbled|noisy|salty|cracked|rusty|outdated|obsolete|customized|customised|legacy|fragile|hangs
            doesn't|don't|didn't|won't|can't|cannot ~ work|support|fit|pass|connect|match|scale|handle|sync|meet|comply|talk|run|come|go|count|cover|integrate|hold|reach|read|accept|show
            does|do|did|will|can|could not ~ work|support|fit|pass|connect|match|scale|handle|sync|meet|comply|talk|run|come|go|count|cover|integrate|hold|reach|read|accept|show
            ^time out
            ^go|went ~ down|wrong|missing|sideways|south|quiet|dark
            too ~ slow|late|long|small|big|weak|short|many|few|heavy|tight|old|complex|complicated|low|hot|wide|narrow|soft|strict
            higher|slower|worse|lower|longer|heavier|older than
            """),
        (Cue.Delay, """
            delay|delays|delayed|backlog|queue|queued|lead time|behind|late|overdue|freeze|shutdown|blackout|strike|holiday|holidays|leave|vacation|busy|swamped|overloaded|stretched|overbooked|drowning|overrun|quiet
            :num weeks|months|days|week|month late|behind|delay|slip|minimum|longer|wait|lead|out|more|backlog
            takes|take|need|needs|adds|add|eats|wants * :num|weeks|months|week|month|forever
            weeks|months|days minimum|longer|late|behind|of
            no|not|nothing * before|until|till :date|:word
            ^push|^move * into|to next|:date
            ^be|'s|goes|gone|go ~ away|off|out|dark|on until|sick|leave|holiday|on|for|till|with|sabbatical
            ^leave|^retire|^resign|^quit :det|:name|in|at|us|next|end|on|:date
            leaving|retiring|resigned|quits|quit|departing|reorg|reorganisation|reorganization|restructuring|restructure|merger|takeover|layoffs|acquisition|moratorium
            clash|clashes|conflicts|collides|coincides with
            """),
        (Cue.Undercut, """
            cheaper|undercut|undercuts|undercutting|lower|below|under|less than? us|our|ours|:num|price|rate
            :num % ~ below|under|less|cheaper|lower|off|discount
            % ~ below|under|less|cheaper|lower|off
            throw|throws|threw|throwing * in|free
            for free|nothing
            free of charge
            ^offer|^quote|^promise|^match|^beat|^dangle * free|half|cheaper|lower|less|discount|below|under|:num|same|first
            our|us :num
            against our|us|:num
            ^lean|^leaning|^favor|^favour|^prefer to|towards|toward|:name|them|:det
            ^beat us|our
            ahead of us
            up against
            ^court|^woo|^lobby|^charm
            """),
        (Cue.AtRisk, """
            at risk|stake
            tight|shaky|iffy|doubtful|dicey|wobbly|wobbling|optimistic|ambitious|unlikely|unrealistic|questionable|precarious|touch-and-go|hanging|tricky|fragile|threatened|endangered|jeopardy|jeopardised|jeopardized|slipping|sliding|nervous|dubious|borderline|brave|sporty|improbable|fanciful
            touch and go
            in danger|doubt|trouble|jeopardy|question|peril|limbo
            looks|look|looking|feels|is|seems|getting|gets|get|be|becoming|become ~ tight|shaky|unlikely|doubtful|iffy|optimistic|dicey|bad|hard|difficult|tricky|thin|tough|ambitious|remote|wobbly|slim|grim|tough
            may|might|could|will|'ll|would|to ~ slip|miss|kill|slide|blow|jeopardise|jeopardize|endanger|derail|sink
            doubts|doubt|question|questions if|whether|we|it|:date|that
            ^have :det|my|his|her|our * doubt|doubts
            not|n't|hardly|never|cannot|can't ~ make|hold|meet|hit|see|keep|reach * :date|:det|it|us|that|date
            ^be|'s a stretch|gamble|long
            won't|can't|cannot ~ make|hold|happen|hold|meet|hit
            not|n't ~ confident|sure|certain * :date|:det|make|will
            if * slips|late|isn't|doesn't|not * :word
            running|run|runs ~ late|behind|out
            50/50|fifty-fifty
            fingers crossed
            ^depend|hinges|hangs on|upon|by
            under threat|pressure
            """),
        (Cue.Slips, """
            now * on|for|by|at|in|not|until|to :date
            now :date
            cannot|can't|won't|not|n't * before|until|till :date
            so|then :date it is
            :date it is
            moves|move|moved with it
            ^run over|late|behind|into
            having|has|have|had ~ moved|slipped|gone|shifted|slid|been to|moved|pushed|put|till|until
            becomes|became|become :date|early|mid|late|end|three
            ^close|^end|^start|^finish|^sit|^begin|^decide ~ on|only|not|in|by? :date
            ^slip|^slide|^move|^push|^postpone|^delay|^defer|^reschedule|^shift|^bump|^put|^change|^go * to|back|until|till|into|out|by :date|:word
            moved|pushed|postponed|slipped|slips|slid|delayed|deferred|rescheduled|shifted|bumped|put|slides|pushes|moves|pushing|moving|slipping|extended|extends
            ^put|^push|^move|^set|^kick ~ back|out|right
            instead|rather of|than :date|on|the
            :date * instead|not|rather|now
            :date and|, not :date|the|on
            not :date|on|the|before|by * but|now|:date
            now|new|revised|updated|latest|realistic|realistically|earliest ~ date|target|:date|is|due|expected|closes|by|on|not|for|end
            can't|cannot|won't|not ~ be|close|finish|happen|come|complete|make|land|get|hold * before|until|till|by|on :date|:word
            not before|until|till :date
            call|make|put|say|said|says|assume|think it|that ~ :date
            is|are|'s now :date|on|due|for|in|at|expected
            took|takes|take|will|'ll until|till :date
            later|another|extra than|:num|week|month
            counting|count|hoping|aims|aiming|expects|expecting|expected|planned|planning|eyeing with|on|for|in|:date
            """),
        (Cue.Reached, """
            in the bag|books|box|can
            ^tick|tick|ticked|ticking * off
            ^come|came|gone|went through
            ^be|'s|was|are over|through|up|final|official
            calling|call|mark|marking|consider * done|reached|closed|complete
            came to its|an close|end
            ^put|put * signature|name|pen
            ink's|ink ~ dry|is
            handshake|champagne|celebrate|bell
            both|all|every * signed|done|closed|in|assessed|installed|passed
            signed|passed|approved|accepted|granted|completed|closed|cleared|live|done|finished|finalised|finalized|reached|achieved|agreed|settled|won|awarded|validated|certified|commissioned|frozen|released|issued|ratified|confirmed|delivered|received|qualified|signed-off|proven|proved|installed|through|landed|secured|endorsed|met|submitted|countersigned|wrapped|obtained|shortlisted
            ^be|'s ~ ~ behind us|live|done|over|complete|ours|in|closed|through|official
            ^get|got ~ the? green|go-ahead|nod|sign-off|signoff|approval|signature|yes|ok|signed|approved
            gave|give|given|gives * green|go-ahead|nod|sign-off|signoff|approval|yes|ok|thumbs|blessing|verdict
            ^sign ~ off
            ^go|went ~ live|through
            signature|signatures ~ is|are|in|on|done|came
            said yes
            ticked|box
            unanimous|unanimously
            we|they 're|are ~ in|through|live|shortlisted|done
            it is|'s official|done
            """),
        (Cue.AntiReached, """
            not|n't|never|no|until|if|before|when|once|will|would|should|after|almost|nearly|half|partly|without|to be|unless|yet|by
            """),
    ];
}
