-- Search at a hundred thousand listings (design §8). Every listing has a document for each language, a set of tokens:
-- words and their stems as they are, again with ~ in front where the head of the page says them, again with ^ where the
-- name does, "kind=github_app" for what the filters choose by, and * for being there at all. How many listings have a
-- token is kept, and for tokens that many have, which listings have it, as bits. Both are kept by the database in the
-- transaction that writes the listing, so that counts are exact whoever writes.

DROP INDEX "listing_search_popularity_listing_id_idx";

DROP FUNCTION search_query(regdictionary, text[], text[]);
DROP FUNCTION search_document(regdictionary, text[], text[]);

ALTER TABLE "listing_search"
  DROP COLUMN "kind",
  DROP COLUMN "publisher_verified",
  DROP COLUMN "category_slugs",
  DROP COLUMN "price_models",
  DROP COLUMN "has_trial",
  DROP COLUMN "name_words",
  DROP COLUMN "lead_en",
  DROP COLUMN "lead_fr",
  ADD COLUMN "ordinal" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "publisher_key" TEXT COLLATE "C" NOT NULL DEFAULT '',
  ADD COLUMN "facets" TEXT[],
  ADD COLUMN "quality" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "installs_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "purchases_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "freshness_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "proof_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "thrift_points" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  -- What depends on time is made again when it is due.
  ADD COLUMN "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  ADD CONSTRAINT "listing_search_quality" CHECK (
    "quality" = "installs_points" + "purchases_points" + "freshness_points" + "proof_points" + "thrift_points"
  ),
  -- The documents are only read through their indexes: kept apart, the row is slim.
  ALTER COLUMN "document_en" SET STORAGE EXTERNAL,
  ALTER COLUMN "document_fr" SET STORAGE EXTERNAL,
  SET (toast_tuple_target = 128);

-- Rows of version 0 are empty until the worker writes them anew from their listings.
UPDATE "listing_search" SET "document_en" = '', "document_fr" = '', "ordinal" = numbered."ordinal"
FROM (SELECT "listing_id", row_number() OVER () - 1 AS "ordinal" FROM "listing_search") AS numbered
WHERE numbered."listing_id" = "listing_search"."listing_id";

ALTER TABLE "listing_search"
  ALTER COLUMN "ordinal" DROP DEFAULT,
  ALTER COLUMN "publisher_key" DROP DEFAULT,
  ALTER COLUMN "quality" DROP DEFAULT,
  ALTER COLUMN "installs_points" DROP DEFAULT,
  ALTER COLUMN "purchases_points" DROP DEFAULT,
  ALTER COLUMN "freshness_points" DROP DEFAULT,
  ALTER COLUMN "proof_points" DROP DEFAULT,
  ALTER COLUMN "thrift_points" DROP DEFAULT,
  ALTER COLUMN "version" DROP DEFAULT,
  ALTER COLUMN "due_at" DROP DEFAULT;

-- A list that waits to be merged would be read whole by every search.
ALTER INDEX "listing_search_document_en_idx" SET (fastupdate = off);
ALTER INDEX "listing_search_document_fr_idx" SET (fastupdate = off);

CREATE UNIQUE INDEX "listing_search_ordinal_key" ON "listing_search"("ordinal");
CREATE INDEX "listing_search_quality_listing_id_idx" ON "listing_search"("quality" DESC, "listing_id");
CREATE INDEX "listing_search_popularity_listing_id_idx" ON "listing_search"("popularity" DESC, "listing_id");
CREATE INDEX "listing_search_publisher_key_listing_id_idx" ON "listing_search"("publisher_key", "listing_id");
CREATE INDEX "listing_search_version_idx" ON "listing_search"("version");
CREATE INDEX "listing_search_due_at_idx" ON "listing_search"("due_at");

-- How many listings have a token in the document of a language.
CREATE TABLE "search_token" (
    "locale" TEXT NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "listings" INTEGER NOT NULL,
    -- Whether it has rows in search_bitmap. A token that has them keeps them.
    "has_bits" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "search_token_pkey" PRIMARY KEY ("locale", "token"),
    CONSTRAINT "search_token_listings" CHECK ("listings" >= 0)
) WITH (fillfactor = 80);

