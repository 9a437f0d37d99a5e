-- Taking a webhook in is one insert: the worker queues what came in, many at a time. A job for each
-- one would notify at each commit, and notifying commits wait for one another.

ALTER TABLE "inbox_event" ADD COLUMN "queued_at" TIMESTAMPTZ(3);
UPDATE inbox_event SET queued_at = received_at;
CREATE INDEX inbox_event_unqueued ON inbox_event (received_at) WHERE queued_at IS NULL;
