-- Who answers, who has which thread, and whether somebody still has to do something about it (ADR 0023).

-- One person at a console, known by the name they have on their computer. `seen_us`: their console was there.
CREATE TABLE operators (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    login TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_us INTEGER NOT NULL,
    seen_us INTEGER NOT NULL
) STRICT;

-- `owner` (0009) is whom a thread is assigned to: an operator's uuid, or one that only programs know. `status`: open,
-- snoozed or closed. `snoozed_until_us`: 0 for one that is snoozed until they reply.
ALTER TABLE conversation ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
ALTER TABLE conversation ADD COLUMN snoozed_until_us INTEGER NOT NULL DEFAULT 0;

-- A page of each view, newest first. The open ones of nobody have an index of their own: PostgreSQL does not take
-- "owner IS NULL" for an order.
CREATE INDEX conversation_open ON conversation (last_at_us, id) WHERE status = 'open';
CREATE INDEX conversation_owned ON conversation (owner, last_at_us, id) WHERE status = 'open' AND owner IS NOT NULL;
CREATE INDEX conversation_free ON conversation (last_at_us, id) WHERE status = 'open' AND owner IS NULL;
CREATE INDEX conversation_snoozed ON conversation (last_at_us, id) WHERE status = 'snoozed';
CREATE INDEX conversation_closed ON conversation (last_at_us, id) WHERE status = 'closed';
-- What is counted, and whose time comes next.
CREATE INDEX conversation_waiting ON conversation (owner) WHERE status = 'open' AND unread > 0;
CREATE INDEX conversation_due ON conversation (snoozed_until_us) WHERE status = 'snoozed' AND snoozed_until_us > 0;

-- What was done about a thread, shown between its bubbles: behind the one that was the last then. `actor` is NULL for a
-- program and for what happened by itself.
CREATE TABLE thread_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    after_target_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    actor BLOB,
    subject BLOB,
    until_us INTEGER NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

CREATE INDEX thread_line_place ON thread_line (conversation_id, after_target_id, id);
