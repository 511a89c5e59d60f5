-- What people write before it leaves: drafts, one for each thread and author, and what waits for a time they chose.

-- Nobody's draft overwrites another's: the author is a part of the key, and whoever saves says which one was seen.
-- An empty author is a draft from before this table: it is whoever's opens the thread next.
CREATE TABLE draft (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    saved_us INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, author)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_author ON draft (author);

INSERT INTO draft (conversation_id, author, text, saved_us)
    SELECT id, '', saved_text, last_at_us FROM conversation WHERE saved_text <> '';

ALTER TABLE conversation DROP COLUMN saved_text;

-- Messages that wait for their time and are taken back when the person writes first. A text from a phone costs one
-- look into this table, which is nearly empty.
CREATE TABLE unless_reply (
    target_id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id)
) STRICT;

CREATE INDEX unless_reply_thread ON unless_reply (conversation_id);
