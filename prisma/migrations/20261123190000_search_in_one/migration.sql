-- A search is one call (design §8): what matches is found once, as a set of bits for each block of 16,384 listings, and
-- its size, its page and the counts of the filters are read from that. The plans of these statements are kept by each
-- connection; as statements of their own, planning them took longer than running them.

DROP INDEX "listing_search_quality_listing_id_idx";
-- Many matches are read in this order until the page is full, without the rows themselves.
CREATE INDEX "listing_search_quality_listing_id_ordinal_name_key_idx"
  ON "listing_search"("quality" DESC, "listing_id", "ordinal", "name_key");

-- The places of the bits that are set: zeros are skipped bytewise.
CREATE OR REPLACE FUNCTION search_places(bits bit) RETURNS SETOF integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  -- The first four bytes say how many bits follow.
  bytes bytea := substr(varbit_send(bits), 5);
  rest bytea;
  at integer := 0;
  byte integer;
BEGIN
  LOOP
    rest := ltrim(bytes, '\x00'::bytea);
    EXIT WHEN length(rest) = 0;
    at := at + length(bytes) - length(rest);
    byte := get_byte(rest, 0);
    FOR n IN 0..7 LOOP
      IF byte & (128 >> n) <> 0 THEN RETURN NEXT at * 8 + n; END IF;
    END LOOP;
    bytes := substr(rest, 2);
    at := at + 1;
  END LOOP;
END $$;

-- A set of listings: the bits of each block, the first block first. The sets of one search have as many blocks.

