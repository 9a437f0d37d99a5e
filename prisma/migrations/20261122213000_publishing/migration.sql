-- CreateEnum
CREATE TYPE "manifest_purpose" AS ENUM ('listing', 'copy');

-- CreateEnum
CREATE TYPE "domain_method" AS ENUM ('dns', 'well_known');

-- CreateEnum
CREATE TYPE "collection_method" AS ENUM ('charge_automatically', 'send_invoice');

-- CreateEnum
CREATE TYPE "plan_change_state" AS ENUM ('open', 'applied', 'scheduled', 'failed');

-- CreateEnum
CREATE TYPE "listing_review_state" AS ENUM ('waiting', 'approved', 'changes_requested', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "abuse_report_state" AS ENUM ('open', 'answered', 'dismissed');

-- CreateEnum
CREATE TYPE "visited_page" AS ENUM ('listing', 'setup');

-- AlterEnum
ALTER TYPE "asset_role" ADD VALUE 'card';

-- What is being written is in listing_draft_field: a revision is written when it is submitted.
ALTER TYPE "listing_revision_state" RENAME VALUE 'draft' TO 'in_review';
ALTER TYPE "listing_revision_state" ADD VALUE 'changes_requested';
ALTER TYPE "listing_revision_state" ADD VALUE 'rejected';
ALTER TYPE "listing_revision_state" ADD VALUE 'withdrawn';

-- AlterEnum
ALTER TYPE "listing_state" ADD VALUE 'suspended';

-- AlterTable
ALTER TABLE "app_connection" ADD COLUMN     "client_secret" TEXT,
ADD COLUMN     "forwarded_at" TIMESTAMPTZ(3),
ADD COLUMN     "public_key" TEXT,
ADD COLUMN     "webhook_secret" TEXT,
ALTER COLUMN "github_app_id" DROP NOT NULL,
ALTER COLUMN "private_key" DROP NOT NULL;

-- AlterTable
ALTER TABLE "checkout" ADD COLUMN     "collection_method" "collection_method" NOT NULL DEFAULT 'charge_automatically',
ADD COLUMN     "promotion_code" TEXT,
ADD COLUMN     "purchase_order" TEXT;

-- AlterTable
ALTER TABLE "listing_revision" ADD COLUMN     "plan_changes" JSONB;

-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "order_key" TEXT,
ADD COLUMN     "redelivery" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "purchase_id" DROP NOT NULL;
UPDATE outbox_event SET order_key = purchase_id;
ALTER TABLE "outbox_event" ALTER COLUMN "order_key" SET NOT NULL;
DROP INDEX outbox_event_order;
CREATE INDEX outbox_event_order ON outbox_event (endpoint_id, order_key, position) WHERE state = 'pending';

-- AlterTable
ALTER TABLE "publisher" ADD COLUMN     "agreed_at" TIMESTAMPTZ(3),
ADD COLUMN     "agreed_by_id" TEXT,
ADD COLUMN     "agreement_version" TEXT,
ADD COLUMN     "contact_email" TEXT,
ADD COLUMN     "contact_name" TEXT;

-- AlterTable
ALTER TABLE "purchase" ADD COLUMN     "collection_method" "collection_method" NOT NULL DEFAULT 'charge_automatically',
ADD COLUMN     "is_test" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "stripe_schedule_id" TEXT;

-- AlterTable
ALTER TABLE "stripe_account" ADD COLUMN     "requirements" TEXT[];

-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "github_id" BIGSERIAL NOT NULL,
ADD COLUMN     "redelivery" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "webhook_endpoint" ADD COLUMN     "next_secret" TEXT,
ADD COLUMN     "rotates_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "listing_draft_field" (
    "listing_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "saved_by_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_draft_field_pkey" PRIMARY KEY ("listing_id","field")
);

-- CreateTable
CREATE TABLE "listing_draft_change" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER,
    "saved_by_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listing_draft_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "manifest_flow" (
    "id" TEXT NOT NULL,
    "state_hash" TEXT NOT NULL,
    "purpose" "manifest_purpose" NOT NULL,
    "user_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "publisher_id" TEXT,
    "listing_id" TEXT,
    "manifest" JSONB NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "converted_at" TIMESTAMPTZ(3),
    "github_app_id" BIGINT,
    "github_app_slug" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "manifest_flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publisher_editor" (
    "publisher_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "invited_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publisher_editor_pkey" PRIMARY KEY ("publisher_id","account_id")
);

-- CreateTable
CREATE TABLE "publisher_domain" (
    "publisher_id" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "method" "domain_method",
    "verified_at" TIMESTAMPTZ(3),
    "checked_at" TIMESTAMPTZ(3),
    "failing_since" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),

    CONSTRAINT "publisher_domain_pkey" PRIMARY KEY ("publisher_id")
);

