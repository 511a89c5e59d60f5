-- Pictures and files that somebody attached and has not sent, beside the text in `draft`: one set for each thread and
-- author. Their octets stand where those of messages do, and go when nobody has them any more.

CREATE TABLE draft_mms (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    author TEXT NOT NULL,
    subject TEXT NOT NULL,
    saved_us INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, author)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_mms_author ON draft_mms (author, saved_us);

CREATE TABLE draft_media (
    conversation_id INTEGER NOT NULL,
    author TEXT NOT NULL,
    number INTEGER NOT NULL,
    digest BLOB NOT NULL REFERENCES media_blob (digest),
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (conversation_id, author, number),
    FOREIGN KEY (conversation_id, author) REFERENCES draft_mms (conversation_id, author) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Who has these octets.
CREATE INDEX draft_media_digest ON draft_media (digest);
CREATE INDEX message_media_digest ON message_media (digest);
