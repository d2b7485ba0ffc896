using SalesCoach.ModelContract;
using SalesCoach.Prompts;

namespace SalesCoach.OpenAI.Tests;

public sealed class ContractTests : LanguageModelContract
{
    protected override ILanguageModel Create(ModelService service) =>
        OpenAIModelServices.Create(new OpenAIModelOptions { Endpoint = service.Endpoint, Name = "stub-1" }, TimeProvider.System);
}
