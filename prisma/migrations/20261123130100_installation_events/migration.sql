-- The events that an installation receives, beside its permissions.
ALTER TABLE "installation" ADD COLUMN     "events" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