-- CreateTable
CREATE TABLE "plan_change" (
    "id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "cycle" "billing_cycle",
    "units" INTEGER NOT NULL,
    "state" "plan_change_state" NOT NULL DEFAULT 'open',
    "proration_date" TIMESTAMPTZ(3) NOT NULL,
    "preview" JSONB NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_review" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "state" "listing_review_state" NOT NULL DEFAULT 'waiting',
    "submitted_by_id" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT,
    "appeal_of_id" TEXT,
    "checks" JSONB,
    "checked_at" TIMESTAMPTZ(3),
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "reason_codes" TEXT[],
    "message" TEXT,

    CONSTRAINT "listing_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "abuse_report" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "reporter_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "abuse_report_state" NOT NULL DEFAULT 'open',
    "answer" TEXT,
    "answered_by_id" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "abuse_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "marketplace_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "application_fee_percent" DECIMAL(5,2) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "marketplace_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_visit" (
    "listing_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "page" "visited_page" NOT NULL,
    "visitor" TEXT NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "listing_visit_pkey" PRIMARY KEY ("listing_id","day","page","visitor")
);

-- CreateIndex
CREATE INDEX "listing_draft_change_listing_id_field_saved_at_idx" ON "listing_draft_change"("listing_id", "field", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "manifest_flow_state_hash_key" ON "manifest_flow"("state_hash");

-- CreateIndex
CREATE INDEX "manifest_flow_user_id_idx" ON "manifest_flow"("user_id");

-- CreateIndex
CREATE INDEX "publisher_editor_account_id_idx" ON "publisher_editor"("account_id");

-- CreateIndex
CREATE INDEX "publisher_domain_due_at_idx" ON "publisher_domain"("due_at");

-- CreateIndex
CREATE INDEX "plan_change_purchase_id_idx" ON "plan_change"("purchase_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_review_appeal_of_id_key" ON "listing_review"("appeal_of_id");

-- CreateIndex
CREATE INDEX "listing_review_state_submitted_at_idx" ON "listing_review"("state", "submitted_at");

-- CreateIndex
CREATE INDEX "listing_review_listing_id_submitted_at_idx" ON "listing_review"("listing_id", "submitted_at");

-- CreateIndex
CREATE INDEX "abuse_report_state_created_at_idx" ON "abuse_report"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_github_id_key" ON "webhook_delivery"("github_id");

-- AddForeignKey
ALTER TABLE "listing_draft_field" ADD CONSTRAINT "listing_draft_field_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_draft_field" ADD CONSTRAINT "listing_draft_field_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_draft_change" ADD CONSTRAINT "listing_draft_change_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_draft_change" ADD CONSTRAINT "listing_draft_change_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_flow" ADD CONSTRAINT "manifest_flow_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_flow" ADD CONSTRAINT "manifest_flow_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_flow" ADD CONSTRAINT "manifest_flow_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manifest_flow" ADD CONSTRAINT "manifest_flow_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_agreed_by_id_fkey" FOREIGN KEY ("agreed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher_editor" ADD CONSTRAINT "publisher_editor_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher_editor" ADD CONSTRAINT "publisher_editor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher_editor" ADD CONSTRAINT "publisher_editor_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher_domain" ADD CONSTRAINT "publisher_domain_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_change" ADD CONSTRAINT "plan_change_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_review" ADD CONSTRAINT "listing_review_appeal_of_id_fkey" FOREIGN KEY ("appeal_of_id") REFERENCES "listing_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abuse_report" ADD CONSTRAINT "abuse_report_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abuse_report" ADD CONSTRAINT "abuse_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "abuse_report" ADD CONSTRAINT "abuse_report_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_visit" ADD CONSTRAINT "listing_visit_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the models cannot say (design §7).

CREATE UNIQUE INDEX listing_review_one_waiting ON listing_review (listing_id) WHERE state = 'waiting';
CREATE UNIQUE INDEX plan_change_one_open ON plan_change (purchase_id) WHERE state = 'open';
CREATE UNIQUE INDEX abuse_report_one_open ON abuse_report (listing_id, reporter_id) WHERE state = 'open';

ALTER TABLE listing_draft_field ADD CONSTRAINT listing_draft_field_version CHECK (version >= 1);
ALTER TABLE plan_change
  ADD CONSTRAINT plan_change_units CHECK (units BETWEEN 1 AND 100000),
  ADD CONSTRAINT plan_change_ended CHECK ((state = 'open') = (ended_at IS NULL));
ALTER TABLE listing_review ADD CONSTRAINT listing_review_decided CHECK (
  (state IN ('approved', 'changes_requested', 'rejected')) = (decided_at IS NOT NULL)
);
ALTER TABLE abuse_report ADD CONSTRAINT abuse_report_answered CHECK (
  (state = 'open') = (answered_at IS NULL)
);
ALTER TABLE marketplace_settings
  ADD CONSTRAINT marketplace_settings_one CHECK (id = 1),
  ADD CONSTRAINT marketplace_settings_fee CHECK (application_fee_percent BETWEEN 0 AND 100);
ALTER TABLE listing_visit ADD CONSTRAINT listing_visit_views CHECK (views >= 1);
ALTER TABLE publisher ADD CONSTRAINT publisher_agreed CHECK (
  (agreed_at IS NULL) = (agreement_version IS NULL) AND (agreed_at IS NULL) = (agreed_by_id IS NULL)
);
ALTER TABLE app_connection ADD CONSTRAINT app_connection_some CHECK (
  coalesce(private_key, public_key, webhook_secret, client_secret) IS NOT NULL
);
ALTER TABLE webhook_endpoint ADD CONSTRAINT webhook_endpoint_rotation CHECK (
  (next_secret IS NULL) = (rotates_at IS NULL)
);
-- A trial purchase on a draft never touches Stripe.
ALTER TABLE purchase ADD CONSTRAINT purchase_test CHECK (NOT is_test OR stripe_subscription_id IS NULL);

-- A revision is complete from the first: only its state moves on.
CREATE OR REPLACE FUNCTION refuse_revision_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    NEW.listing_id, NEW.number, NEW.name, NEW.content, NEW.primary_category_id, NEW.secondary_category_id, NEW.plan_changes
  ) IS DISTINCT FROM (
    OLD.listing_id, OLD.number, OLD.name, OLD.content, OLD.primary_category_id, OLD.secondary_category_id, OLD.plan_changes
  ) THEN
    RAISE EXCEPTION 'a revision is immutable';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER listing_draft_change_append_only BEFORE UPDATE ON listing_draft_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
