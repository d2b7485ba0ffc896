namespace SalesCoach.Web.SignIn.Browsers;

/// <summary>
/// A token by which this installation proves itself to the authority, where it has no secret: a managed identity's, whom the app registration
/// trusts as a federated credential. A host that has an identity registers one.
/// </summary>
/// <param name="IssueAsync">Gets a token that is still good for some minutes.</param>
public sealed record ClientAssertion(Func<CancellationToken, ValueTask<string>> IssueAsync)
{
    // RFC 7523, section 2.2.
    internal const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
}
