namespace SalesCoach.Reading.Words;

/// <summary>The forms that a word can be as a verb.</summary>
[Flags]
internal enum VerbForms
{
    /// <summary>No verb.</summary>
    None = 0,

    /// <summary>send</summary>
    Base = 1,

    /// <summary>sends</summary>
    Third = 2,

    /// <summary>sent, as in "she sent it"</summary>
    Past = 4,

    /// <summary>sent, as in "it was sent"</summary>
    Participle = 8,

    /// <summary>sending</summary>
    Ing = 16,
}

/// <summary>What kind of doing a verb names.</summary>
[Flags]
internal enum VerbClass
{
    /// <summary>Nothing that we tell apart.</summary>
    None = 0,

    /// <summary>Something changes hands: send, share, upload, return.</summary>
    Deliver = 1,

    /// <summary>Something comes to its end: finish, sign, approve, fix, install.</summary>
    Finish = 2,

    /// <summary>Something is made or worked on: draft, build, revise, check.</summary>
    Make = 4,

    /// <summary>People come together: meet, attend, visit, present.</summary>
    Attend = 8,

    /// <summary>People talk: call, ring, discuss.</summary>
    Talk = 16,

    /// <summary>A state, no doing: be, know, like, need.</summary>
    State = 32,

    /// <summary>Somebody says something: say, tell, confirm, reckon.</summary>
    Say = 64,

    /// <summary>Somebody binds himself: promise, agree, undertake, volunteer.</summary>
    Promise = 128,

    /// <summary>Somebody asks for something: ask, want, insist.</summary>
    Ask = 256,

    /// <summary>Something comes: arrive, come, land, go out.</summary>
    Arrive = 512,

    /// <summary>Any other doing.</summary>
    Act = 1024,

    /// <summary>All that one can owe to somebody.</summary>
    Work = Deliver | Finish | Make | Act | Talk | Arrive,
}

/// <summary>A word as a verb.</summary>
/// <param name="Base">Its base form.</param>
/// <param name="Forms">The forms that it can be.</param>
/// <param name="Class">What it names.</param>
/// <param name="IsNounToo">Whether it is as often a noun: call, plan, review.</param>
internal sealed record Verb(string Base, VerbForms Forms, VerbClass Class, bool IsNounToo);
