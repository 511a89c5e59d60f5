-- MM1: multimedia messages that a phone is told of by WAP push and fetches from us.

-- 1: its newest attempt was a push, and what the carrier says of it is about the push.
ALTER TABLE part ADD COLUMN push INTEGER NOT NULL DEFAULT 0;

-- What a phone may fetch: one address for each person. `closed`: fetched, or its time is over.
CREATE TABLE mm1_offer (
    target_id INTEGER PRIMARY KEY NOT NULL,
    token TEXT NOT NULL UNIQUE,
    expires_us INTEGER NOT NULL,
    fetched_us INTEGER NOT NULL DEFAULT 0,
    closed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX mm1_offer_open ON mm1_offer (expires_us) WHERE closed = 0;

-- Ids of the second and later short messages of a push: its attempt has the first one's.
CREATE TABLE mm1_segment (
    carrier_id INTEGER NOT NULL,
    receipt_key TEXT NOT NULL,
    attempt_id INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, receipt_key, attempt_id)
) STRICT;

-- What phones sent us with a wish to hear of it, by the id that we gave it.
CREATE TABLE mm1_received (
    target_id INTEGER PRIMARY KEY NOT NULL,
    conversation_id INTEGER NOT NULL,
    carrier_id INTEGER NOT NULL,
    message_id TEXT NOT NULL,
    wants_read INTEGER NOT NULL
) STRICT;

CREATE INDEX mm1_received_unread ON mm1_received (conversation_id, target_id) WHERE wants_read = 1;

-- Reports that are still to be pushed to phones.
CREATE TABLE mm1_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    carrier_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    destination TEXT NOT NULL,
    pdu BLOB NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    not_before_us INTEGER NOT NULL DEFAULT 0,
    created_us INTEGER NOT NULL
) STRICT;

CREATE INDEX mm1_report_due ON mm1_report (carrier_id, id);
