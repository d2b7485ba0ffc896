namespace SalesCoach.Web.SignIn;

/// <summary>Asks for a token of the development sign-in.</summary>
internal sealed record TokenRequest
{
    /// <summary>The person to be.</summary>
    public required string PersonId { get; init; }

    /// <summary>The person's company; may be left out where there is only one.</summary>
    public string? TenantId { get; init; }
}

/// <summary>A token for the <c>Authorization</c> header.</summary>
/// <param name="AccessToken">The token; opaque.</param>
/// <param name="ExpiresAt">When it ends.</param>
internal sealed record TokenAnswer(string AccessToken, DateTimeOffset ExpiresAt);
