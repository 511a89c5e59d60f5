-- What programs use: access keys, what each has spent, answers kept for requests that come twice; and the
-- columns of messages and threads that only they see.

ALTER TABLE message ADD COLUMN deleted_us INTEGER NOT NULL DEFAULT 0;

-- Lists of programs go by this time, which no two messages share.
CREATE INDEX message_created ON message (created_us);

ALTER TABLE conversation ADD COLUMN detail TEXT NOT NULL DEFAULT '';
ALTER TABLE conversation ADD COLUMN owner BLOB;
ALTER TABLE conversation ADD COLUMN created_us INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN updated_us INTEGER NOT NULL DEFAULT 0;

-- As old as its first message; those of one broadcast a microsecond apart, so that a page can end between them.
UPDATE conversation SET created_us = made.at FROM (
    SELECT c.id AS id, f.first_us + ROW_NUMBER() OVER (PARTITION BY f.first_us ORDER BY c.id) - 1 AS at
    FROM conversation c JOIN (
        SELECT c2.id AS id, COALESCE(MIN(t.created_us), c2.last_at_us) AS first_us
        FROM conversation c2 LEFT JOIN target t ON t.conversation_id = c2.id GROUP BY c2.id, c2.last_at_us
    ) f ON f.id = c.id
) made WHERE conversation.id = made.id;

CREATE INDEX conversation_created ON conversation (created_us);

-- `digest` is the SHA-256 of the key. `senders`: one number a line, '' all of them. NULL: no limit.
CREATE TABLE access_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    prefix TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    role TEXT NOT NULL,
    senders TEXT NOT NULL,
    spending_limit_micro INTEGER,
    expires_us INTEGER NOT NULL,
    last_used_us INTEGER NOT NULL DEFAULT 0,
    created_us INTEGER NOT NULL,
    updated_us INTEGER NOT NULL DEFAULT 0,
    deleted_us INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX access_key_created ON access_key (created_us);

-- By calendar month of the engine's own time zone (202611).
CREATE TABLE key_spending (
    key_id INTEGER NOT NULL,
    month INTEGER NOT NULL,
    micro INTEGER NOT NULL,
    PRIMARY KEY (key_id, month)
) STRICT, WITHOUT ROWID;

-- What was answered to a request with an Idempotency-Key, for 24 hours. `digest` is that of its body.
CREATE TABLE kept_answer (
    key_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest BLOB NOT NULL,
    answer BLOB NOT NULL,
    created_us INTEGER NOT NULL,
    PRIMARY KEY (key_id, name)
) STRICT;

CREATE INDEX kept_answer_age ON kept_answer (created_us);
