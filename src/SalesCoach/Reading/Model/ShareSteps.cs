namespace SalesCoach.Reading.Model;

/// <summary>Shares of words as features: a few steps, as the model was taught them.</summary>
internal static class ShareSteps
{
    /// <summary>The step of a share from 0 to 1.</summary>
    public static string Of(double share) => share switch
    {
        0 => "0",
        < 0.25 => "1",
        < 0.45 => "2",
        < 0.6 => "3",
        < 0.8 => "4",
        _ => "5",
    };
}
