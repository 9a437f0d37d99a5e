-- CreateEnum
CREATE TYPE "campaign_state" AS ENUM ('open', 'closed');

-- CreateEnum
CREATE TYPE "campaign_decision" AS ENUM ('keep', 'narrow', 'remove');

-- CreateEnum
CREATE TYPE "campaign_outcome" AS ENUM ('narrowed', 'removed', 'gone');

-- CreateTable
CREATE TABLE "campaign" (
    "id" TEXT NOT NULL,
    "organization_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "state" "campaign_state" NOT NULL DEFAULT 'open',
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" TEXT,
    "result" JSONB,
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_item" (
    "id" TEXT NOT NULL,
    "campaign_id" TEXT NOT NULL,
    "entry_key" TEXT NOT NULL,
    "listing_id" TEXT,
    "github_app_id" BIGINT,
    "name" TEXT NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "access" JSONB NOT NULL,
    "reviewer_id" TEXT,
    "decision" "campaign_decision",
    "narrowing" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_on" JSONB,
    "outcome" "campaign_outcome",
    "outcome_source" "state_source",
    "outcome_at" TIMESTAMPTZ(3),
    "outcome_by_id" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "campaign_organization_id_id_idx" ON "campaign"("organization_id", "id" DESC);

-- CreateIndex
CREATE INDEX "campaign_due_at_idx" ON "campaign"("due_at");

-- CreateIndex
CREATE INDEX "campaign_item_listing_id_idx" ON "campaign_item"("listing_id");

-- CreateIndex
CREATE INDEX "campaign_item_reviewer_id_idx" ON "campaign_item"("reviewer_id");

-- CreateIndex
CREATE UNIQUE INDEX "campaign_item_campaign_id_entry_key_key" ON "campaign_item"("campaign_id", "entry_key");

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_item" ADD CONSTRAINT "campaign_item_outcome_by_id_fkey" FOREIGN KEY ("outcome_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say (design §7).

-- One open campaign per organization: two would ask the same people about the same integrations.
CREATE UNIQUE INDEX campaign_one_open ON campaign (organization_id) WHERE state = 'open';
ALTER TABLE campaign
  ADD CONSTRAINT campaign_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  ADD CONSTRAINT campaign_result CHECK ((state = 'closed') = (result IS NOT NULL)),
  ADD CONSTRAINT campaign_closed_by CHECK (closed_by_id IS NULL OR state = 'closed'),
  ADD CONSTRAINT campaign_deadline CHECK (deadline > created_at);
ALTER TABLE campaign_item
  ADD CONSTRAINT campaign_item_decided CHECK (
    (decision IS NULL) = (decided_at IS NULL)
    AND (decision IS NULL) = (decided_by_id IS NULL)
    AND (decision IS NULL) = (decided_on IS NULL)),
  ADD CONSTRAINT campaign_item_narrowing CHECK ((decision IS NOT DISTINCT FROM 'narrow') = (narrowing <> '')),
  ADD CONSTRAINT campaign_item_outcome CHECK (
    (outcome IS NULL) = (outcome_at IS NULL) AND (outcome IS NULL) = (outcome_source IS NULL)),
  -- A person's word has a name, and nothing else has.
  ADD CONSTRAINT campaign_item_outcome_by CHECK (
    outcome_by_id IS NULL OR outcome_source = 'person'),
  ADD CONSTRAINT campaign_item_outcome_fits CHECK (
    outcome IS NULL OR outcome = 'gone'
    OR (outcome = 'narrowed' AND decision = 'narrow') OR (outcome = 'removed' AND decision = 'remove'));
