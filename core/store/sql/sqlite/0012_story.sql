-- What "Why?" tells of a message: when each part became what it is, and which webhooks were told of it.

ALTER TABLE part ADD COLUMN changed_us INTEGER NOT NULL DEFAULT 0;

CREATE INDEX webhook_event_message ON webhook_event (message_id, id);
