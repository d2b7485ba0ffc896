namespace SalesCoach.Reading.Model;

/// <summary>What a clause can state; the trained model scores each by itself.</summary>
internal enum Statement
{
    /// <summary>Somebody will do something.</summary>
    Commitment,

    /// <summary>Something is done.</summary>
    Completion,

    /// <summary>Somebody asks for something that nobody takes on.</summary>
    Request,

    /// <summary>Something stands in the way.</summary>
    Obstacle,

    /// <summary>A milestone is reached.</summary>
    Reached,

    /// <summary>A milestone will be reached later.</summary>
    Slipped,

    /// <summary>A milestone is at risk.</summary>
    AtRisk,

    /// <summary>The team changes its approach.</summary>
    StrategyChange,

    /// <summary>A meeting has a date.</summary>
    FollowUp,
}
