-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "retire_marked_at" TIMESTAMPTZ(3),
ADD COLUMN     "stripe_archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "stripe_generation" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What the models cannot say (design §7).

-- A draft that was tried and then deleted is kept for its purchases: retired, and never published.
ALTER TABLE plan
  DROP CONSTRAINT plan_published,
  ADD CONSTRAINT plan_published CHECK (
    CASE state WHEN 'draft' THEN published_at IS NULL WHEN 'published' THEN published_at IS NOT NULL ELSE true END
  ),
  ADD CONSTRAINT plan_version CHECK (version >= 1),
  ADD CONSTRAINT plan_generation CHECK (stripe_generation >= 1);
