-- What each engine says of the pages behind links (ADR 0043): '' when it answers them, else why it cannot. Worth nothing
-- after `until_us`; 0: until it says something else. Unlogged, because after a crash it is worth nothing either.
CREATE UNLOGGED TABLE link_listener (
    engine TEXT COLLATE "C" PRIMARY KEY NOT NULL,
    trouble TEXT COLLATE "C" NOT NULL,
    until_us BIGINT NOT NULL
);
DELETE FROM setting WHERE key = 'media_links.trouble';
