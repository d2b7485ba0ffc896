using SalesCoach.Cosmos.Tests.Drivers;
using SalesCoach.Cosmos.Tests.Server;
using SalesCoach.StoreContract;

[assembly: AssemblyFixture(typeof(CosmosServer))]

namespace SalesCoach.Cosmos.Tests;

public sealed class CosmosDealTests : DealStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosDealListTests : DealListContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosDueDealTests : DueDealContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosNoteTests : NoteStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosNoteListTests : NoteListContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosSavedNoteTests : SavedNoteContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosErasureTests : ErasureContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosMarkTests : MarkStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosNoteRevisionTests : NoteRevisionContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosWordsTests : WordsContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosIntegrationTests : IntegrationStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosTrackedNoteTests : TrackedNoteContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}

public sealed class CosmosDeliveryTests : DeliveryContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => CosmosUnderTest.OpenAsync();
}
