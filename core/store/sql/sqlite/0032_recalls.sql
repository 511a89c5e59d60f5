-- Taking back what a carrier has accepted (ADR 0040): what it was asked and what it said. `outcome`: '' while it has not
-- answered. `status`: as in attempt.command_status.
CREATE TABLE recall (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    target_id INTEGER NOT NULL,
    attempt_id INTEGER NOT NULL,
    carrier_id INTEGER NOT NULL,
    asked_us INTEGER NOT NULL,
    ended_us INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    not_before_us INTEGER NOT NULL DEFAULT 0,
    outcome TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX recall_target ON recall (target_id);
CREATE INDEX recall_open ON recall (carrier_id, id) WHERE outcome = '';

-- A read report that came before the answer to its submit: when it came, or minus that when it was deleted unread.
ALTER TABLE parked_receipt ADD COLUMN read_us INTEGER NOT NULL DEFAULT 0;

-- 1: its author wants what is attached sent as a link.
ALTER TABLE draft_mms ADD COLUMN as_link INTEGER NOT NULL DEFAULT 0;
