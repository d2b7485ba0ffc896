using System.Text.Json;
using Microsoft.Azure.Cosmos;

namespace SalesCoach.Cosmos;

/// <summary>
/// The containers, as <c>containers.json</c> has them: one source for those that are made on an emulator and for the templates that make
/// them in Azure.
/// </summary>
internal static class Containers
{
    public const string Deals = "deals";
    public const string Notes = "notes";

    /// <summary>
    /// Marks, mailboxes and one-on-ones: small values that are read and written whole, by name. A container of their own, where each is its own
    /// partition and only names are indexed: no tenant's partition holds them, and only an erasure ever looks for them.
    /// </summary>
    public const string Marks = "marks";

    /// <summary>What is known of CRMs: in the partition of its tenant, for the pages that admins see.</summary>
    public const string Integrations = "integrations";

    public static IReadOnlyList<ContainerProperties> All { get; } = [.. Read().Select(Properties)];

    private static List<ContainerShape> Read()
    {
        using var json = typeof(Containers).Assembly.GetManifestResourceStream("containers.json")
            ?? throw new InvalidOperationException("The program was built without containers.json.");
        return JsonSerializer.Deserialize(json, CosmosJson.Default.ListContainerShape) ?? [];
    }

    private static ContainerProperties Properties(ContainerShape shape)
    {
        var properties = new ContainerProperties(shape.Id, shape.PartitionKey.Paths.Single())
        {
            PartitionKeyDefinitionVersion = (PartitionKeyDefinitionVersion)shape.PartitionKey.Version,
            IndexingPolicy = new IndexingPolicy
            {
                Automatic = shape.IndexingPolicy.Automatic,
                IndexingMode = Enum.Parse<IndexingMode>(shape.IndexingPolicy.IndexingMode, ignoreCase: true),
            },
        };
        foreach (var included in shape.IndexingPolicy.IncludedPaths)
        {
            properties.IndexingPolicy.IncludedPaths.Add(new IncludedPath { Path = included.Path });
        }

        foreach (var excluded in shape.IndexingPolicy.ExcludedPaths)
        {
            properties.IndexingPolicy.ExcludedPaths.Add(new ExcludedPath { Path = excluded.Path });
        }

        return properties;
    }
}

/// <summary>A container as the service's templates write one.</summary>
internal sealed record ContainerShape(string Id, PartitionKeyShape PartitionKey, IndexingPolicyShape IndexingPolicy);

internal sealed record PartitionKeyShape(IReadOnlyList<string> Paths, string Kind, int Version);

internal sealed record IndexingPolicyShape(string IndexingMode, bool Automatic, IReadOnlyList<PathShape> IncludedPaths, IReadOnlyList<PathShape> ExcludedPaths);

internal sealed record PathShape(string Path);
