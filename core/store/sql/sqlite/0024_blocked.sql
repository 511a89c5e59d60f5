-- People whose messages are kept and announced to nobody (ADR 0031): by their number, whichever of ours they write to.
CREATE TABLE blocked_number (
    number TEXT PRIMARY KEY,
    since_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
