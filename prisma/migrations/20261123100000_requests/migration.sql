-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('pending', 'needs_info', 'approved', 'awaiting_payment', 'awaiting_install', 'active', 'denied', 'withdrawn', 'expired', 'superseded');

-- CreateEnum
CREATE TYPE "request_cause" AS ENUM ('rule', 'closed_on_github', 'installed_on_github', 'requester_left', 'app_gone', 'listing_gone', 'organization_gone');

-- CreateEnum
CREATE TYPE "approver_kind" AS ENUM ('approver', 'deputy');

-- AlterTable
ALTER TABLE "setup" ADD COLUMN     "request_id" TEXT;

-- CreateTable
CREATE TABLE "installation_request" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "organization_id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "requester_id" TEXT NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'pending',
    "cause" "request_cause",
    "source" "state_source" NOT NULL,
    "github_id" BIGINT,
    "github_read_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "plan_id" TEXT,
    "cycle" "billing_cycle",
    "units" INTEGER NOT NULL DEFAULT 1,
    "repository_selection" "repository_selection",
    "repository_ids" BIGINT[],
    "decision" JSONB,
    "approved_terms" JSONB,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT,
    "rule" TEXT,
    "approvals_needed" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "excess" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "superseded_by_id" TEXT,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "installation_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_supporter" (
    "request_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_supporter_pkey" PRIMARY KEY ("request_id","account_id")
);

-- CreateTable
CREATE TABLE "request_message" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "question" BOOLEAN NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_approval" (
    "request_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "terms" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "request_approval_pkey" PRIMARY KEY ("request_id","user_id")
);

-- CreateTable
CREATE TABLE "organization_approver" (
    "organization_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "kind" "approver_kind" NOT NULL,
    "until" TIMESTAMPTZ(3),
    "named_by_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_approver_pkey" PRIMARY KEY ("organization_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "installation_request_number_key" ON "installation_request"("number");

-- CreateIndex
CREATE INDEX "installation_request_organization_id_created_at_idx" ON "installation_request"("organization_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "installation_request_requester_id_created_at_idx" ON "installation_request"("requester_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "installation_request_listing_id_idx" ON "installation_request"("listing_id");

-- CreateIndex
CREATE INDEX "installation_request_due_at_idx" ON "installation_request"("due_at");

-- CreateIndex
CREATE INDEX "request_supporter_account_id_idx" ON "request_supporter"("account_id");

-- CreateIndex
CREATE INDEX "request_message_request_id_created_at_idx" ON "request_message"("request_id", "created_at");

-- CreateIndex
CREATE INDEX "organization_approver_account_id_idx" ON "organization_approver"("account_id");

-- CreateIndex
CREATE INDEX "setup_request_id_idx" ON "setup"("request_id");

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "installation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation_request" ADD CONSTRAINT "installation_request_superseded_by_id_fkey" FOREIGN KEY ("superseded_by_id") REFERENCES "installation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_supporter" ADD CONSTRAINT "request_supporter_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "installation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_supporter" ADD CONSTRAINT "request_supporter_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_message" ADD CONSTRAINT "request_message_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "installation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_message" ADD CONSTRAINT "request_message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_approval" ADD CONSTRAINT "request_approval_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "installation_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_approval" ADD CONSTRAINT "request_approval_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_approver" ADD CONSTRAINT "organization_approver_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_approver" ADD CONSTRAINT "organization_approver_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_approver" ADD CONSTRAINT "organization_approver_named_by_id_fkey" FOREIGN KEY ("named_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open request per organization and listing, and one row for each of GitHub's own requests of a listing.
CREATE UNIQUE INDEX installation_request_one_open ON installation_request (organization_id, listing_id)
  WHERE ended_at IS NULL;
CREATE UNIQUE INDEX installation_request_of_github ON installation_request (listing_id, github_id)
  WHERE github_id IS NOT NULL;

ALTER TABLE installation_request
  ADD CONSTRAINT installation_request_units CHECK (units BETWEEN 1 AND 100000),
  ADD CONSTRAINT installation_request_version CHECK (version >= 1),
  ADD CONSTRAINT installation_request_reminders CHECK (reminders >= 0),
  ADD CONSTRAINT installation_request_approvals CHECK (approvals_needed BETWEEN 1 AND 10),
  ADD CONSTRAINT installation_request_ended CHECK (
    (state IN ('active', 'denied', 'withdrawn', 'expired', 'superseded')) = (ended_at IS NOT NULL)
  ),
  ADD CONSTRAINT installation_request_approved CHECK (
    state NOT IN ('approved', 'awaiting_payment', 'awaiting_install') OR approved_terms IS NOT NULL
  ),
  ADD CONSTRAINT installation_request_superseded CHECK (
    superseded_by_id IS NULL OR state = 'superseded'
  );
