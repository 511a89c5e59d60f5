-- At which thread of a team each operator is, and when they last wrote in it (ADR 0041). Worth nothing after a minute:
-- who is gone leaves a row that nobody believes any more.
CREATE TABLE presence (
    who BLOB PRIMARY KEY,
    conversation_id INTEGER NOT NULL,
    seen_us INTEGER NOT NULL,
    typed_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
