namespace SalesCoach.Tests.Drivers;

/// <summary>Cuts all stores of an office off after so many writes.</summary>
public sealed class Outage
{
    /// <summary>How many more writes there are; null for no end.</summary>
    public int? WritesLeft { get; set; }

    public void Write()
    {
        if (WritesLeft is 0)
        {
            throw new IOException("The stores are cut off.");
        }

        WritesLeft--;
    }
}
