-- Multimedia messages: their subject, and the media, once each by what is in them.

-- -1: no multimedia message; else how many media it has.
ALTER TABLE message ADD COLUMN media INTEGER NOT NULL DEFAULT -1;
ALTER TABLE message ADD COLUMN subject TEXT NOT NULL DEFAULT '';

-- When the person read it, or deleted it unread (negative), as far as their phone told; 0: it did not.
ALTER TABLE target ADD COLUMN read_us INTEGER NOT NULL DEFAULT 0;

CREATE TABLE media_blob (
    digest BLOB PRIMARY KEY NOT NULL,
    octets INTEGER NOT NULL,
    created_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Pieces of 256 kB: a row that is longer is read and written as a whole.
CREATE TABLE media_chunk (
    digest BLOB NOT NULL REFERENCES media_blob (digest) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    octets BLOB NOT NULL,
    PRIMARY KEY (digest, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_media (
    message_id INTEGER NOT NULL REFERENCES message (id),
    number INTEGER NOT NULL,
    digest BLOB NOT NULL REFERENCES media_blob (digest),
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (message_id, number)
) STRICT, WITHOUT ROWID;
