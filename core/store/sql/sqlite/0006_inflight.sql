-- What is in flight: submits whose outcome is not known, the base of a carrier's ids in receipts,
-- and messages from phones that a carrier may deliver again.

ALTER TABLE carrier ADD COLUMN when_unknown TEXT NOT NULL DEFAULT 'hold';
ALTER TABLE carrier ADD COLUMN when_unknown_broadcast TEXT NOT NULL DEFAULT 'resend';
ALTER TABLE carrier ADD COLUMN unknown_hold_minutes INTEGER NOT NULL DEFAULT 15;
ALTER TABLE carrier ADD COLUMN receipts_by_text INTEGER NOT NULL DEFAULT 0;

-- The learned base, and the one that the newest receipts speak for, with how many in a row do.
ALTER TABLE carrier ADD COLUMN id_base TEXT NOT NULL DEFAULT '';
ALTER TABLE carrier ADD COLUMN id_base_next TEXT NOT NULL DEFAULT '';
ALTER TABLE carrier ADD COLUMN id_base_votes INTEGER NOT NULL DEFAULT 0;

-- `doubtful`: an earlier attempt may have left, the next one makes a possible duplicate.
-- `busy`: refusals that lengthen the wait without counting as a try.
ALTER TABLE part ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0;
ALTER TABLE part ADD COLUMN busy INTEGER NOT NULL DEFAULT 0;

-- Of an unknown part, `not_before_us` is when it became so; 0 once the carrier's policy was applied.
CREATE INDEX part_unknown ON part (carrier_id, not_before_us)
    WHERE state = 'unknown' AND not_before_us > 0;

ALTER TABLE target ADD COLUMN needs_you INTEGER NOT NULL DEFAULT 0;
CREATE INDEX target_needs_you ON target (conversation_id, id) WHERE needs_you = 1;

-- What is unknown is not forgotten when its time is over: two limits, two indexes.
DROP INDEX target_expiry;
CREATE INDEX target_expiry ON target (expires_us) WHERE expires_us > 0 AND state = 'queued';
CREATE INDEX target_unknown_expiry ON target (expires_us) WHERE expires_us > 0 AND state = 'unknown';

-- A receipt without a known id is looked up by the two numbers (with conversation_peer).
ALTER TABLE parked_receipt ADD COLUMN ours TEXT NOT NULL DEFAULT '';
CREATE INDEX parked_receipt_phone ON parked_receipt (carrier_id, phone);
ALTER TABLE parked_key ADD COLUMN form TEXT NOT NULL DEFAULT 'same';

-- Messages from phones whose acknowledgement may not have reached the carrier. `session` 0: its
-- connection is over, so the carrier will deliver it again, once.
CREATE TABLE inbound_open (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    carrier_id INTEGER NOT NULL,
    digest BLOB NOT NULL,
    session INTEGER NOT NULL,
    created_us INTEGER NOT NULL
) STRICT;

CREATE INDEX inbound_open_digest ON inbound_open (carrier_id, digest) WHERE session = 0;
