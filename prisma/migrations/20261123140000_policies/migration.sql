CREATE TABLE "policy_version" (
    "organization_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "named" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "restores" INTEGER,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("organization_id","version")
);

ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_organization_id_fkey"
    FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_created_by_id_fkey"
    FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "installation_request" ADD COLUMN "policy_version" INTEGER,
ADD COLUMN "routed_to" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_organization_id_policy_version_fkey"
    FOREIGN KEY ("organization_id", "policy_version") REFERENCES "policy_version"("organization_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE policy_version
  ADD CONSTRAINT policy_version_number CHECK (version >= 1),
  ADD CONSTRAINT policy_version_restores CHECK (restores IS NULL OR restores BETWEEN 1 AND version - 1);

-- No decision without a person is without its rule.
ALTER TABLE installation_request
  ADD CONSTRAINT installation_request_by_rule CHECK (cause IS DISTINCT FROM 'rule' OR rule IS NOT NULL);

-- Each version continues the one before it, and none is changed later.
CREATE FUNCTION continue_policy() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  newest integer;
BEGIN
  SELECT max(version) INTO newest FROM policy_version WHERE organization_id = NEW.organization_id;
  -- A number that is taken is the primary key's to refuse.
  IF NEW.version > coalesce(newest, 0) + 1 THEN
    RAISE EXCEPTION 'policy % does not continue %', NEW.version, coalesce(newest, 0);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER policy_version_continues BEFORE INSERT ON policy_version
  FOR EACH ROW EXECUTE FUNCTION continue_policy();
CREATE TRIGGER policy_version_append_only BEFORE UPDATE OR DELETE ON policy_version
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_keeps_all BEFORE TRUNCATE ON policy_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
