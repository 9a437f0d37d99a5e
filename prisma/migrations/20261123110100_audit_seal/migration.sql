CREATE TABLE "audit_seal" (
    "number" INTEGER NOT NULL,
    "event_ids" TEXT[],
    "digests" TEXT[],
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seal_pkey" PRIMARY KEY ("number")
);

ALTER TABLE "audit_event" ADD COLUMN "seal_number" INTEGER;
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_seal_number_fkey"
    FOREIGN KEY ("seal_number") REFERENCES "audit_seal"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "audit_seal_hash_key" ON "audit_seal"("hash");
CREATE INDEX "audit_event_seal_number_idx" ON "audit_event"("seal_number");
DROP INDEX "audit_event_account_id_at_idx";
CREATE INDEX "audit_event_account_id_at_id_idx" ON "audit_event"("account_id", "at" DESC, "id" DESC);
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id" DESC);

-- What the worker has still to seal.
CREATE INDEX audit_event_unsealed ON audit_event (id) WHERE seal_number IS NULL;

ALTER TABLE audit_seal
  ADD CONSTRAINT audit_seal_rows CHECK (
    cardinality(event_ids) > 0 AND cardinality(event_ids) = cardinality(digests)
  ),
  ADD CONSTRAINT audit_seal_hashes CHECK (
    hash ~ '^[0-9a-f]{64}$' AND previous_hash ~ '^[0-9a-f]{64}$'
  );

-- A row of the audit log takes its seal once; nothing else of it ever changes.
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.seal_number IS NULL AND NEW.seal_number IS NOT NULL
    AND to_jsonb(NEW) - 'seal_number' = to_jsonb(OLD) - 'seal_number' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;

DROP TRIGGER audit_event_append_only ON audit_event;
CREATE TRIGGER audit_event_append_only BEFORE DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_sealed_once BEFORE UPDATE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER audit_event_keeps_all BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Each seal continues the one before it.
CREATE FUNCTION continue_seals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest audit_seal;
BEGIN
  SELECT * INTO newest FROM audit_seal ORDER BY number DESC LIMIT 1;
  IF NEW.number IS DISTINCT FROM coalesce(newest.number, 0) + 1
    OR NEW.previous_hash IS DISTINCT FROM coalesce(newest.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'seal % does not continue seal %', NEW.number, coalesce(newest.number, 0);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_seal_continues BEFORE INSERT ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION continue_seals();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE ON audit_seal
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_keeps_all BEFORE TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
