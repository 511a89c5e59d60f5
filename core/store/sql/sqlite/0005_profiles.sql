-- What differs from carrier to carrier, the cut of each message for its carrier, and how many parts
-- left a minute.

-- Only what differs from the defaults; the words are those of profileFields().
CREATE TABLE carrier_setting (
    carrier_id INTEGER NOT NULL REFERENCES carrier (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (carrier_id, key)
) STRICT, WITHOUT ROWID;

-- For which kind of carrier the parts were cut (text::Cutting::word()); empty: the standard one.
ALTER TABLE target ADD COLUMN cut TEXT NOT NULL DEFAULT '';

-- -1: as the message says. sar_reference -1: no SAR TLVs.
ALTER TABLE part ADD COLUMN data_coding INTEGER NOT NULL DEFAULT -1;
ALTER TABLE part ADD COLUMN sar_reference INTEGER NOT NULL DEFAULT -1;
ALTER TABLE part ADD COLUMN in_payload INTEGER NOT NULL DEFAULT 0;

-- Data for a program on the phone instead of a text; destination_port -1: not port-addressed.
CREATE TABLE message_binary (
    message_id INTEGER PRIMARY KEY REFERENCES message (id),
    octets BLOB NOT NULL,
    destination_port INTEGER NOT NULL,
    source_port INTEGER NOT NULL
) STRICT;

-- Parts handed to a link, by minute since 1970: limits a minute and a day outlive a restart.
CREATE TABLE carrier_minute (
    carrier_id INTEGER NOT NULL,
    minute INTEGER NOT NULL,
    parts INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, minute)
) STRICT, WITHOUT ROWID;
