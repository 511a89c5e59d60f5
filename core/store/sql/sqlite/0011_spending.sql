-- What was spent counts by currency, and what did not leave comes back from where it was booked.

CREATE TABLE spending_new (
    carrier_id INTEGER NOT NULL,
    day INTEGER NOT NULL,
    currency TEXT NOT NULL,
    micros INTEGER NOT NULL,
    PRIMARY KEY (carrier_id, day, currency)
) STRICT, WITHOUT ROWID;

INSERT INTO spending_new (carrier_id, day, currency, micros) SELECT s.carrier_id, s.day,
    COALESCE((SELECT c.currency FROM carrier c WHERE c.id = s.carrier_id), ''), s.micros FROM spending s;
DROP TABLE spending;
ALTER TABLE spending_new RENAME TO spending;

-- Where the cost of a message to one person is booked, once that is another place, day or sum than
-- it was accepted with. Without a row: its carrier, the day it was made, its whole cost.
CREATE TABLE booking (
    target_id INTEGER PRIMARY KEY NOT NULL,
    carrier_id INTEGER NOT NULL,
    at_us INTEGER NOT NULL,
    currency TEXT NOT NULL,
    micros INTEGER NOT NULL
) STRICT;