-- Which listings of a block of 16,384 have a token: bit n is the listing with the ordinal block × 16,384 + n.
CREATE TABLE "search_bitmap" (
    "locale" TEXT NOT NULL,
    "token" TEXT COLLATE "C" NOT NULL,
    "block" INTEGER NOT NULL,
    "bits" BIT(16384) NOT NULL,

    CONSTRAINT "search_bitmap_pkey" PRIMARY KEY ("locale", "token", "block")
);
ALTER TABLE "search_bitmap" ALTER COLUMN "bits" SET STORAGE PLAIN;

-- Every word that a listing ever had, with what is left of it when one or two letters are missing.
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "spellings" TEXT[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "search_word_spellings_idx" ON "search_word" USING GIN ("spellings");

-- The bits at these places of a block: search_bits(place, 1). The aggregate begins with a block of zeros.
DO $$ BEGIN
  EXECUTE format(
    'CREATE AGGREGATE search_bits (integer, integer) (SFUNC = set_bit, STYPE = bit, INITCOND = %L)',
    repeat('0', 16384)
  );
END $$;

-- The places of the bits that are set: between two of them the text has as many zeros as they are apart.
CREATE FUNCTION search_places(bits bit) RETURNS SETOF integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (sum(length(zeros) + 1) OVER (ORDER BY n ROWS UNBOUNDED PRECEDING))::integer - 1
  FROM string_to_table(rtrim(bits::text, '0'), '1') WITH ORDINALITY AS part (zeros, n)
  ORDER BY n
  LIMIT bit_count(bits)
$$;

-- The lexemes of words as tokens of a part of the page.
CREATE FUNCTION search_tokens(mark text, dictionary regdictionary, written text[], plain text[])
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(mark || lexeme), '{}') FROM unnest(search_lexemes(dictionary, written, plain)) AS lexeme
$$;

-- One writer at a time: ordinals have no holes by chance, counts are exact and no two writers wait for each other.
CREATE FUNCTION search_hold() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(7_305_807)
$$;

CREATE FUNCTION search_place_listing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_hold();
  NEW.ordinal := coalesce((SELECT max(ordinal) + 1 FROM listing_search), 0);
  RETURN NEW;
END $$;

CREATE TRIGGER listing_search_placed BEFORE INSERT ON listing_search
  FOR EACH ROW EXECUTE FUNCTION search_place_listing();

-- A token that this many listings have is kept as bits: fewer are read row by row in less time.
CREATE FUNCTION search_common(of_locale text) RETURNS integer LANGUAGE sql STABLE AS $$
  SELECT greatest(1000, coalesce(max(listings), 0) / 256) FROM search_token WHERE locale = of_locale AND token = '*'
$$;

CREATE FUNCTION search_change(of_locale text, at integer, was tsvector, became tsvector)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  before text[] := coalesce(tsvector_to_array(was), '{}');
  after text[] := coalesce(tsvector_to_array(became), '{}');
  gone text[] := ARRAY(SELECT unnest(before) EXCEPT SELECT unnest(after));
  come text[] := ARRAY(SELECT unnest(after) EXCEPT SELECT unnest(before));
  limit_of_rows integer;
  made text[];
BEGIN
  UPDATE search_token SET listings = listings - 1 WHERE locale = of_locale AND token = ANY (gone);
  UPDATE search_bitmap SET bits = set_bit(bits, at & 16383, 0)
    WHERE locale = of_locale AND token = ANY (gone) AND block = at >> 14;
  INSERT INTO search_token AS kept (locale, token, listings)
    SELECT of_locale, token, 1 FROM unnest(come) AS token
    ON CONFLICT (locale, token) DO UPDATE SET listings = kept.listings + 1;
  INSERT INTO search_bitmap AS kept (locale, token, block, bits)
    SELECT of_locale, token, at >> 14, set_bit(repeat('0', 16384)::bit(16384), at & 16383, 1)
    FROM search_token WHERE locale = of_locale AND token = ANY (come) AND has_bits
    ON CONFLICT (locale, token, block) DO UPDATE SET bits = set_bit(kept.bits, at & 16383, 1);
  limit_of_rows := search_common(of_locale);
  UPDATE search_token SET has_bits = true
    WHERE locale = of_locale AND token = ANY (come) AND NOT has_bits
      AND (listings >= limit_of_rows OR token = '*' OR token LIKE '%=%');
  -- What became common just now is read once from the rows.
  made := ARRAY(
    SELECT token FROM search_token WHERE locale = of_locale AND token = ANY (come) AND has_bits
    EXCEPT SELECT token FROM search_bitmap WHERE locale = of_locale AND token = ANY (come)
  );
  IF made <> '{}' THEN PERFORM search_read_bits(of_locale, made); END IF;