CREATE FUNCTION search_set(sets varbit[], number integer, blocks integer) RETURNS varbit[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT sets[number * blocks + 1 : (number + 1) * blocks]
$$;

CREATE FUNCTION search_and(a varbit[], b varbit[]) RETURNS varbit[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT (x & y)::varbit FROM unnest(a, b) WITH ORDINALITY AS block (x, y, n) ORDER BY n)
$$;

CREATE FUNCTION search_but(a varbit[], b varbit[]) RETURNS varbit[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(SELECT (x & ~y)::varbit FROM unnest(a, b) WITH ORDINALITY AS block (x, y, n) ORDER BY n)
$$;

CREATE FUNCTION search_size(matched varbit[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(sum(bit_count(bits)), 0)::integer FROM unnest(matched) AS block (bits)
$$;

CREATE FUNCTION search_ordinals(matched varbit[]) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY(
    SELECT ((n - 1) << 14)::integer + place
    FROM unnest(matched) WITH ORDINALITY AS block (bits, n), search_places(bits) AS place
    WHERE bit_count(bits) > 0
  )
$$;

-- What a search looks up, one set after the other in one array. A leaf is {"tokens": […], "few": "…"}: what has any of
-- these tokens, which are kept as bits, or answers this tsquery, which few listings do.
CREATE FUNCTION search_load(of_locale text, leaves jsonb, blocks integer) RETURNS varbit[]
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

-- The sets, and after them what each step makes of two of them: what is in both, in any, in the first but not the second.
CREATE FUNCTION search_steps(sets varbit[], steps jsonb, blocks integer) RETURNS varbit[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  made integer := cardinality(sets);
  step jsonb;
  a integer;
  b integer;
BEGIN
  sets := sets || array_fill(repeat('0', 16384)::varbit, ARRAY[jsonb_array_length(steps) * blocks]);
  FOR step IN SELECT jsonb_array_elements(steps) LOOP
    a := (step ->> 1)::integer * blocks;
    b := (step ->> 2)::integer * blocks;
    CASE step ->> 0
      WHEN 'and' THEN
        FOR n IN 1..blocks LOOP sets[made + n] := sets[a + n] & sets[b + n]; END LOOP;
      WHEN 'or' THEN
        FOR n IN 1..blocks LOOP sets[made + n] := sets[a + n] | sets[b + n]; END LOOP;
      WHEN 'but' THEN
        FOR n IN 1..blocks LOOP sets[made + n] := sets[a + n] & ~sets[b + n]; END LOOP;
    END CASE;
    made := made + blocks;
  END LOOP;
  RETURN sets;
END $$;

-- The next listings of a set in the order of their points, without those whose name begins so.
CREATE FUNCTION search_take(
  matched varbit[], size integer, key text, after_quality integer, after_id text, want integer
) RETURNS TABLE (id text, points integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  IF size <= 1000 THEN
    RETURN QUERY
      SELECT listing_id, quality FROM listing_search
      WHERE ordinal = ANY (search_ordinals(matched))
        AND (key = '' OR NOT starts_with(name_key, key))
        AND (after_id IS NULL OR quality < after_quality OR (quality = after_quality AND listing_id > after_id))
      ORDER BY quality DESC, listing_id
      LIMIT want;
  ELSE
    RETURN QUERY SELECT * FROM search_scan(matched, key, after_quality, after_id, want);
  END IF;
END $$;

-- The same for many: whatever comes next is looked up in the set until there are enough.
CREATE FUNCTION search_scan(matched varbit[], key text, after_quality integer, after_id text, want integer)
RETURNS TABLE (id text, points integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY
    SELECT listing_id, quality FROM listing_search
    WHERE quality <= coalesce(after_quality, 2147483647)
      AND get_bit(matched[(ordinal >> 14) + 1], ordinal & 16383) = 1
      AND (key = '' OR NOT starts_with(name_key, key))
      AND (after_id IS NULL OR quality < after_quality OR listing_id > after_id)
    ORDER BY quality DESC, listing_id
    LIMIT want;
END $$;

-- The next listings of a set whose name is or begins so.
CREATE FUNCTION search_named(
  matched varbit[], key text, whole boolean, after_quality integer, after_id text, want integer
) RETURNS TABLE (id text, points integer) LANGUAGE sql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
  SELECT listing_id, quality FROM listing_search
  WHERE name_key >= key AND name_key < key || U&'\+10FFFF' AND (name_key = key) = whole
    AND get_bit(matched[(ordinal >> 14) + 1], ordinal & 16383) = 1
    AND (after_id IS NULL OR quality < after_quality OR (quality = after_quality AND listing_id > after_id))
  ORDER BY quality DESC, listing_id
  LIMIT want
$$;

-- The next listings of a set by how much of the words each of them lacks, in a thousand: "weights" says what having a
-- word in a place is worth, and only the best place of a word counts. "sets" are those of the words, one after the other.
CREATE FUNCTION search_some(
  matched varbit[], sets varbit[], weights jsonb, key text,
  after_lack integer, after_quality integer, after_id text, want integer
) RETURNS TABLE (id text, lack integer, points integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  blocks integer := cardinality(matched);
BEGIN
  RETURN QUERY
    WITH place AS MATERIALIZED (
      SELECT part, weight, set * blocks + 1 AS first
      FROM jsonb_to_recordset(weights) AS one (part integer, weight float8, set integer)
    ), best AS (
      SELECT at, max(weight) AS weight
      FROM unnest(search_ordinals(matched)) AS at, place
      WHERE get_bit(sets[first + (at >> 14)], at & 16383) = 1
      GROUP BY at, part
    ), had AS (
      SELECT at, sum(weight) AS weight FROM best GROUP BY at
    ), found AS (
      SELECT listing_id, quality, (1000 * (1 - had.weight / total.weight))::integer AS lacks
      FROM had JOIN listing_search ON ordinal = at,
        (SELECT sum(most) AS weight FROM (SELECT max(weight) AS most FROM place GROUP BY part) AS each) AS total
      WHERE NOT starts_with(name_key, key)
    )
    SELECT listing_id, lacks, quality FROM found
    WHERE after_id IS NULL OR (lacks, -quality, listing_id) > (after_lack, -after_quality, after_id)
    ORDER BY lacks, quality DESC, listing_id
    LIMIT want;
END $$;

-- How many of a set have each of these tokens of filters.
CREATE FUNCTION search_count(of_locale text, matched varbit[], size integer, tokens text[])
RETURNS TABLE (counted text, listings integer) LANGUAGE plpgsql STABLE
SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  -- Reading a row costs about as much as reading the bits of eight blocks.
  IF size <= 8 * cardinality(matched) THEN
    RETURN QUERY
      SELECT token, count(*)::integer
      FROM listing_search, unnest(facets) AS token
      WHERE ordinal = ANY (search_ordinals(matched)) AND token = ANY (tokens)
      GROUP BY token;
  ELSE
    RETURN QUERY
      SELECT token, sum(bit_count(bits & matched[block + 1]))::integer
      FROM search_bitmap
      WHERE locale = of_locale AND token = ANY (tokens)
      GROUP BY token;
  END IF;
END $$;

-- The next listings in the order of a text: exact name, beginning of the name, then tier by tier, then what has only
-- some of the words. Without a text they are all of one tier.
CREATE FUNCTION search_best(
  matched varbit[], sets varbit[], tiers integer[], relaxed jsonb, key text,
  after_tier integer, after_quality integer, after_id text, want integer
) RETURNS TABLE (id text, tier integer, points integer) LANGUAGE plpgsql STABLE AS $$
DECLARE
  blocks integer := cardinality(matched);
  first integer := least(coalesce(after_tier, 1), 7);
  rest varbit[];
  size integer;
  given integer;
BEGIN
  IF tiers = '{}' THEN
    RETURN QUERY SELECT each.id, 6, each.points
      FROM search_take(matched, search_size(matched), '', after_quality, after_id, want) AS each;
    RETURN;
  END IF;
  FOR at IN first..CASE WHEN relaxed IS NULL THEN 6 ELSE 7 END LOOP
    EXIT WHEN want = 0;
    -- The last page ended in one tier; of those after it nothing was shown.
    IF at > first THEN
      after_quality := NULL;
      after_id := NULL;
    END IF;
    rest := CASE
      WHEN at < 3 THEN matched
      WHEN at < 7 THEN search_set(sets, tiers[at - 2], blocks)
      ELSE search_but(matched, search_set(sets, (relaxed ->> 'every')::integer, blocks))
    END;
    size := search_size(rest);
    CONTINUE WHEN size = 0;
    IF at < 3 THEN
      RETURN QUERY SELECT each.id, at, each.points
        FROM search_named(rest, key, at = 1, after_quality, after_id, want) AS each;
    ELSIF at = 7 AND size <= 1000 THEN
      RETURN QUERY SELECT each.id, 7 + each.lack, each.points
        FROM search_some(rest, sets, relaxed -> 'weights', key, after_tier - 7, after_quality, after_id, want) AS each;
    ELSE
      RETURN QUERY SELECT each.id, at, each.points
        FROM search_take(rest, size, key, after_quality, after_id, want) AS each;
    END IF;
    GET DIAGNOSTICS given = ROW_COUNT;
    want := want - given;
  END LOOP;
END $$;

-- The next listings of a set in another order, with what they are ordered by.
CREATE FUNCTION search_sorted(matched varbit[], size integer, sort text, after_value text, after_id text, want integer)
RETURNS TABLE (id text, value text) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  by_column text := CASE sort WHEN 'newest' THEN 'published_at' WHEN 'installs' THEN 'popularity' ELSE 'name_key' END;
  value_type text := CASE sort WHEN 'newest' THEN 'timestamptz' WHEN 'installs' THEN 'integer' ELSE 'text' END;
  way text := CASE sort WHEN 'name' THEN '>' ELSE '<' END;
  direction text := CASE sort WHEN 'name' THEN 'ASC' ELSE 'DESC' END;
  value_text text := CASE sort
    WHEN 'newest' THEN $sql$to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')$sql$
    ELSE by_column || '::text'
  END;
  among text := CASE WHEN size <= 1000 THEN 'ordinal = ANY (search_ordinals($1))'
    ELSE 'get_bit($1[(ordinal >> 14) + 1], ordinal & 16383) = 1' END;
  beyond text := CASE WHEN after_id IS NULL THEN 'true'
    ELSE format('%1$s %2$s= $2::%3$s AND (%1$s %2$s $2::%3$s OR listing_id > $3)', by_column, way, value_type) END;
BEGIN
  RETURN QUERY EXECUTE format(
    'SELECT listing_id, %s AS value FROM listing_search WHERE %s AND %s ORDER BY %s %s, listing_id LIMIT $4',
    value_text, among, beyond, by_column, direction
  ) USING matched, after_value, after_id, want;
END $$;

-- A search: how many listings match, a page of them, and how many each value of each filter would leave. Sets have
-- numbers: first the leaves, then what the steps make, then what those of "relaxed" make.
--   leaves   what is looked up (search_load), "steps" what is made of it (search_steps)
--   base     the set that matches whatever filters are chosen, "matched" the set that matches
--   tiers    the sets of a text: those with its words in the name, in the one-line description or category, in the head
--            of the page, anywhere, each without those before it; empty where there is no text
--   relaxed  how a text is looked for when hardly any listing has every word of it and no name has: the "options" are
--            tried in turn until one has "enough"; "every" is the set with every word, "weights" is for search_some
--   tokens   the values of filters to count
--   chosen   the filters in which something is chosen: their own "tokens", counted in what the "others" leave
CREATE FUNCTION search_listings(of_locale text, wanted jsonb) RETURNS jsonb
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  blocks integer := (SELECT coalesce(max(ordinal) >> 14, 0) + 1 FROM listing_search);
  sets varbit[] := search_load(of_locale, wanted -> 'leaves', blocks);
  tiers integer[] := ARRAY(SELECT jsonb_array_elements(wanted -> 'tiers')::integer);
  base integer := (wanted ->> 'base')::integer;
  after jsonb := nullif(wanted -> 'after', 'null');
  relaxed jsonb := nullif(wanted -> 'relaxed', 'null');
  enough integer := (relaxed ->> 'enough')::integer;
  matched varbit[];
  size integer;
  text_size integer;
  rest varbit[];
  rest_size integer;
  option jsonb;
  filter jsonb;
  items jsonb;
  counts jsonb;
BEGIN
  sets := search_steps(sets, wanted -> 'steps', blocks);
  matched := search_set(sets, (wanted ->> 'matched')::integer, blocks);
  size := search_size(matched);
  text_size := size;
  IF size < enough AND search_size(search_set(sets, tiers[1], blocks)) = 0 THEN
    sets := search_steps(sets, relaxed -> 'steps', blocks);
    FOR option IN SELECT jsonb_array_elements(relaxed -> 'options') LOOP
      rest := search_set(sets, (option ->> 'matched')::integer, blocks);
      rest_size := search_size(rest);
      EXIT WHEN rest_size >= enough;
    END LOOP;
  END IF;
  IF rest_size > size THEN
    base := (option ->> 'base')::integer;
    matched := rest;
    size := rest_size;
  ELSE
    relaxed := NULL;
  END IF;

  IF wanted ->> 'sort' <> 'relevance' THEN
    SELECT jsonb_agg(jsonb_build_object('id', each.id, 'tier', 0, 'quality', 0, 'value', each.value)) INTO items
    FROM search_sorted(matched, size, wanted ->> 'sort', after ->> 0, after ->> 1, (wanted ->> 'limit')::integer) AS each;
  ELSE
    SELECT jsonb_agg(jsonb_build_object('id', each.id, 'tier', each.tier, 'quality', each.points)) INTO items
    FROM search_best(
      matched, sets, tiers, relaxed, wanted ->> 'key',
      (after ->> 0)::integer, (after ->> 1)::integer, after ->> 2, (wanted ->> 'limit')::integer
    ) AS each;
  END IF;

  SELECT coalesce(jsonb_object_agg(counted, listings), '{}') INTO counts
  FROM search_count(of_locale, matched, size, ARRAY(SELECT jsonb_array_elements_text(wanted -> 'tokens')));
  FOR filter IN SELECT jsonb_array_elements(wanted -> 'chosen') LOOP
    rest := search_set(sets, base, blocks);
    IF filter ->> 'others' IS NOT NULL THEN
      rest := search_and(rest, search_set(sets, (filter ->> 'others')::integer, blocks));
    END IF;
    SELECT counts || coalesce(jsonb_object_agg(counted, listings), '{}') INTO counts
    FROM search_count(
      of_locale, rest, search_size(rest), ARRAY(SELECT jsonb_array_elements_text(filter -> 'tokens'))
    );
  END LOOP;

  RETURN jsonb_build_object(
    'sizes', jsonb_build_object('all', size, 'text', text_size), 'relaxed', relaxed IS NOT NULL,
    'items', coalesce(items, '[]'), 'counts', counts
  );
END $$;
