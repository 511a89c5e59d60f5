-- Whom the notes of a thread name (ADR 0036). `seen_us`: when they had that thread before them; 0: not yet.
CREATE TABLE mention (
    who BYTEA NOT NULL,
    conversation_id BIGINT NOT NULL REFERENCES conversation (id),
    line_id BIGINT NOT NULL REFERENCES thread_line (id),
    seen_us BIGINT NOT NULL,
    PRIMARY KEY (who, conversation_id, line_id)
);

CREATE INDEX mention_unseen ON mention (who, line_id) WHERE seen_us = 0;
CREATE INDEX mention_line ON mention (line_id);
