-- Corrections are shown as words are written, with their accents. The vocabulary is learnt again when the listings are
-- filed anew, as the next version of the search asks for.
DELETE FROM "search_word";
ALTER TABLE "search_word" ADD COLUMN "written" TEXT NOT NULL;

-- Listings with a word in their name that begins so, the best first, without those whose name begins so itself. Of the
-- words of names, those of most listings count.
CREATE FUNCTION search_suggest(of_locale text, begins text, want integer)
RETURNS TABLE (id text, points integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  blocks integer := (SELECT coalesce(max(ordinal) >> 14, 0) + 1 FROM listing_search);
  leaf jsonb := (
    SELECT jsonb_build_object(
      'tokens', coalesce(jsonb_agg(token) FILTER (WHERE has_bits), '[]'),
      'few', string_agg(array_to_tsvector(ARRAY[token])::text, ' | ') FILTER (WHERE NOT has_bits)
    )
    FROM (
      SELECT token, has_bits FROM search_token
      WHERE locale = of_locale AND token >= '^' || begins AND token < '^' || begins || U&'\+10FFFF' AND listings > 0
      ORDER BY listings DESC, token LIMIT 8
    ) AS word
  );
  matched varbit[] := search_load(of_locale, jsonb_build_array(leaf), blocks);
BEGIN
  RETURN QUERY SELECT * FROM search_take(matched, search_size(matched), begins, NULL, NULL, want);
END $$;
