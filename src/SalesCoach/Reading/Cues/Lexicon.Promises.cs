namespace SalesCoach.Reading.Cues;

// What is owed: promises, assignments, deadlines, and the wishes and conditions that are none.
internal static partial class Lexicon
{
    private static (Cue Cue, string Lines)[] Promises =>
    [
        (Cue.Promise, """
            agreed|undertook|volunteered|offered|committed|promised|pledged|vowed|consented|swore|undertaken|guaranteed ~ to ~ :vany
            agrees|undertakes|volunteers|offers|commits|promises|pledges|vows|consents|guarantees ~ to ~ :vany
            ^agree|^promise|^swear|^commit|^pledge|^vow|^guarantee ~ that? :who|:det|it|this|that
            promised|pledged|guaranteed|offered|owes|owe|owed :who|me|us|him|them|her|it|:det
            ^have|^be ~ committed|agreed|undertaken to :vany|:vg
            ^commit to :vg|:det|:date
            said|says yes to :vg
            happy|glad|willing|prepared|ready|ok|okay|fine|good|content to ~ :v
            ^assure :name|me|us|them
            ^get|^give|^gave|^given|had|has|have my|his|her|their|our|:name word
            gave|given|give * word that|to
            has|have|'ve|'s * my word
            ^give an|a|his|her|their undertaking|commitment|promise|assurance
            promise|promised to ~ :v
            ^take it|that|this|them|these on
            ^take on :det|:vg|:word
            ^take :det * off my|our|his|her plate
            ^step up|forward to
            ^put his|her|my|their hand|name up|down
            ^put up :det hand
            tasked|charged|entrusted with :vg|:det
            asked|tasked|told|instructed|mandated to :v * accepted|agreed|ok
            ^be on the hook for
            """),
        (Cue.TakesOn, """
            leave it|that|this|them with me
            on me !.
            that|this|it 's|is on me|us
            i|we 've|have got this|it
            i 'm|am on it|that
            on it !'s|is
            is|'s mine|ours
            mine to :vany
            my job|task|homework|turn|bit to
            is|'s ~ handling|owning|taking|driving|leading|chasing
            will|'ll ~ handle|own|take|drive|lead|chase
            ^own|^drive :det !budget
            ^take care of
            consider it done
            ball|baton is in|with
            ^pick up|^pick :det|this|that|it up
            :name has the pen
            with :name to :v
            down to :name|me|us to
            up to :name to
            """),
        (Cue.SaidWould, """
            ^say|^tell|^mention|^reckon|^confirm|^write|^email|^reply|^think|^hope|^insist|^add|^claim|^believe|^expect * :who 'd|would|will|'ll|is|'s|are
            said|says|told|reckons|thinks|confirmed|replied|told * 'd|would|will|'ll|going
            said * to :v
            says * by :date
            :name|he|she|they says|said|reckons|thinks|hopes|expects
            """),
        (Cue.AgreedThat, """
            it was|is ~ agreed|decided|resolved|settled ~ that
            agreed|decided|resolved that|:
            agreed :name|:who will|to|would
            we|all|both ~ agreed|settled|decided :who|:name|that
            """),
        (Cue.HasTo, """
            has|have|'s|got|gets|given * day|days|week|weeks to :vany
            deadline|target|eta|due :|is|of|date|by|on|for
            due :date|from|by|on|back
            ^be due|expected|coming|scheduled|slated|targeted * :date
            ^expect|^anticipate * by|on|from :date|:name
            expecting|awaiting|expects * from :name
            coming|to come|due from :name|him|her|them|me|us
            ^come from :name|me|us|him|her
            ^be ~ coming|due from
            comes|come from :name|me|us
            target|aiming|aim|shooting for? :date
            ^aim|^shoot|^target for :date
            no later than :date
            at the latest
            by :date latest
            """),
        (Cue.WillHave, """
            will|'ll ~ have|get|receive|see|be in|with|on
            will|'ll be in|with|on|ready|done|there|over|sent|out|finished|complete
            gets|get|has|have|receives|sees it|them|that|this|one|these|:det * by|:date
            goes|go|going out|over|to|off|in * :date|from
            lands|reaches|lands|arrives|follows :date|by|on|next|this|:det
            ready|done|finished|complete|over|through|live by|on|for :date
            in|on his|her|their|your|my|:name|:name * inbox|hands|desk|mailbox|mail by|on|:date
            """),
        (Cue.ActionLabel, """
            < action|actions|ap|ai|todo|to-do|task|next|owner|a :|-|—|for|on|item|point|step
            action|ap|owner|todo :|on|for|= :name
            ( action|ap|owner :|= * )
            ( :known )
            < :known|me :|→|-|—|>|=
            → :known|me|us
            :known|me → :word
            @ :known
            owner|resp|responsible|assigned|assignee :|to|= :name
            to be done by
            """),
        (Cue.Accepted, """
            ^be|'s ~ good|fine|happy|ok|okay|cool|content with that|this|it
            ^accept !that|the|:det
            : accepted|agreed|ok|yes|confirmed|noted
            said|says|replied|answered yes|ok|okay|sure|fine|done|deal|consider
            will do
            no problem
            sure thing
            count on me|him|her|us
            he|she|they ~ offered|volunteered
            his|her|their|my word
            """),
        (Cue.Wish, """
            would|'d ~ be ~ nice|great|good|lovely|cool|splendid|wonderful|helpful|ideal|interesting|fun|handy|useful|awesome|fantastic|better|amazing
            would|'d ~ love|like|prefer|welcome|appreciate|enjoy
            ideally
            some|one day !before|after|of
            someday
            dream of|about|scenario
            in a|an perfect|ideal world
            wish :who|:det
            if only
            wouldn't it be
            nice to have
            ^be ~ tempted to
            hope|hopes|hoping|hopefully to|that|for|:who
            i|we|he|she|they 'd|would love|like it|to|if
            """),
        (Cue.Maybe, """
            maybe|perhaps|possibly|potentially|theoretically|presumably|conceivably
            might|may|could ~ :vany|be|have
            would|'d ~ :vany|be|have
            ^think|^wonder|^muse|^toy|^consider|^flirt about|of|over|whether|with|if|upon|aloud|:vg
            thinking|wondering|considering
            not sure|certain if|whether|who|when|how|yet
            tbd|tbc|tba
            at some point|stage
            somebody|someone should|could|must|ought|needs
            we|i|they|you|somebody should|could|ought
            who owns|takes|does|covers|will|can|should|drives
            whenever|eventually|sometime|sooner
            """),
        (Cue.Condition, """
            if :who|:det|:word
            unless|provided|assuming|otherwise|supposing
            in case|the event
            as long as
            subject to
            depends|depending on
            were|was to :vany
            should :who :vany
            would have
            """),
        (Cue.Habit, """
            used to :vany
            usually|normally|typically|traditionally|historically|generally|always
            every|each time|day|week|month|year|monday|friday|morning|quarter
            in the old|past|olden|early days|times
            back in|when :num|:word
            last|previous|past year|autumn|spring|summer|winter|fall|century|time|quarter|job|company|vendor|supplier|contract
            years|decades|ages|months ago
            until|since|before :num|recently
            once|formerly|previously|back then
            at his|her|my|their last|old|former|previous
            """),
        (Cue.NoPromise, """
            no|without|any|never|didn't|not|nobody|none promise|promises|date|commitment|undertaking|deadline|idea|clue|word|news|answer|reply|owner|promised|agreed|committed
            ^make no|any promise|promises
            didn't|not|don't|never ~ promise|commit|agree|offer|answer|reply|respond|promised
            nobody|no-one|noone|none ~ :vd|has|will|wants|took|picked|put|owns|knows|offered|asked|volunteered
            no one ~ :vd|has|will|wants|took|picked|put|owns|knows|offered|asked
            still|yet ~ waiting|pending|nothing|no|not|open|outstanding|missing|owed|owes|hasn't|haven't
            hasn't|haven't|hadn't ~ :vn
            has|have|had not|never|yet ~ to? :vn|:vany
            didn't ~ :vany
            not yet
            no longer
            """),
    ];
}
