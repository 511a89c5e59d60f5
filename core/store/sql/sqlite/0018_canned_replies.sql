-- Canned replies: texts that the team writes once and sends often.

CREATE TABLE canned_reply (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    changed_us INTEGER NOT NULL
) STRICT;
