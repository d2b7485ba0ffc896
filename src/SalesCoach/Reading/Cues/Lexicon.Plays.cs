namespace SalesCoach.Reading.Cues;

// Changes of approach, rivals, helpers.
internal static partial class Lexicon
{
    private static (Cue Cue, string Lines)[] Plays =>
    [
        (Cue.FromNow, """
            from now|here|today|monday|this|next ~ on|onwards|onward|week|forward
            from now|today|here
            as of|from today|now|monday|this|next|:date
            going|moving forward
            effective|starting :date|immediately|now|today|monday
            henceforth|hereafter
            until|till|while :who|:name * back|away|returns|leave|out|off|holiday
            for good
            from * on !the
            """),
        (Cue.Switch, """
            ^switch|^pivot|^swap|^shift|^flip|^change|^reposition|^reframe|^repackage|^rescope|^restructure|^replan|^reverse to|from|our|the|over|:det|approach|course|tack|tactics|plan|away
            change|shift|switch|turn of|in|to plan|approach|course|tactics|tack|strategy|direction|emphasis|focus|lead|angle
            new|different|other|fresh plan|approach|strategy|tactic|play|angle|line|pitch|direction|route|structure|course|tack
            plan b|c
            ^stop|^drop|^ditch|^abandon|^scrap|^park|^shelve|^bury|^dump|^kill|^pause ~ :vg|:det|pitching|selling|pushing|leading|offering|chasing|all
            no|not more|longer|any :word
            instead|rather of|than|:vg|we|:who
            ^go|^lead|^open|^start|^enter|^sell|^pitch|^position|^bid|^come ~ in|with|via|through|over|straight|direct|directly|around|first|as|to|for|at
            ^go over to|for|with|in|after|back|around|via|through
            ^take|^pull|^leave|^carve|^split|^bundle|^unbundle|^strip|^separate * off|out|together|apart|of|into|in|back
            ^lead|^open|^start|^begin ~ with|on
            first , then|and|before
            headline|footnote|phase|phased|staged|parked|spearhead
            as a|an separate|second|phase|subscription|service|managed|pilot|standalone|add-on|bundle|option
            ^concentrate|^focus|^bet|^build ~ on|our|only|all|everything|around
            all|everything in|through|on
            ^price|^charge|^sell|^offer|^quote|^propose|^pitch|^license|^lease|^rent * per|as|by|only|flat|fixed|instead|annual|monthly|without|separately|at|through|direct|first
            three-year|two-year|five-year|one-year|flat|fixed|subscription|per-user|usage|rental|lease|opex|capex
            """),
        (Cue.Decided, """
            we|i|they|team|:name|us ~ ~ decided|agreed|settled|resolved|chose|concluded|determined
            ^have|^be ~ decided|agreed|settled|resolved|concluded
            decided|decision|agreed|settled|resolved : |that|to|we|:who|is|with
            decision|plan|new|changed|change|strategy|approach :|is
            so we 're|are|will|'ll|go|now|stop|drop|lead|sell
            we|i ~ 'll|will|'re|are|am|'m ~ now|therefore|accordingly|instead ~ :vg|:vany
            we|i 've|have ~ therefore|now|just|accordingly ~ :vn
            call|called|calling an audible
            my|our call
            i|we|:name|he|she ~ ^take|^run|^lead|^own|^handle|^drive|^cover ~ over|the|this|from|as|all
            ^take|^hand|^pass ~ over|on|the lead
            ^hand|^pass|^give * over|to|reins|lead|baton
            ^lead|leads|leading|fronts|quarterbacks|steps|step in|from|until|:date|on|for|now|up
            in charge|my|his|her of|place|shoes|stead
            ^stand|^fill|^step in|aside|back|down|out|up
            ^take|^took|takes the reins|lead|wheel|helm
            """),
        (Cue.RivalWord, """
            competitor|competitors|competition|rival|rivals|incumbent|challenger|alternative|alternatives|versus|shortlist|shortlisted|bidder|bidders|tender|bids|undercut|poc
            vs|v .?
            up|going|pitted|losing|lost|competing|compete|competes|bidding|bid against|to|with
            current|existing|present|old|other|former supplier|vendor|provider|system|tool|contract|solution|platform|partner
            """),
        (Cue.RivalName, """
            :stranger ~ ^be|'s|has|have|had|'ve ~ ~ offering|quoted|quoting|bidding|bid|pitching|pitched|cheaper|shortlisted|undercutting|undercut|demoing|circling|sniffing|courting|lobbying|throwing|dangling|knocking|incumbent
            :stranger ~ ^offer|^quote|^bid|^undercut|^dangle|^lowball|^court|^woo|^match|^propose|^bundle :word|:num
            :stranger * ^offer|^quote|^bid|^undercut|^dangle free|half|for|:num|at|below|under|the|a|them|her|him
            :stranger 's|'? ~ ~ quote|offer|bid|pitch|proposal|salesman|salespeople|salesperson|rep|discount|incumbent|renewal
            quote|offer|proposal|bid|pitch|quotation|prices|discount|demo|brochure|paper|licence|license from|by|of :stranger
            ^ask|asked|invite|invited * :stranger for|to|too|as * quote|bid|offer|price|prices|pitch|demo|present|proposal
            asked|requested|got|received|has|have|had|getting * quote|offer|prices|bid|price|quotes|proposal from :stranger
            vs|versus|against|beat|beats|beating|undercut|outbid|underbid|v :stranger
            ^talk|^speak|^flirt|^negotiate|^sit|^lunch|^play * to|with :stranger !yesterday|today
            ^evaluate|^compare|^trial|^pilot|^shortlist|^consider|^prefer|^favour|^favor|^displace|^replace ~ ~ :stranger
            ^compare|comparison us|ours|it|prices|price|them? with|to|against :stranger
            ^lean|^go|^went|^switch|^sign|^drift|^move|^defect|^lose|^lost ~ ~ with|towards|toward|to|for :stranger
            up|pitted|running|competing|bidding|going|lost|losing|behind|ahead against|of|to|with * :stranger
            behind|ahead|of|than|over :stranger ,|and|by|on|in|with
            competitor|rival|incumbent|competition|challenger|bidder|bidders|rivals|competitors|incumbents|shortlist ~ :|,|is|are|was|named|called|( ? * :stranger
            :stranger , ~ their|the|our|his|her ~ ~ incumbent|current|rival|competitor|present|existing
            :stranger ( incumbent|current|rival|competitor|competition|the
            :stranger ~ and|, * :stranger * bid|bidding|quote|quoted|shortlisted|tender|offer|document
            current|existing|present|incumbent|old|their|her|his|legacy ~ :stranger contract|system|rules|licence|license|tool|platform|setup|stack|install|machines|kit|deal|boxes|account|people
            :stranger contract|licence|license|renewal|bundle|quote|offer|bid|proposal|demo|rep|salesman
            :stranger ^be|'s|was * up|down|for renewal|end|expires
            % * :stranger
            :stranger * % ~ cheaper|below|under|less|lower
            shortlist|shortlisted|final|last two|three|with|is|:|are * :stranger
            lost|lose|losing out? to :stranger
            """),
        (Cue.RivalHint, """
            :stranger ~ ^be|'s|are|has|have|had|'ve|also|now|still|just|is ~ ~ in|back|there|on|below|out|around|sitting|entrenched|visiting|hovering|everywhere
            :stranger got|gets|came|come|was|is|^hover|^visit|^call|^present|^pitch|^show|^drop|^fly|^send|^give|^try|^tell|^promise|^push|^throw|^charge|^claim|^sell|^supply ~ :word
            ^mention|^namedrop|^use|^run|^love|^like|^choose|^pick|^own|^buy|^rule|^know|^visit|^see|^have|^try|^test|^demo ~ ~ :stranger
            on|under|using|with :stranger through|until|till|since|today|now|already|and|contract
            from|with|by|at :stranger too|also|instead|as|for
            :stranger 's|' :word
            """),
        (Cue.Helper, """
            ^help|^assist|^support|^lend|^join|^borrow|^loan|^second|^pull|^rope|^draft|^bring|^loop|^tap|^enlist|^cover|^shadow|^pitch|^chip|^sit|^work|^step|^jump * with|on|in|us|me|from|to|for|:name
            helping|assisting|supporting|lending|joining|covering|shadowing|pitching|working|building|rewriting|modelling|modeling|looking|checking|testing|hunting|drafting|preparing|running|sitting|digging|reviewing|redoing|writing|doing
            asked|ask|got|getting|roped|pulled|borrowed|drafted|brought|looped|called|tapped|enlisted|persuaded|convinced|begged|seconded|hauled|grabbed|dragged|engaged|involved|mobilised|mobilized|recruited|have|having|need :stranger
            roped|pulled|drafted|brought|looped|called|dragged|roping|pulling|bringing|drafting in|into|on :stranger
            thanks|kudos|shout|shoutout|shout-out|credit|hat ~ to|out|for|tip :stranger|to
            with|from the? help|support|assistance of|from
            to help|assist|support|:v
            is|'s ~ in|on ~ it|as|board|to|the
            """),
    ];
}
