-- Whom the notes of a thread name (ADR 0036). `seen_us`: when they had that thread before them; 0: not yet.
CREATE TABLE mention (
    who BLOB NOT NULL,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    line_id INTEGER NOT NULL REFERENCES thread_line (id),
    seen_us INTEGER NOT NULL,
    PRIMARY KEY (who, conversation_id, line_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_unseen ON mention (who, line_id) WHERE seen_us = 0;
CREATE INDEX mention_line ON mention (line_id);
