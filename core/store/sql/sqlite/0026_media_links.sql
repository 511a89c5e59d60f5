-- Media that are sent as a link (ADR 0033). `message.media` of such a one is -1 less their count: it is no multimedia
-- message. What is sent again has the same link. `token`: SHA-256 of what stands in the text.
CREATE TABLE media_link (
    message_id INTEGER PRIMARY KEY NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    token BLOB NOT NULL,
    expires_us INTEGER NOT NULL,
    revoked_us INTEGER NOT NULL DEFAULT 0,
    views INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX media_link_token ON media_link (token);
