namespace SalesCoach.Reading.Model;

/// <summary>How clearly a clause states each thing.</summary>
internal readonly struct ClauseScores(float[] scores)
{
    /// <summary>Above zero where the clause states it.</summary>
    public double this[Statement statement] => scores[(int)statement];
}
