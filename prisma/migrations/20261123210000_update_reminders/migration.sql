-- AlterTable
ALTER TABLE "permission_update" ADD COLUMN     "accepted_by" TEXT,
ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "reminders" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "permission_update_remind_at_idx" ON "permission_update"("remind_at");

ALTER TABLE permission_update
  ADD CONSTRAINT permission_update_reminders CHECK (reminders >= 0);

-- What waits already is reminded like the rest.
UPDATE permission_update SET remind_at = created_at + interval '7 days'
WHERE state = 'open' AND audience <> 'user';
