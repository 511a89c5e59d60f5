-- Installation: settings, the stamp counter, carriers, senders, routes.
-- A carrier that was removed keeps its row, because old messages show its name.

-- "Cbdr": tells our files from other people's.
PRAGMA application_id = 1130521714;

CREATE TABLE setting (
    key TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row, written by every commit. `file_id` never changes: being in every WAL, it tells whose WAL it is.
CREATE TABLE counter (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    stamp_us INTEGER NOT NULL,
    file_id TEXT NOT NULL
) STRICT;

INSERT INTO counter (id, stamp_us, file_id) VALUES (1, 0, '');

CREATE TABLE carrier (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    host TEXT NOT NULL,
    port INTEGER NOT NULL,
    bind TEXT NOT NULL,
    system_id TEXT NOT NULL,
    system_type TEXT NOT NULL,
    tls INTEGER NOT NULL,
    submit_window INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    enabled INTEGER NOT NULL,
    demo INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0,
    sealed_password BLOB,
    waiting_reason TEXT NOT NULL DEFAULT '',
    waiting_detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX carrier_name ON carrier (name) WHERE removed = 0;

CREATE TABLE sender (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL UNIQUE,
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    position INTEGER NOT NULL
) STRICT;

CREATE INDEX sender_carrier ON sender (carrier_id, position);

CREATE TABLE route (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prefix TEXT NOT NULL UNIQUE,
    carrier_id INTEGER NOT NULL REFERENCES carrier (id)
) STRICT;

CREATE INDEX route_carrier ON route (carrier_id);
