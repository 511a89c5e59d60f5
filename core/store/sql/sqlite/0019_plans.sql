-- A time that its author chose, apart from `not_before_us`, which whatever else holds a part also writes: it stays a plan
-- when there is no route for a while, or when other rules let go. `planned_us` 0: none. `planned_detail`: what its reason
-- says.
ALTER TABLE part ADD COLUMN planned_us INTEGER NOT NULL DEFAULT 0;
ALTER TABLE part ADD COLUMN planned_detail TEXT NOT NULL DEFAULT '';

UPDATE part SET planned_us = not_before_us, planned_detail = detail
    WHERE state = 'queued' AND not_before_us > 0 AND reason = 'scheduled';

-- Lines that came after the one that a window knows, wherever in the thread they stand.
CREATE INDEX thread_line_thread ON thread_line (conversation_id, id);
