-- Labels: words that the team puts on threads (ADR 0026).

-- `colour` is one of the palette's pairs. `removed_us`: when it was taken away; for a while it can come back with
-- all its threads. Names are compared by the program, without regard to case.
CREATE TABLE label (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    colour INTEGER NOT NULL,
    changed_us INTEGER NOT NULL,
    removed_us INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Read both ways: the labels of a page of threads, and the threads of a label.
CREATE TABLE conversation_label (
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    label_id INTEGER NOT NULL REFERENCES label (id),
    PRIMARY KEY (conversation_id, label_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX conversation_label_threads ON conversation_label (label_id, conversation_id);
