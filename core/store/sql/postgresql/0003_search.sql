-- Full-text search, kept by the repositories as on SQLite. The words are split and folded by the
-- program, so that both databases find the same.

CREATE TABLE message_search (
    rowid BIGINT PRIMARY KEY REFERENCES message (id) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);

CREATE INDEX message_search_words ON message_search USING gin (words);

CREATE TABLE conversation_search (
    rowid BIGINT PRIMARY KEY REFERENCES conversation (id) ON DELETE CASCADE,
    words TSVECTOR NOT NULL
);

CREATE INDEX conversation_search_words ON conversation_search USING gin (words);
