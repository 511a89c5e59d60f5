-- What a virus scanner said of these octets (ADR 0039): 0 nothing yet, 1 clean, 2 infected; `threat` is its name for it.
ALTER TABLE media_blob ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media_blob ADD COLUMN threat TEXT NOT NULL DEFAULT '';
ALTER TABLE media_blob ADD COLUMN checked_us INTEGER NOT NULL DEFAULT 0;
CREATE INDEX media_blob_unchecked ON media_blob (created_us) WHERE verdict = 0;

-- Pieces get a rowid: to compare a key, an index b-tree (WITHOUT ROWID) reads whole rows, 256 kB at each step of a
-- search, so that every picture read half of all others. PostgreSQL keeps them apart by itself.
CREATE TABLE media_piece (
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL REFERENCES media_blob (digest) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    octets BLOB NOT NULL
) STRICT;
INSERT INTO media_piece (digest, number, octets) SELECT digest, number, octets FROM media_chunk;
DROP TABLE media_chunk;
ALTER TABLE media_piece RENAME TO media_chunk;
CREATE UNIQUE INDEX media_chunk_place ON media_chunk (digest, number);
