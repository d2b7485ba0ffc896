using System.Collections.Frozen;

namespace SalesCoach.Reading.People;

/// <summary>First names that are mostly women's or mostly men's, to tell whom "she" and "he" can mean; others agree with both.</summary>
internal static class GivenNames
{
    private static readonly FrozenSet<string> _women = (
        "ana anna anne annie anita alice alicia amanda amelia amy andrea angela angelica antonia aisha ayesha barbara beatrice beatriz beatrix beth bianca birgit brenda bridget camila carla carmen carol carolina caroline catherine cathy cecilia charlotte chloe christina christine claire clara claudia "
        + "cristina daniela deborah denise diana diane dilys donna dora doris dorothy edith eileen elaine elena eleanor elisa elizabeth ella ellen elsa emily emma erica erika esther eva eve evelyn fatima fathima fiona florence frances francesca gabriela gemma georgia gloria grace greta hannah harriet heather heidi "
        + "helen helena hilda ida imogen ingrid irene iris isabel isabella jackie jane janet janice jasmine jean jennifer jenny jessica jill joan joanna joanne joyce juana judith judy julia juliana julie karen karin kate katherine kathleen katja kavita kelly kim lakshmi larissa laura lauren leila lena leticia lila lily linda lisa "
        + "liz lola lorena lori louise lucia lucy luisa lydia magdalena maria marie marina marta martha martina mary maya meera mei melissa mercedes michelle mina miriam moira molly monica monika monique nadia nadine nancy naomi natalia natalie natasha neha nicole nina nora olga olivia pamela patricia paula pauline petra "
        + "phyllis pooja priya priyanka rachel rebecca regina renata rita roberta rosa rosalind rose ruth sabine sally samantha sandra sara sarah sheila shirley silvia simone sofia sol sonia sophia sophie stella stephanie sue sunita susan susanne sylvia tamara tania tara tatiana teresa tessa tina ursula valentina valerie vanessa vera veronica "
        + "victoria virginia vivian wanda wendy yolanda yvonne zoe agnieszka aoife siobhan siân niamh divya anjali deepa sangeeta rekha usha swati shreya ananya amina zainab fatou ngozi chioma adaeze joke yuki keiko naoko akiko ming-na xiu ying").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> _men = (
        "aaron abdul adam adrian ahmed ahmad alan albert alejandro alessandro alexander alfonso alfred ali allan alvaro andreas andrew andré andrés angus anthony anton antonio arjun arnold arthur asif bart ben benjamin bernard bill bob boris brad brandon brian bruce bruno bryan callum carl carlos cesar charles chris christian christopher "
        + "clive colin craig curtis dale damian dan daniel darren dave david dean declan denis dennis derek dev diego dieter dinesh dirk dmitri dominic don donald douglas duncan edgar eduardo edward edwin emil emilio emmanuel enrique eric erik ernest ethan eugene farid felipe felix ferdinand fernando francisco frank franz fred frederick gabriel "
        + "gareth gary geoff george gerald gerard gilbert giovanni glenn gonzalo gordon graham greg gregory guillermo gustavo hal hamish hans harald harold harry hassan hector héctor heinz henry herbert hiroshi howard hugh hugo ian igor imran ivan iván ivor jack jacob jake james jan jason javier jeff jeffrey jens jeremy jerome jim joaquin joe joel joerg johan "
        + "john johnny jonathan jorge jose josef joseph josé joshua juan jürgen julian julio karl keith ken kenneth kevin klaus kumar kurt kyle lars lawrence leo leonard leonardo leon liam lorenzo louis luca lucas luis luiz luke manuel marc marcel marco marcos marcus mario mark markus martin martín mateo matt matteo matthew max michael miguel mike "
        + "mohamed mohammed moses nathan naveen neil nicholas nick nicolas nigel nikhil noah norman oliver omar oscar otto pablo pascal patrick paul pavel pedro peter phil philip philippe pierre prakash rafael rahul raj rajesh ralph ramesh raúl ravi raymond rené ricardo richard rob robert roberto rodrigo roger rohit roland roman ron ronald ross roy "
        + "rudolf rupert russell ryan sam samir samuel sanjay santiago scott sean sebastian sergei sergio simon stan stefan stephen steve steven stewart stuart suresh sven ted terry thiago thomas thorsten tim timothy tobias todd tom tomas tomasz tony trevor uwe vic victor vijay vikas vikram vincent vladimir walter warren wayne wes werner wilhelm will william wolfgang "
        + "xavier yusuf zoltan moses denis marek piotr paweł kofi kwame tunde emeka chidi takeshi kenji wei").Split(' ').ToFrozenSet();

    /// <summary>The gender that a first name tells, by common use.</summary>
    public static Gender Gender(string first) =>
        _women.Contains(first) ? People.Gender.Female : _men.Contains(first) ? People.Gender.Male : People.Gender.Unknown;

    /// <summary>Whether it is a listed first name.</summary>
    public static bool Knows(string word) => _women.Contains(word) || _men.Contains(word);
}
