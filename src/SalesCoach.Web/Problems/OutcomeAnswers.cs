namespace SalesCoach.Web.Problems;

/// <summary>The one place where what became of a use case turns into an answer.</summary>
internal static class OutcomeAnswers
{
    /// <summary>The answer to an outcome; what was done is answered by <paramref name="done"/>.</summary>
    public static IResult Answer<T>(this Outcome<T> outcome, Func<Done<T>, IResult> done) => outcome switch
    {
        Done<T> value => done(value),
        _ => new ProblemAnswer(ProblemOf(outcome)),
    };

    /// <summary>The answer to an outcome whose value is the answer's body.</summary>
    public static IResult Answer<T>(this Outcome<T> outcome) => outcome.Answer(done => TypedResults.Ok(done.Value));

    private static Problem ProblemOf<T>(Outcome<T> outcome) => outcome switch
    {
        // What is missing is not named: the answer for somebody else's is the same, byte for byte.
        Missing<T> => ProblemTypes.Of(StatusCodes.Status404NotFound),
        Forbidden<T> forbidden => ProblemTypes.Of(StatusCodes.Status403Forbidden) with { Detail = forbidden.Why },
        Stale<T> => ProblemTypes.Of(StatusCodes.Status412PreconditionFailed) with
        {
            Detail = "Read it again and change what you find there.",
        },
        PreconditionMissing<T> => ProblemTypes.Of(StatusCodes.Status428PreconditionRequired) with
        {
            Detail = "Send the ETag that you read as If-Match, or If-None-Match: * to create only.",
        },
        Faulty<T> { Conflict: true } faulty => ProblemTypes.Of(StatusCodes.Status409Conflict) with { Errors = ProblemTypes.ByField(faulty.Faults) },
        Faulty<T> faulty => ProblemTypes.Invalid(faulty.Faults),
        Busy<T> => ProblemTypes.Busy,
        _ => throw new InvalidOperationException($"No answer is known for {outcome.GetType().Name}."),
    };
}
