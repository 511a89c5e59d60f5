-- Conversations, messages and how each part travels.

-- What a list shows of the last message is read from its target row: a state that changes four times
-- is written once, not twice.
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    our_number TEXT NOT NULL,
    peer_number TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    unread INTEGER NOT NULL DEFAULT 0,
    last_at_us INTEGER NOT NULL,
    last_target_id INTEGER NOT NULL DEFAULT 0,
    read_up_to INTEGER NOT NULL DEFAULT 0,
    saved_text TEXT NOT NULL DEFAULT '',
    UNIQUE (our_number, peer_number)
) STRICT;

CREATE INDEX conversation_recent ON conversation (last_at_us, id);
CREATE INDEX conversation_unread ON conversation (last_at_us, id, unread) WHERE unread > 0;

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    direction TEXT NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    raw BLOB,
    origin TEXT NOT NULL,
    author TEXT NOT NULL,
    reference TEXT NOT NULL,
    data_coding INTEGER NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

-- One row per person, inbound too: what a bubble shows.
CREATE TABLE target (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    message_id INTEGER NOT NULL REFERENCES message (id),
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    direction TEXT NOT NULL,
    destination TEXT NOT NULL,
    carrier_id INTEGER REFERENCES carrier (id),
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    parts_total INTEGER NOT NULL,
    expires_us INTEGER NOT NULL,
    possible_duplicate INTEGER NOT NULL,
    resend_of INTEGER NOT NULL,
    resent_as INTEGER NOT NULL DEFAULT 0,
    created_us INTEGER NOT NULL,
    updated_us INTEGER NOT NULL
) STRICT;

CREATE INDEX target_thread ON target (conversation_id, id);
CREATE INDEX target_message ON target (message_id);
CREATE INDEX target_expiry ON target (expires_us)
    WHERE expires_us > 0 AND state IN ('queued', 'unknown');
CREATE INDEX target_unrouted ON target (destination)
    WHERE state = 'queued' AND carrier_id IS NULL;

-- id = target * 256 + number: the parts of a target lie together and in order without an index of
-- their own. The columns of the queue are repeated here so that a claim reads one index.
CREATE TABLE part (
    id INTEGER PRIMARY KEY,
    carrier_id INTEGER,
    lane INTEGER NOT NULL,
    not_before_us INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    failure_ours INTEGER NOT NULL,
    attempt_id INTEGER NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    has_udh INTEGER NOT NULL,
    payload BLOB NOT NULL
) STRICT;

-- What may leave now, in the order of leaving; and what waits for its time. Two indexes, so that
-- ten thousand delayed parts at the head of the line cost a claim nothing.
CREATE INDEX part_ready ON part (carrier_id, lane, id)
    WHERE state = 'queued' AND not_before_us = 0;
CREATE INDEX part_delayed ON part (carrier_id, not_before_us)
    WHERE state = 'queued' AND not_before_us > 0;

-- One row per submit. `previous_id` leads to the attempt before, `part.attempt_id` to the newest.
CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    part_id INTEGER NOT NULL,
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    previous_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    burnt INTEGER NOT NULL DEFAULT 1,
    command_status INTEGER NOT NULL DEFAULT 0,
    carrier_message_id TEXT NOT NULL DEFAULT '',
    receipt_key TEXT,
    started_us INTEGER NOT NULL,
    ended_us INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX attempt_open ON attempt (carrier_id, state, id) WHERE state IN ('sending', 'unknown');
CREATE INDEX attempt_receipt ON attempt (carrier_id, receipt_key, id) WHERE receipt_key IS NOT NULL;

CREATE TABLE parked_receipt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    event TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    phone TEXT NOT NULL,
    raw BLOB NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

CREATE INDEX parked_receipt_age ON parked_receipt (created_us);

CREATE TABLE parked_key (
    carrier_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    parked_id INTEGER NOT NULL REFERENCES parked_receipt (id) ON DELETE CASCADE,
    PRIMARY KEY (carrier_id, key, parked_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX parked_key_receipt ON parked_key (parked_id);

-- Parts of inbound messages that wait for their siblings. A set that is done stays a while without
-- its bodies, so that a part delivered twice does not open a new one.
CREATE TABLE held_set (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    carrier_id INTEGER NOT NULL,
    source TEXT NOT NULL,
    destination TEXT NOT NULL,
    reference INTEGER NOT NULL,
    wide INTEGER NOT NULL,
    total INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    done_us INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX held_set_key ON held_set (carrier_id, source, destination, reference, wide, total, id);
CREATE INDEX held_set_open ON held_set (created_us) WHERE done_us = 0;
CREATE INDEX held_set_done ON held_set (done_us) WHERE done_us > 0;

CREATE TABLE held_part (
    set_id INTEGER NOT NULL REFERENCES held_set (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    data_coding INTEGER NOT NULL,
    locking_shift INTEGER NOT NULL,
    single_shift INTEGER NOT NULL,
    digest BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (set_id, number)
) STRICT, WITHOUT ROWID;

-- The change feed. id is the stamp of Connection::nextStampUs(): strictly increasing.
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    target_id INTEGER NOT NULL,
    conversation_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
