using Microsoft.SemanticKernel;
using SalesCoach.ModelContract;
using SalesCoach.Prompts;

namespace SalesCoach.SemanticKernel.Tests;

/// <summary>With a key in place of an identity: tokens are sent over https only, and the stub has none.</summary>
public sealed class ContractTests : LanguageModelContract
{
    // One for all tests, as in the host: it turns the library's retries off.
    private static readonly HttpClient Http = new();

    protected override ILanguageModel Create(ModelService service)
    {
        var kernel = Kernel.CreateBuilder();
        kernel.AddAzureOpenAIChatCompletion("stub-1", service.Endpoint.GetLeftPart(UriPartial.Authority), apiKey: "none", httpClient: Http);
        return new SemanticKernelModel(kernel.Build(), "stub-1", TimeProvider.System);
    }
}
