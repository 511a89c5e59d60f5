-- What a virus scanner said of these octets (ADR 0039): 0 nothing yet, 1 clean, 2 infected; `threat` is its name for it.
ALTER TABLE media_blob ADD COLUMN verdict INTEGER NOT NULL DEFAULT 0;
ALTER TABLE media_blob ADD COLUMN threat TEXT NOT NULL DEFAULT '';
ALTER TABLE media_blob ADD COLUMN checked_us BIGINT NOT NULL DEFAULT 0;
CREATE INDEX media_blob_unchecked ON media_blob (created_us) WHERE verdict = 0;
