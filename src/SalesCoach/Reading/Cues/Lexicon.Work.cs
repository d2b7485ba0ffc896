namespace SalesCoach.Reading.Cues;

// What was asked for, what is done, what meets when.
internal static partial class Lexicon
{
    private static (Cue Cue, string Lines)[] Work =>
    [
        (Cue.DoneState, """
            ^be|'s ~ ~ done|complete|completed|finished|over|closed|sorted|settled|live|signed|in|out|through|up|ready|resolved|fixed|approved|accepted|installed|cleared|delivered
            all|everything|both|:num|that|it done|complete|sorted|set|settled|signed|there|in|green|delivered|installed
            in hand|place|the bag|can
            ticked|crossed off
            ^be|'s|that ~ ticked|boxed|wrapped
            ^have|^be ~ behind us|me
            up and running
            ^go|went ~ live|through|smoothly|out|off|over|back|up|in|to
            ^have|has|'s gone|been ~ out|to|live|through|over|off|back|in
            now|finally ~ live|signed|done|in|on|closed|up|complete
            done ✅|✔|!
            is|are|sits|sitting ~ in|on|with|at :name|his|her|their|your|the|my * inbox|mail|mailbox|hands|desk|portal|sharepoint|drive|folder|side
            handed|handover|delivered|received|uploaded|submitted|shipped|signed
            passed|cleared|approved|accepted|granted|awarded|certified|ratified|countersigned
            """),
        (Cue.Received, """
            ^get|got|received|have|had :det|:num|:word * from|back|off
            got|received|have|has|had * from|back :name|him|her|them|the|their
            ^arrive|^land
            ^come|came ~ in|back|through|from|with|at|this|on|yesterday|today|last|:date
            reached|reach me|us|him|her|:name|the|his|our|:date
            ^be ~ here|there|in
            in my|our|his|her inbox|mail|mailbox|hands
            ^send|sent|gave|brought|handed|forwarded|passed me|us|him|her|it|them|over|:name|:det
            thanks|thank you :name|for
            ^keep|kept his|her|their|my|the word|promise|side
            as promised|agreed
            true to
            """),
        (Cue.Finished, """
            :who ~ finished|completed|sent|delivered|submitted|uploaded|closed|signed|fixed|solved|resolved|shared|emailed|mailed|installed|shipped|filed|returned|handed|approved|confirmed|wrapped|built|wrote|drafted|prepared|finalised|finalized|provided|posted|forwarded|tested|proved|migrated|configured|circulated|tabled|lodged|released|published
            has|have|had|'ve|'s|been|was|were|is|got ~ finished|completed|sent|delivered|submitted|uploaded|closed|signed|fixed|solved|resolved|shared|emailed|mailed|installed|shipped|filed|returned|handed|approved|confirmed|wrapped|built|written|drafted|prepared|finalised|finalized|provided|posted|forwarded|tested|proven|migrated|configured|circulated|tabled|lodged|released|published|cleared|countersigned|accepted|received|given|loaded|done
            < finished|completed|sent|delivered|submitted|uploaded|closed|signed|fixed|solved|resolved|shared|emailed|mailed|installed|shipped|filed|returned|handed|approved|confirmed|wrapped|built|wrote|drafted|prepared|finalised|finalized|provided|posted|forwarded|tested|proved|migrated|configured|dropped|loaded|gave|got|ran|walked|mapped|priced
            """),
        (Cue.SmallTalk, """
            good|great|nice|lovely|long|quick|short|brief call|chat|meeting|session|talk|lunch|dinner|coffee|visit|catch-up|demo|one
            ^meet|met|^call|called|^ring|rang|^speak|spoke|^talk|talked|^chat|chatted|^sit|sat|^visit|visited|^see|saw|^discuss|discussed|^attend|attended|^show|showed|^walk|walked|joked|laughed
            ^have|had * lunch|dinner|coffee|call|chat|meeting|beer|drink|beers|tea|word
            enjoyed|celebrated|partied
            """),
        (Cue.Ask, """
            ^ask|^request|^demand|^want|^beg|^inquire|^enquire|^insist|^seek|^require !:name|me|us|him|them
            ^ask for|whether|if|about|to|can|could|that|us|me|:who|when|again|who|what|how|why|for
            asked|asking|asks|wants|wanted|wishes|wished|requested|requests|demands|demanded|begged|insists ~ :word
            would|'d ~ like|love|appreciate|welcome|need ~ :det|to|us|:num|:word
            wants|wanted|needs|needed|expects|requires|asks|asked * :det|us|to|in|for|:num|by
            ^be|'s ~ after|asking|requesting|pressing|pushing|chasing|keen|looking|begging|angling for|us|me|about|on|to|:det
            ^keep ~ asking|pushing|pressing
            ^raise|^put|^submit :det question|request|point
            a|another request|wish|ask|question|ask|asks from|by|for
            request from|by|for
            can|could|would|will we|you|someone|somebody|anyone|anybody|one|:name ~ :vany
            another thing|ask|point :who|he|she
            ^be|'s curious|eager to|whether|if
            wondered|wonders|wondering|queried if|whether|about
            ^remind|^press|^push|^chase us|me|:name ~ for|about|to|on|again
            """),
        (Cue.Plea, """
            please|kindly|porfa|pleeease
            can|could|would|will you|someone|somebody|anyone|anybody|:name ~ :vany
            need|needs ~ :det|your|a|you|someone|somebody|help|from|:num|:word * please|asap|from|you|your
            i|we ~ need|require ~ :name|you|someone|somebody|your|from|:det|help|to
            :name , please|kindly|can|could|need|i|we|your|:vany|any|do|what|where|when
            :name : please|kindly|can|could|need|your|:vany|any|do|what|where|when
            ask|tell|remind|get|have :name to
            your|you turn|call|thoughts|view|input|help
            would somebody|someone|anyone|anybody
            any chance|idea|volunteers|takers|ideas|help
            who can|could|will|has|knows|wants
            help needed|wanted|please
            appreciate|grateful if|your|any
            over to|back to you|:name
            """),
        (Cue.Unanswered, """
            ^have ~ not|n't ~ :vn
            haven't|hasn't|didn't|don't|not ~ answered|answer|replied|reply|responded|respond|promised|promise|commit|committed|picked|know|say|said|react|reacted|respond
            no answer|reply|response|idea|clue|undertaking|promise|commitment|takers|volunteers|one|hand
            nobody|none|no-one ~ :word
            left|let|leave|leaving it|that|this|him|her|the|one ~ open|unanswered|hanging
            kept|stayed|keep quiet|silent|mum
            parked|noted|unanswered|open|pending
            ^be|'s|was ~ not taken|picked up
            """),
        (Cue.MeetingNoun, """
            meeting|call|session|workshop|review|demo|visit|lunch|dinner|breakfast|coffee|kickoff|kick-off|board|committee|council|steerco|standup|stand-up|sync|huddle|webinar|presentation|walkthrough|walk-through|readout|read-out|check-in|check-ins|checkpoint|qbr|zoom|audit|hearing|interview|tour|sitting|gathering|conference|appointment|slot|catch-up|catchup|retro|debrief|rehearsal|dry-run|steering|seminar|forum|consultation|pitch|inspection|training|tasting|showcase|roundtable|symposium|offsite|clinic|briefing|face-to-face|f2f|one-on-one|1:1|telco|telecon|con-call|videocall|vc|hackathon|clarification|assembly|panel|trial|fair|gemba|site-visit|playback|drinks|tea|exhibition|expo|congress|round-table
            teams|zoom|webex call|meeting|session|with|at
            """),
        (Cue.MeetVerb, """
            ^meet|^see|^visit|^reconvene|^sit|^convene|^gather|^attend|^join|^host|^present|^dial
            ^fly|^drive|^travel|^come|^go|^head|^pop|^swing to|over|out|by|down|up|in|:name|with|for
            back|together|again with|on|at|:name|:date
            ^sit|^catch|^get down|up|together with|on|:date
            ^have|^has|^get me|us|him|her|:name|:det * in|on|for|at
            ^put|^pencil|^book|^schedule|^fix|^set|^arrange|^slot|^squeeze * in|for|on|at|:date
            ^be ~ on|in|at|for|with|back * :date
            ^call|^ring|^phone|^speak|^talk|^chat|^connect to|with|:name|him|her|them|again|:date
            :who ~ ^run|^lead|^chair|^hold|^give :det
            """),
        (Cue.Scheduled, """
            ^be|'s ~ set|booked|fixed|scheduled|planned|confirmed|arranged|on|pencilled|penciled|agreed|slotted|diarised|diarized for|on|with|in|at|:date
            booked|scheduled|fixed|confirmed|planned|arranged|pencilled|penciled|set|moved|calendar|invite|invited|diary for|on|in|is|out|sent|:date
            stands|stays|remains for|on|at|:date
            takes|take|taking place
            next :word|:word * : :date
            starts|begins|start|begin|kicks|sits|meets|convenes|reconvenes|resumes|happens :date|on|at|off|again|in
            put|pencil|put :who|me|us ~ in|down
            in the diary|calendar|book|books
            at|, :num am|pm|o'clock|sharp|et|cet|gmt|ist|h|hrs
            :date , :num|at
            :date at :num
            """),
    ];
}
