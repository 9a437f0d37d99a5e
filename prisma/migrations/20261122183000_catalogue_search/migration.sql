-- Search by tiers (design §8): exact name, name prefix, name word, introduction, description.

DROP INDEX "listing_search_document_en_idx";
DROP INDEX "listing_search_document_fr_idx";

ALTER TABLE "listing_search"
  DROP COLUMN "name",
  DROP COLUMN "publisher_name",
  -- Byte order on every server: a prefix is an index range, and pages by name do not depend on the locale.
  ADD COLUMN "name_key" TEXT COLLATE "C" NOT NULL,
  ADD COLUMN "name_words" tsvector NOT NULL,
  ADD COLUMN "lead_en" tsvector NOT NULL,
  ADD COLUMN "lead_fr" tsvector NOT NULL;

CREATE INDEX "listing_search_document_en_idx" ON "listing_search" USING GIN ("document_en");
CREATE INDEX "listing_search_document_fr_idx" ON "listing_search" USING GIN ("document_fr");
CREATE INDEX "listing_search_name_key_listing_id_idx" ON "listing_search"("name_key", "listing_id");

-- The lexemes of words that the application has already separated: each word without its accents,
-- and the stems of the word with and without them. No text search parser and no extension has a
-- part in it, so that every server finds the same. Stop words have no stem.
CREATE FUNCTION search_lexemes(dictionary regdictionary, written text[], plain text[])
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT lexeme), '{}') FROM (
    SELECT unnest(plain)
    UNION ALL
    SELECT unnest(ts_lexize(dictionary, word)) FROM unnest(written || plain) AS word
  ) AS found (lexeme)
$$;

CREATE FUNCTION search_document(dictionary regdictionary, written text[], plain text[])
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(search_lexemes(dictionary, written, plain))
$$;

-- All of these words, in any form, the last one perhaps unfinished. Stop words are left out unless
-- there is nothing else. The words hold letters, marks and digits only, so quoting them is enough.
CREATE FUNCTION search_query(dictionary regdictionary, written text[], plain text[])
RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  WITH word AS (
    SELECT *, ts_lexize(dictionary, w.written) = '{}' AS stops, count(*) OVER () AS words
    FROM unnest(written, plain) WITH ORDINALITY AS w (written, plain, position)
  ), wanted AS (
    SELECT * FROM word WHERE NOT stops OR NOT EXISTS (SELECT FROM word WHERE NOT stops)
  )
  SELECT string_agg('(' || (
    SELECT string_agg('''' || lexeme || '''', ' | ')
    FROM unnest(search_lexemes(dictionary, ARRAY[wanted.written], ARRAY[wanted.plain])) AS lexeme
  ) || CASE WHEN position = words THEN ' | ''' || plain || ''':*' ELSE '' END || ')', ' & ')::tsquery
  FROM wanted
$$;

-- One clock for all writers: what changed since a moment can be read again after a lost connection.
CREATE FUNCTION stamp_cache_tag() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE TRIGGER cache_tag_stamped BEFORE INSERT OR UPDATE ON cache_tag
  FOR EACH ROW EXECUTE FUNCTION stamp_cache_tag();

CREATE INDEX "cache_tag_changed_at_idx" ON "cache_tag"("changed_at");

-- Counters only: nothing is lost that a crash may not lose.
CREATE UNLOGGED TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");
