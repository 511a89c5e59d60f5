-- Routes with several carriers, senders with limits of their own, prices.

-- A route without a sender or category is for all of them: '' and not NULL, so that UNIQUE counts.
CREATE TABLE route_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    prefix TEXT NOT NULL,
    sender TEXT NOT NULL DEFAULT '',
    category TEXT NOT NULL DEFAULT '',
    priority INTEGER NOT NULL DEFAULT 0,
    UNIQUE (prefix, sender, category)
) STRICT;

-- weight 0: a backup, used while no carrier with a weight is up, in the order of `position`.
CREATE TABLE route_share (
    route_id INTEGER NOT NULL REFERENCES route_new (id) ON DELETE CASCADE,
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    weight INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (route_id, carrier_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX route_share_carrier ON route_share (carrier_id);

INSERT INTO route_new (id, prefix) SELECT id, prefix FROM route;
INSERT INTO route_share (route_id, carrier_id, weight, position) SELECT id, carrier_id, 1, 0 FROM route;
DROP TABLE route;
ALTER TABLE route_new RENAME TO route;

ALTER TABLE sender ADD COLUMN kind TEXT NOT NULL DEFAULT '';
ALTER TABLE sender ADD COLUMN other_carriers TEXT NOT NULL DEFAULT '';
ALTER TABLE sender ADD COLUMN countries TEXT NOT NULL DEFAULT '';
ALTER TABLE sender ADD COLUMN mms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sender ADD COLUMN answers_stop INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sender ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE sender ADD COLUMN per_second INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sender ADD COLUMN per_minute INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sender ADD COLUMN per_day INTEGER NOT NULL DEFAULT 0;

-- Parts that left from a number on one day (Julian day of the engine's own time zone).
CREATE TABLE sender_use (
    number TEXT NOT NULL,
    day INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    PRIMARY KEY (number, day)
) STRICT, WITHOUT ROWID;

ALTER TABLE carrier ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- What one part costs, in millionths of the carrier's currency.
CREATE TABLE price (
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    prefix TEXT NOT NULL,
    micro INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, prefix)
) STRICT, WITHOUT ROWID;

-- How it was routed, and what it costs there; no price is NULL, free is 0.
ALTER TABLE target ADD COLUMN route_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE target ADD COLUMN cost_micro INTEGER;
ALTER TABLE target ADD COLUMN currency TEXT NOT NULL DEFAULT '';

-- What waits for a route is looked through in the order of its arrival.
DROP INDEX target_unrouted;
CREATE INDEX target_unrouted ON target (id) WHERE state = 'queued' AND carrier_id IS NULL;
