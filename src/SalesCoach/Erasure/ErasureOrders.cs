using SalesCoach.Timers;

namespace SalesCoach.Erasure;

/// <summary>
/// Keeps what is to be erased until it is, beside the timers' marks: whatever cuts an erasure off, the timer goes on with it. An order holds
/// ids and an instant, never words.
/// </summary>
public sealed class ErasureOrders(IMarkStore marks)
{
    private const string Prefix = "erasures/";

    /// <summary>Keeps an order durably. The same order again is the same one, as of the later instant.</summary>
    public Task KeepAsync(ErasureOrder order, CancellationToken cancel) =>
        MarkOf(order).SaveAsync(marks, order.AsOf, cancel);

    /// <summary>Takes an order that was carried out away; one that was given anew meanwhile stays.</summary>
    public async Task CloseAsync(ErasureOrder order, CancellationToken cancel)
    {
        if (await MarkOf(order).FindAsync(marks, cancel) == order.AsOf)
        {
            await marks.EraseMarkAsync(MarkOf(order).Name, cancel);
        }
    }

    /// <summary>A page of the orders that are not carried out yet, of all tenants.</summary>
    public async Task<Page<ErasureOrder>> ListAsync(PageRequest page, CancellationToken cancel)
    {
        var listed = await marks.ListMarksAsync(Prefix, page, cancel);
        return new Page<ErasureOrder>([.. listed.Items.Select(Read)], listed.Continuation);
    }

    /// <summary>How the names of a tenant's orders begin.</summary>
    internal static IReadOnlyList<string> NamesBegin(string tenantId) => [.. Enum.GetValues<ErasureKind>().Select(kind => $"{Prefix}{Name(kind)}/{tenantId}/")];

    private static ErasureOrder Read(Mark mark) => mark.Name[Prefix.Length..].Split('/', 3) is [var kind, var tenant, var id]
        ? new ErasureOrder(kind == Name(ErasureKind.Deal) ? ErasureKind.Deal : ErasureKind.Words, tenant, id, InstantMark.Read(mark.Value))
        : throw new InvalidDataException("The store holds an erasure order that names nothing.");

    private static InstantMark MarkOf(ErasureOrder order) => new($"{Prefix}{Name(order.Kind)}/{order.TenantId}/{order.Id}");

    private static string Name(ErasureKind kind) => kind == ErasureKind.Deal ? "deals" : "words";
}

/// <summary>Something that is to be erased.</summary>
/// <param name="Kind">What.</param>
/// <param name="TenantId">The tenant; its id holds no slash.</param>
/// <param name="Id">The deal, or the person whose words they are.</param>
/// <param name="AsOf">
/// For a deal the instant at which it was first put, so that another one that is put under the same id later is not meant; for words the
/// instant of the order: what the person writes after it stays.
/// </param>
public sealed record ErasureOrder(ErasureKind Kind, string TenantId, string Id, DateTimeOffset AsOf);

/// <summary>What is to be erased.</summary>
public enum ErasureKind
{
    /// <summary>A deal with its notes and everything derived.</summary>
    Deal,

    /// <summary>One person's words.</summary>
    Words,
}
