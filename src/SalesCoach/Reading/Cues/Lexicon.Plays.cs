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
            :stranger ~ ^be|'s|are|has|have|had|'ve|also|now|just ~ ~ offering|quoted|quoting|bidding|bid|pitching|pitched|cheaper|in|back|shortlisted|undercutting|demoing|presenting|circling|sniffing|courting|lobbying|promising|throwing|pushing|there|on|below|still|also|out|already|been|around|dangling|knocking|running|entrenched|faster
            :stranger ~ ^offer|^quote|^bid|^pitch|^undercut|^demo|^promise|^dangle|^match|^throw|^present|^charge|^price|^cost|^lowball|^court|^woo|^supply|^submit|^propose|^show|^send|^propose|^bundle|^drop|^fly|^invite|^claim|^sell :word
            :stranger 's|' ~ ~ quote|offer|price|pricing|proposal|bid|demo|pitch|rep|sales|salesman|salespeople|tool|system|people|discount|solution|platform|module|team|number|numbers|deck|contract|rate|rates|pilot|account|guys|man|woman|lot|boss|chairman|list
            :stranger quote|offer|proposal|bid|demo|pitch|rep|salesman|salesperson|contract|rules|licence|license|licences|licenses|bundle|renewal|boys|guys|people|system|setup|install|platform|pilot|price|prices|deal|box|boxes|kit|units|account|team|shop|units|machines|tool|stack|module
            quote|offer|proposal|bid|pitch|demo|pricing|price|prices|paper|brochure|presentation|visit|discount|deck|contract|flyer|leaflet|sample|samples|letter|numbers|card|booth|pitch|email|mail|call|salesman|rep|people of|from|by|with :stranger
            vs|versus|against|over|than|beat|beats|or :stranger
            talking|speaking|talks|spoke|spoken|flirting|met|meeting|evaluating|comparing|looking|looked|testing|trialling|trialing|piloting|considering|shortlisted|invited|chatting|demoing|negotiating|dancing|visited|seeing|saw|seen|dealing|working|works|work|contract|sits|lunch|dinner|golf|lunching ~ with|to|at|by|us? :stranger
            evaluating|comparing|testing|trialling|trialing|piloting|considering|shortlisted|invited|visited|demoing|mentioned|namedropped|prefer|prefers|favour|favours|favor|favors|chose|choose|picked|likes|uses|use|using|used|replacing|replace|displace|running|runs|run|love|loves|own|owns|have|has|had|got ~ :stranger
            ^go|went|gone|lean|leans|leaning|leaned|switch|switched|switching|lost|lose|losing|signed|moving ~ with|to|towards|toward|for :stranger
            on|under :stranger through|until|till|since|today|now|already|at|and|contract
            up against * :stranger
            competitor|rival|incumbent|vendor|supplier|provider|alternative|challenger|competition|against|bidder|bidders|names|name|called|outfit|firm|startup|start-up|shop|company|vendors|rivals|competitors :|,|is|are|,|named|called|- ? * :stranger
            :stranger , who|which|the|their|whose ~ ~ incumbent|current|rival|competitor|other|already|supplies|vendor|old|quoted|offered|supply|makes|supplier
            :stranger ( incumbent|current|rival|competitor|competition|the
            :stranger and|, :stranger * bid|bidding|quote|quoted|shortlisted|tender|offer|both|also|have
            :stranger got|gets|got|was|is ~ mentioned|invited|shortlisted|named|asked|dropped|brought|in
            compared|comparison|comparing to|with|against :stranger
            one|a|some :stranger have|has|also
            same|similar|that|this|it|what|as as|from|at|does? :stranger
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
