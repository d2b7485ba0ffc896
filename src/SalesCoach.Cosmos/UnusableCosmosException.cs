namespace SalesCoach.Cosmos;

/// <summary>The account or its database cannot be used; the message says which and why, for whoever starts the program.</summary>
public sealed class UnusableCosmosException : Exception
{
    internal UnusableCosmosException(CosmosOptions options, string why, Exception? inner = null)
        : base($"The database {options.Database} of {options.Endpoint} cannot be used: {why}.", inner)
    {
    }
}
