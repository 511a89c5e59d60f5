-- Full-text search. Written by the repositories: with trusted_schema=OFF triggers could not.
-- `message_search` keeps no copy of the text, it reads `message`.

CREATE VIRTUAL TABLE message_search USING fts5 (
    text, content = 'message', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);

-- `numbers` holds the endings of the person's number, so that a prefix search finds any run of digits.
CREATE VIRTUAL TABLE conversation_search USING fts5 (
    name, numbers, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 2'
);
