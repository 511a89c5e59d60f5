-- Multimedia messages: their subject, and the media, once each by what is in them.

-- -1: no multimedia message; else how many media it has.
ALTER TABLE message ADD COLUMN media INTEGER NOT NULL DEFAULT -1;
ALTER TABLE message ADD COLUMN subject TEXT NOT NULL DEFAULT '';

-- When the person read it, or deleted it unread (negative), as far as their phone told; 0: it did not.
ALTER TABLE target ADD COLUMN read_us BIGINT NOT NULL DEFAULT 0;

CREATE TABLE media_blob (
    digest BYTEA PRIMARY KEY,
    octets BIGINT NOT NULL,
    created_us BIGINT NOT NULL
);

-- Pieces of 256 kB: a row that is longer is read and written as a whole.
CREATE TABLE media_chunk (
    digest BYTEA NOT NULL REFERENCES media_blob (digest) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    octets BYTEA NOT NULL,
    PRIMARY KEY (digest, number)
);

CREATE TABLE message_media (
    message_id BIGINT NOT NULL REFERENCES message (id),
    number INTEGER NOT NULL,
    digest BYTEA NOT NULL REFERENCES media_blob (digest),
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (message_id, number)
);
