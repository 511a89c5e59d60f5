-- Who holds the line to a carrier, where several engines share a database. In a file nobody writes here.
-- `epoch` grows with every change of hands; `expires_us` is by the clock of the database. State and
-- sentence are what the holder's line is like, for the windows of the others.

CREATE TABLE carrier_lease (
    carrier_id INTEGER PRIMARY KEY NOT NULL REFERENCES carrier (id),
    owner TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    expires_us INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT '',
    sentence TEXT NOT NULL DEFAULT ''
);
