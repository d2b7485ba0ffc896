using Microsoft.Extensions.Options;
using SalesCoach.Companies;

namespace SalesCoach.Web.SignIn;

/// <summary>Access tokens of the OpenID authority: JSON web tokens, signed with one of its public keys and meant for us.</summary>
internal sealed partial class OpenIdTokens(SignedTokens tokens, IOptions<OpenIdOptions> options, ILogger<OpenIdTokens> logger) : IAccessTokens
{
    /// <inheritdoc/>
    public async ValueTask<Caller?> FindCallerAsync(string token, HttpContext context)
    {
        if (options.Value.Authority is null || !tokens.CanRead(token))
        {
            return null;
        }

        var result = await tokens.CheckAsync(token, options.Value.Audience, context.RequestAborted);
        if (result.Token is null)
        {
            Log.Refused(logger, result.Why);
            return null;
        }

        var caller = tokens.CallerOf(result.Token);
        if (caller is null)
        {
            Log.Refused(logger, "no tenant or person in it");
        }

        return caller;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1101, Level = LogLevel.Information, Message = "A bearer token was refused: {Why}")]
        public static partial void Refused(ILogger logger, string why);
    }
}
