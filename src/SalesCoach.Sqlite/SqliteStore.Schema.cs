using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SalesCoach.Sqlite;

public sealed partial class SqliteStore
{
    // "SaCo": marks the file as ours, so that another program's database is never written to.
    private const long OurApplication = 0x5361_436F;

    /// <summary>
    /// The steps from one version of the file to the next: a file of version n has seen the first n. A step that has once been released is
    /// never changed; a new version adds one at the end.
    /// </summary>
    internal static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE deals (
            tenant_id TEXT NOT NULL,
            deal_id   TEXT NOT NULL,
            etag      TEXT NOT NULL,
            coach_id  TEXT,
            status    TEXT NOT NULL,
            check_on  TEXT,
            document  TEXT NOT NULL,
            PRIMARY KEY (tenant_id, deal_id)
        ) STRICT;
        CREATE INDEX deals_by_coach ON deals (tenant_id, coach_id, deal_id) WHERE coach_id IS NOT NULL;
        CREATE INDEX deals_by_check ON deals (check_on, tenant_id, deal_id) WHERE check_on IS NOT NULL;

        CREATE TABLE deal_members (
            tenant_id TEXT NOT NULL,
            deal_id   TEXT NOT NULL,
            person_id TEXT NOT NULL,
            PRIMARY KEY (tenant_id, deal_id, person_id),
            FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, deal_id) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deal_members_by_person ON deal_members (tenant_id, person_id, deal_id);

        -- Notes stand without their deal: a note is saved first and taken in later, and erasing a deal names its notes itself.
        -- Instants are ticks of UTC, so that they sort as time does whatever offset they were written with.
        CREATE TABLE notes (
            tenant_id   TEXT NOT NULL,
            deal_id     TEXT NOT NULL,
            note_id     TEXT NOT NULL,
            occurred_at INTEGER NOT NULL,
            saved_at    INTEGER NOT NULL,
            document    TEXT NOT NULL,
            PRIMARY KEY (tenant_id, deal_id, note_id)
        ) STRICT;
        CREATE INDEX notes_by_occurrence ON notes (tenant_id, deal_id, occurred_at, note_id);
        CREATE INDEX notes_by_saving ON notes (saved_at, tenant_id, deal_id, note_id);

        CREATE TABLE marks (
            name  TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;
        """,
        """
        -- A note can change, and its words can be erased: by whom they are and how old they are is asked only of notes that still hold some.
        ALTER TABLE notes ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE notes ADD COLUMN author_id TEXT;
        ALTER TABLE notes ADD COLUMN holds_words INTEGER NOT NULL DEFAULT 1;
        UPDATE notes SET author_id = json_extract(document, '$.authorId');
        CREATE INDEX words_by_occurrence ON notes (tenant_id, occurred_at, deal_id, note_id) WHERE holds_words = 1;
        CREATE INDEX words_by_author ON notes (tenant_id, author_id, occurred_at, deal_id, note_id) WHERE holds_words = 1;
        """,
        """
        CREATE TABLE integrations (
            tenant_id TEXT NOT NULL,
            source    TEXT NOT NULL,
            etag      TEXT NOT NULL,
            document  TEXT NOT NULL,
            PRIMARY KEY (tenant_id, source)
        ) STRICT;

        -- Whatever waits has an instant at which it is due, and nothing else has.
        CREATE TABLE tracked_notes (
            tenant_id   TEXT NOT NULL,
            note_id     TEXT NOT NULL,
            source      TEXT NOT NULL,
            etag        TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            due_at      INTEGER,
            document    TEXT NOT NULL,
            PRIMARY KEY (tenant_id, note_id)
        ) STRICT;
        CREATE INDEX tracked_notes_by_due ON tracked_notes (due_at, tenant_id, note_id) WHERE due_at IS NOT NULL;
        CREATE INDEX tracked_notes_waiting ON tracked_notes (tenant_id, received_at, note_id) WHERE due_at IS NOT NULL;

        CREATE TABLE deliveries (
            number    INTEGER PRIMARY KEY AUTOINCREMENT,
            tenant_id TEXT NOT NULL,
            source    TEXT NOT NULL,
            document  TEXT NOT NULL
        ) STRICT;
        CREATE INDEX deliveries_by_source ON deliveries (tenant_id, source, number);
        """,
    ];

    private static void Migrate(SqliteConnection connection, string file, IReadOnlyList<string> steps)
    {
        // Looks before it writes anything: what is not ours, or is newer than we are, stays as it is.
        VersionOf(connection, file, steps.Count);

        // Readers go on while a write is under way, and a commit is one flush of one file.
        if (connection.Value("PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new UnusableStoreException(file, "it stands on a file system without write-ahead logging, such as a network share");
        }

        // The transaction keeps a second process that starts at the same moment from doing the same steps.
        using var transaction = connection.BeginTransaction();
        for (var version = VersionOf(connection, file, steps.Count); version < steps.Count; version++)
        {
            connection.Run(steps[version]);
        }

        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {OurApplication}; PRAGMA user_version = {steps.Count}"));
        transaction.Commit();
    }

    /// <summary>The file's version, 0 for a new one; refuses what is not ours or newer than the latest version that we know.</summary>
    private static int VersionOf(SqliteConnection connection, string file, int latest)
    {
        var version = Convert.ToInt32(connection.Value("PRAGMA user_version"), CultureInfo.InvariantCulture);
        var isOurs = connection.Value("PRAGMA application_id") is OurApplication;
        var isEmpty = version == 0 && connection.Value("SELECT count(*) FROM sqlite_schema") is 0L;
        if (!isOurs && !isEmpty)
        {
            throw new UnusableStoreException(file, "it is another program's database");
        }

        return version <= latest
            ? version
            : throw new UnusableStoreException(file, $"it was written by a newer version of SalesCoach (its schema is {version}, this program knows {latest})");
    }
}
