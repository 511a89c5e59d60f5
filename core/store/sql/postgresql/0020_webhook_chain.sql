-- What one event waits for is looked up by its chain alone. Below an endpoint SQLite took "chain > 0", which the index
-- needs, for narrower than "chain = ?" and read all that waits: half of the writer's time with 10,000 deliveries.
DROP INDEX webhook_delivery_chain;
CREATE INDEX webhook_delivery_chain ON webhook_delivery (chain, event_id)
    WHERE state IN ('pending', 'waiting') AND chain > 0;
