-- What each engine says of the pages behind links (ADR 0043): '' when it answers them, else why it cannot. Worth nothing
-- after `until_us`; 0: until it says something else.
CREATE TABLE link_listener (
    engine TEXT PRIMARY KEY NOT NULL,
    trouble TEXT NOT NULL,
    until_us INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
DELETE FROM setting WHERE key = 'media_links.trouble';
