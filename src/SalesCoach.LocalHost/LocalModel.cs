using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using SalesCoach.OpenAI;
using SalesCoach.Prompts;

namespace SalesCoach.LocalHost;

/// <summary>Puts a model to work where the settings name one.</summary>
internal static class LocalModel
{
    /// <summary>Reads the section <c>Model</c>. Without <c>Model:Endpoint</c> there is no model, and the playbook does all.</summary>
    /// <exception cref="OptionsValidationException">The settings are not right.</exception>
    public static IServiceCollection AddLocalModel(this IServiceCollection services, IConfiguration settings)
    {
        var section = settings.GetSection(ModelOptions.Section);
        if (string.IsNullOrWhiteSpace(section[nameof(OpenAIModelOptions.Endpoint)]))
        {
            return services;
        }

        var (endpoint, use) = Read(section);
        string[] faults = [.. endpoint.Check(), .. Faults(use)];
        return faults.Length > 0
            ? throw new OptionsValidationException(ModelOptions.Section, typeof(ModelOptions), faults)
            : services.AddOpenAIModel(endpoint).AddSalesCoachModel(section.Bind);
    }

    private static (OpenAIModelOptions Endpoint, ModelOptions Use) Read(IConfigurationSection section)
    {
        try
        {
            return (section.Get<OpenAIModelOptions>() ?? new OpenAIModelOptions(), section.Get<ModelOptions>() ?? new ModelOptions());
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(ModelOptions.Section, typeof(ModelOptions), [unreadable.Message]);
        }
    }

    private static IEnumerable<string> Faults(ModelOptions options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), results, validateAllProperties: true);
        return results.Select(r => $"{ModelOptions.Section}:{string.Join(',', r.MemberNames)}: {r.ErrorMessage}");
    }
}
