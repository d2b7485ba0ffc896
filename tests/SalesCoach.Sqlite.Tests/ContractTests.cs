using SalesCoach.StoreContract;

namespace SalesCoach.Sqlite.Tests;

public sealed class SqliteDealTests : DealStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteDealListTests : DealListContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteDueDealTests : DueDealContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteNoteTests : NoteStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteNoteListTests : NoteListContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteSavedNoteTests : SavedNoteContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteErasureTests : ErasureContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteMarkTests : MarkStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteNoteRevisionTests : NoteRevisionContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteIntegrationTests : IntegrationStoreContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteTrackedNoteTests : TrackedNoteContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteDeliveryTests : DeliveryContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}

public sealed class SqliteWordsTests : WordsContract
{
    protected override ValueTask<StoreUnderTest> CreateAsync() => new(new SqliteUnderTest());
}
