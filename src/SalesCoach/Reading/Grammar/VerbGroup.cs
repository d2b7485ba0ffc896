using SalesCoach.Reading.People;
using SalesCoach.Reading.Words;

namespace SalesCoach.Reading.Grammar;

/// <summary>A verb with its helpers, and who or what does it.</summary>
internal sealed record VerbGroup
{
    /// <summary>The index of its first token.</summary>
    public required int First { get; init; }

    /// <summary>The index of the main verb; that of the last helper where the verb is left out.</summary>
    public required int Main { get; init; }

    /// <summary>The main verb; null where it is left out ("I will").</summary>
    public required Verb? Verb { get; init; }

    /// <summary>Its time and mood.</summary>
    public required Tense Tense { get; init; }

    /// <summary>Whether it says that something is done to the subject.</summary>
    public bool IsPassive { get; init; }

    /// <summary>Whether it is denied: not, never, won't.</summary>
    public bool IsNegated { get; init; }

    /// <summary>What stands before it as its subject.</summary>
    public SubjectKind Subject { get; init; }

    /// <summary>The mention that is the subject, or that owns the thing that is; null where the subject is no person.</summary>
    public Mention? Who { get; init; }

    /// <summary>The index of the subject's first token; <see cref="First"/> where it is left out.</summary>
    public int SubjectFirst { get; init; }
}

/// <summary>What does what the verb says.</summary>
internal enum SubjectKind
{
    /// <summary>Left out: "Will send it".</summary>
    Dropped,

    /// <summary>A person: a name, a title, a pronoun.</summary>
    Person,

    /// <summary>A thing that belongs to a person, or a person's people: "Dana's deck", "Ana's team".</summary>
    Belonging,

    /// <summary>Anything else.</summary>
    Thing,
}

/// <summary>The time and mood of a verb.</summary>
internal enum Tense
{
    /// <summary>sends</summary>
    Present,

    /// <summary>will send, going to send</summary>
    Future,

    /// <summary>is sending</summary>
    Progressive,

    /// <summary>is to send</summary>
    BeTo,

    /// <summary>to send, after a name or at the head of a line</summary>
    To,

    /// <summary>sending, without a helper</summary>
    Ing,

    /// <summary>would send</summary>
    Would,

    /// <summary>can, could, may, might send</summary>
    Can,

    /// <summary>must, should, has to send</summary>
    Must,

    /// <summary>send! please send</summary>
    Imperative,

    /// <summary>sent</summary>
    Past,

    /// <summary>was sending</summary>
    PastProgressive,

    /// <summary>has sent</summary>
    Perfect,

    /// <summary>had sent</summary>
    PastPerfect,
}