END $$;

CREATE FUNCTION search_read_bits(of_locale text, of_tokens text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_bitmap (locale, token, block, bits)
  SELECT of_locale, wanted.token, found.ordinal >> 14, search_bits(found.ordinal & 16383, 1)
  FROM unnest(of_tokens) AS wanted (token)
  CROSS JOIN LATERAL (
    SELECT ordinal FROM listing_search
    WHERE of_locale = 'en' AND document_en @@ array_to_tsvector(ARRAY[wanted.token])::text::tsquery
    UNION ALL
    SELECT ordinal FROM listing_search
    WHERE of_locale = 'fr' AND document_fr @@ array_to_tsvector(ARRAY[wanted.token])::text::tsquery
  ) AS found
  GROUP BY wanted.token, found.ordinal >> 14
  ON CONFLICT (locale, token, block) DO UPDATE SET bits = excluded.bits
$$;

CREATE FUNCTION search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_hold();
  IF TG_OP = 'DELETE' THEN
    PERFORM search_change('en', OLD.ordinal, OLD.document_en, NULL);
    PERFORM search_change('fr', OLD.ordinal, OLD.document_fr, NULL);
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM search_change('en', NEW.ordinal, NULL, NEW.document_en);
    PERFORM search_change('fr', NEW.ordinal, NULL, NEW.document_fr);
  ELSE
    PERFORM search_change('en', NEW.ordinal, OLD.document_en, NEW.document_en);
    PERFORM search_change('fr', NEW.ordinal, OLD.document_fr, NEW.document_fr);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER listing_search_kept AFTER INSERT OR DELETE OR UPDATE OF document_en, document_fr ON listing_search
  FOR EACH ROW EXECUTE FUNCTION search_keep();

-- All counts and bits from the rows, for what was loaded in bulk with the triggers off.
CREATE FUNCTION search_rebuild() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  of_locale text;
  at_block integer;
  limit_of_rows integer;
BEGIN
  PERFORM search_hold();
  DELETE FROM search_bitmap;
  DELETE FROM search_token;
  FOREACH of_locale IN ARRAY ARRAY['en', 'fr'] LOOP
    INSERT INTO search_token (locale, token, listings)
      SELECT of_locale, word, ndoc FROM ts_stat(format('SELECT document_%s FROM listing_search', of_locale));
    limit_of_rows := search_common(of_locale);
    UPDATE search_token SET has_bits = true
      WHERE locale = of_locale
        AND (listings >= limit_of_rows OR token = '*' OR token LIKE '%=%');
    FOR at_block IN SELECT DISTINCT ordinal >> 14 FROM listing_search ORDER BY 1 LOOP
      INSERT INTO search_bitmap (locale, token, block, bits)
        SELECT of_locale, common.token, at_block, search_bits(found.ordinal & 16383, 1)
        FROM (
          SELECT ordinal, unnest(tsvector_to_array(CASE of_locale WHEN 'en' THEN document_en ELSE document_fr END)) AS token
          FROM listing_search WHERE ordinal BETWEEN at_block << 14 AND (at_block << 14) + 16383
        ) AS found
        JOIN search_token AS common ON common.locale = of_locale AND common.has_bits AND common.token = found.token
        GROUP BY common.token;
    END LOOP;
  END LOOP;
END $$;

-- The ordinals of what matches, always by the index: reading the documents themselves is slower than any number of
-- look-ups, and the planner cannot know how rare a word is.
CREATE FUNCTION search_find(of_locale text, query tsquery) RETURNS SETOF integer
LANGUAGE plpgsql STABLE ROWS 100 SET enable_seqscan = off AS $$
BEGIN
  IF of_locale = 'fr' THEN
    RETURN QUERY SELECT ordinal FROM listing_search WHERE document_fr @@ query;
  ELSE
    RETURN QUERY SELECT ordinal FROM listing_search WHERE document_en @@ query;
  END IF;
END $$;
