-- With a million listings the planner would give a search to several workers. Each of them looks for a whole page, and
-- waits for the others: 600 ms instead of ten. Many searches at once have all cores anyway.
ALTER FUNCTION search_listings(text, jsonb) SET max_parallel_workers_per_gather = 0;
