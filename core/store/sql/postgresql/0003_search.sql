-- Full-text search: tsvector beside the row, kept by the repositories as on SQLite.

ALTER TABLE message ADD COLUMN search TSVECTOR;

CREATE INDEX message_search ON message USING gin (search);

ALTER TABLE conversation ADD COLUMN search TSVECTOR;

CREATE INDEX conversation_search ON conversation USING gin (search);
