-- At which thread of a team each operator is, and when they last wrote in it (ADR 0041). Worth nothing after a minute:
-- who is gone leaves a row that nobody believes any more; and unlogged, because after a crash it is worth nothing either.
CREATE UNLOGGED TABLE presence (
    who BYTEA PRIMARY KEY,
    conversation_id BIGINT NOT NULL,
    seen_us BIGINT NOT NULL,
    typed_us BIGINT NOT NULL
);
