-- Webhooks: where events are sent to, what waits to be sent, and what came of it.

-- Grows by one with every state of a message to one person: what receivers order by.
ALTER TABLE target ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE event ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- `events`: names, a space between them; '' all of the naming. One that is removed keeps its row until
-- its deliveries are gone.
CREATE TABLE webhook_endpoint (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    url TEXT NOT NULL,
    method TEXT NOT NULL,
    naming TEXT NOT NULL,
    events TEXT NOT NULL,
    allow_private INTEGER NOT NULL,
    timeout_ms INTEGER NOT NULL,
    max_in_flight INTEGER NOT NULL,
    rate INTEGER NOT NULL,
    signed INTEGER NOT NULL,
    authority BLOB NOT NULL,
    pin TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'active',
    why TEXT NOT NULL DEFAULT '',
    failing_since_us INTEGER NOT NULL DEFAULT 0,
    created_us INTEGER NOT NULL,
    updated_us INTEGER NOT NULL,
    removed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Secrets, sealed. The one that does not expire is the current one; others sign beside it while receivers
-- change over.
CREATE TABLE webhook_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    endpoint_id INTEGER NOT NULL REFERENCES webhook_endpoint (id),
    sealed BLOB NOT NULL,
    created_us INTEGER NOT NULL,
    expires_us INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX webhook_key_endpoint ON webhook_key (endpoint_id, id);

-- One row. `cursor_us`: up to which event of the feed deliveries were made. `version` grows with every edit
-- of an endpoint. Where several engines share a database one of them holds the lease and sends (as carrier_lease).
CREATE TABLE webhook_forwarder (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    cursor_us INTEGER NOT NULL,
    version INTEGER NOT NULL,
    owner TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    expires_us INTEGER NOT NULL
) STRICT;

INSERT INTO webhook_forwarder (id, cursor_us, version, owner, owner_name, expires_us) VALUES (1, 0, 0, '', '', 0);

-- What is sent, once for all endpoints that call it the same: the exact octets of the body.
CREATE TABLE webhook_event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid BLOB NOT NULL,
    type TEXT NOT NULL,
    message_id INTEGER NOT NULL,
    created_us INTEGER NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX webhook_event_uuid ON webhook_event (uuid);

-- One event for one endpoint; the latest attempt is in the row itself. `chain`: the message whose states must
-- arrive in order, 0 none. `passing`: a state that need not be told once a later one is known.
CREATE TABLE webhook_delivery (
    endpoint_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    chain INTEGER NOT NULL,
    passing INTEGER NOT NULL,
    state TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    replayed INTEGER NOT NULL DEFAULT 0,
    next_us INTEGER NOT NULL DEFAULT 0,
    started_us INTEGER NOT NULL DEFAULT 0,
    took_us INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL DEFAULT '',
    peer TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL DEFAULT 0,
    detail TEXT NOT NULL DEFAULT '',
    response BLOB NOT NULL DEFAULT x'',
    PRIMARY KEY (endpoint_id, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_us, event_id) WHERE state = 'pending';
CREATE INDEX webhook_delivery_chain ON webhook_delivery (endpoint_id, chain, event_id)
    WHERE state IN ('pending', 'waiting') AND chain > 0;
CREATE INDEX webhook_delivery_dead ON webhook_delivery (endpoint_id, event_id) WHERE state = 'dead';

-- Attempts before the latest.
CREATE TABLE webhook_attempt (
    endpoint_id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    started_us INTEGER NOT NULL,
    took_us INTEGER NOT NULL,
    url TEXT NOT NULL,
    peer TEXT NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER NOT NULL,
    detail TEXT NOT NULL,
    response BLOB NOT NULL,
    PRIMARY KEY (endpoint_id, event_id, number)
) STRICT, WITHOUT ROWID;
