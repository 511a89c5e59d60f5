-- Filters that the team keeps as views of its threads (ADR 0030).

-- Each column is one thing that a thread must be: '' and 0 ask for nothing.
-- `label_id` and `carrier_id` may name what is gone by now: then nothing fits.
CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    whose TEXT NOT NULL,
    label_id INTEGER NOT NULL,
    our_number TEXT NOT NULL,
    carrier_id INTEGER NOT NULL,
    unread INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    words TEXT NOT NULL,
    changed_us INTEGER NOT NULL
) STRICT;

-- A page of the threads of one of our numbers, newest first.
CREATE INDEX conversation_sender ON conversation (our_number, last_at_us, id);
-- Messages that failed and were not sent again: few beside those that arrived.
CREATE INDEX target_failed ON target (conversation_id, id) WHERE state IN ('failed', 'expired') AND resent_as = 0;
