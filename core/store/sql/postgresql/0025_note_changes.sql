-- A note that its author changes or takes away is a new line in its place (ADR 0032). `replaces`: the line before;
-- `replaced`: there is such a line, and the text here is gone.
ALTER TABLE thread_line ADD COLUMN replaces BIGINT NOT NULL DEFAULT 0;
ALTER TABLE thread_line ADD COLUMN replaced BIGINT NOT NULL DEFAULT 0;
