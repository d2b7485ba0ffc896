using System.ComponentModel.DataAnnotations;

namespace SalesCoach.OpenAI;

/// <summary>Where the model is; settings section <c>Model</c>.</summary>
public sealed class OpenAIModelOptions
{
    /// <summary>
    /// The address before <c>/chat/completions</c>: <c>http://127.0.0.1:11434/v1</c>, <c>https://RESOURCE.openai.azure.com/openai/v1/</c>. A key
    /// goes over plain http to this machine only.
    /// </summary>
    [Required]
    public Uri? Endpoint { get; set; }

    /// <summary>The model's or deployment's name.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The key; a server on this machine needs none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>What is wrong, each with the setting's path.</summary>
    public IEnumerable<string> Check()
    {
        if (Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
        {
            yield return "Model:Endpoint: write an address such as http://127.0.0.1:11434/v1.";
        }
        else if (Endpoint is { Scheme: "http", IsLoopback: false } && !string.IsNullOrEmpty(ApiKey))
        {
            yield return "Model:Endpoint: a key goes over https only, but to this machine.";
        }

        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "Model:Name: say which model of the endpoint answers.";
        }
    }
}
