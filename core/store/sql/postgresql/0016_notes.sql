-- Internal notes are lines of a thread that have a text (ADR 0023).

ALTER TABLE thread_line ADD COLUMN text TEXT NOT NULL DEFAULT '';
