-- The address is reviewed with the rest: what a revision would be called is part of it.
ALTER TABLE "listing_revision" ADD COLUMN "slug" TEXT;

CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    NEW.listing_id, NEW.number, NEW.slug, NEW.name, NEW.content, NEW.primary_category_id, NEW.secondary_category_id, NEW.plan_changes
  ) IS DISTINCT FROM (
    OLD.listing_id, OLD.number, OLD.slug, OLD.name, OLD.content, OLD.primary_category_id, OLD.secondary_category_id, OLD.plan_changes
  ) THEN
    RAISE EXCEPTION 'a revision is immutable';
  END IF;
  RETURN NEW;
END $$;
