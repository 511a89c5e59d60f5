-- What may be sent to whom: the opt-out list, the consent ledger, and the rules that the admin edits.

ALTER TABLE message ADD COLUMN category TEXT NOT NULL DEFAULT 'conversation';

-- The scope is the number of ours that it concerns, '' all of them. The key answers each check.
CREATE TABLE opt_out (
    number TEXT NOT NULL,
    scope TEXT NOT NULL,
    since_us INTEGER NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL,
    author TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    PRIMARY KEY (number, scope)
) STRICT, WITHOUT ROWID;

-- Rows are added and never changed: what was agreed must be provable. Removal is left open for the
-- erasure that the law asks for; no repository of ours does it.
CREATE TABLE consent_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    scope TEXT NOT NULL,
    state TEXT NOT NULL,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    wording TEXT NOT NULL,
    language TEXT NOT NULL,
    author TEXT NOT NULL,
    at_us INTEGER NOT NULL,
    evidence TEXT NOT NULL,
    target_id INTEGER NOT NULL,
    ip TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX consent_event_number ON consent_event (number, id);
CREATE TRIGGER consent_event_kept BEFORE UPDATE ON consent_event BEGIN SELECT RAISE(ABORT, 'consent_event only grows'); END;

-- Texts that may mean an opt-out, until a person has decided.
CREATE TABLE opt_out_question (
    target_id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    created_us INTEGER NOT NULL,
    answer TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX opt_out_question_open ON opt_out_question (conversation_id, target_id) WHERE answer = '';

-- An opt-out reaches the threads of a person with all numbers of ours.
CREATE INDEX conversation_peer ON conversation (peer_number);

CREATE TABLE policy_word (
    action TEXT NOT NULL,
    word TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (action, word)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_reply (
    action TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (action, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_hours (
    region TEXT PRIMARY KEY NOT NULL,
    weekday TEXT NOT NULL,
    saturday TEXT NOT NULL,
    sunday TEXT NOT NULL,
    closed_days TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_sender_rule (
    region TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- carrier_id 0: over all carriers.
CREATE TABLE policy_limit (
    carrier_id INTEGER NOT NULL,
    period TEXT NOT NULL,
    micros INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_opt_out_code (
    carrier_id INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (carrier_id, code)
) STRICT, WITHOUT ROWID;

-- By number, not by row of `sender`: those are made anew whenever a carrier is saved.
CREATE TABLE sender_policy (
    number TEXT PRIMARY KEY NOT NULL,
    zone TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was accepted on a day (20261125), so that a limit is checked without summing up messages.
CREATE TABLE spending (
    carrier_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    micros INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, day)
) STRICT, WITHOUT ROWID;
