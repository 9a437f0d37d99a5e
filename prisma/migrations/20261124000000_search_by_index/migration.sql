-- Each token of a search is looked up by itself. Joined to the bits at large, as before, the planner read all of them from
-- a million listings on: 650 ms instead of one. OFFSET keeps the lookup where it stands.
CREATE OR REPLACE FUNCTION search_load(of_locale text, leaves jsonb, blocks integer) RETURNS varbit[]
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN ARRAY(
    SELECT coalesce(found.bits, repeat('0', 16384)::bit(16384))::varbit
    FROM generate_series(0, jsonb_array_length(leaves) * blocks - 1) AS at
    LEFT JOIN (
      SELECT at, bit_or(bits) AS bits FROM (
        SELECT (n - 1)::integer * blocks + block AS at, bits
        FROM jsonb_array_elements(leaves) WITH ORDINALITY AS each (leaf, n),
          jsonb_array_elements_text(leaf -> 'tokens') AS wanted (token),
          LATERAL (
            SELECT block, bits FROM search_bitmap
            WHERE search_bitmap.locale = of_locale AND search_bitmap.token = wanted.token
            OFFSET 0
          ) AS kept
        UNION ALL
        SELECT (n - 1)::integer * blocks + (ordinal >> 14), search_bits(ordinal & 16383, 1)
        FROM jsonb_array_elements(leaves) WITH ORDINALITY AS each (leaf, n),
          LATERAL search_find(of_locale, (leaf ->> 'few')::tsquery) AS ordinal
        WHERE leaf ->> 'few' IS NOT NULL
        GROUP BY n, ordinal >> 14
      ) AS part
      GROUP BY at
    ) AS found USING (at)
    ORDER BY at
  );
END $$;

-- Whatever the statistics say, no table is worth reading whole for one search.
ALTER FUNCTION search_listings(text, jsonb) SET enable_seqscan = off;
