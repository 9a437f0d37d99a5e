-- Counts of requests are worth little after a crash: without a log of them, counting costs no wait for the disk.
-- Each page of rows keeps room for the next version of its rows, so that counting touches no index.
ALTER TABLE rate_limit SET UNLOGGED;
ALTER TABLE rate_limit SET (fillfactor = 50);

-- The accounts of a plan, by creation and by change, in either direction, without reading the purchases of pages before.
CREATE INDEX purchase_of_plan_created ON purchase (plan_id, is_test, created_at, id) WHERE state <> 'cancelled';
CREATE INDEX purchase_of_plan_updated ON purchase (plan_id, is_test, updated_at, id) WHERE state <> 'cancelled';
