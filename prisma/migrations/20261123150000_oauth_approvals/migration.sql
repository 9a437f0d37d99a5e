-- CreateEnum
CREATE TYPE "oauth_approval_state" AS ENUM ('approved', 'denied', 'withdrawn');

-- CreateTable
CREATE TABLE "oauth_approval" (
    "organization_id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "state" "oauth_approval_state" NOT NULL,
    "source" "state_source" NOT NULL DEFAULT 'person',
    "note" TEXT NOT NULL,
    "said_by_id" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" TEXT,
    "confirmed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "oauth_approval_pkey" PRIMARY KEY ("organization_id","listing_id")
);

-- CreateIndex
CREATE INDEX "oauth_approval_listing_id_idx" ON "oauth_approval"("listing_id");

-- AddForeignKey
ALTER TABLE "oauth_approval" ADD CONSTRAINT "oauth_approval_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_approval" ADD CONSTRAINT "oauth_approval_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_approval" ADD CONSTRAINT "oauth_approval_said_by_id_fkey" FOREIGN KEY ("said_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "oauth_approval" ADD CONSTRAINT "oauth_approval_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say (design §7).

-- GitHub has no API for it: nobody but a person ever says so.
ALTER TABLE oauth_approval
  ADD CONSTRAINT oauth_approval_said_by_person CHECK (source = 'person'),
  ADD CONSTRAINT oauth_approval_confirmed CHECK ((confirmed_by_id IS NULL) = (confirmed_at IS NULL)),
  -- Nobody confirms their own word, and what was taken back is confirmed by nobody.
  ADD CONSTRAINT oauth_approval_confirmed_by_another CHECK (confirmed_by_id <> said_by_id),
  ADD CONSTRAINT oauth_approval_withdrawn CHECK (state <> 'withdrawn' OR confirmed_by_id IS NULL);
