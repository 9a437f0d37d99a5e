-- CreateEnum
CREATE TYPE "update_audience" AS ENUM ('owner', 'repository_admin', 'user');

-- CreateEnum
CREATE TYPE "permission_update_state" AS ENUM ('open', 'accepted', 'superseded', 'withdrawn');

-- CreateEnum
CREATE TYPE "authorization_state" AS ENUM ('authorized', 'revoked');

-- CreateTable
CREATE TABLE "organization_app" (
    "organization_id" TEXT NOT NULL,
    "github_installation_id" BIGINT NOT NULL,
    "app_id" BIGINT NOT NULL,
    "app_slug" TEXT NOT NULL,
    "name" TEXT,
    "owner_login" TEXT,
    "permissions" JSONB NOT NULL,
    "events" TEXT[],
    "repository_selection" "repository_selection" NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "organization_app_pkey" PRIMARY KEY ("organization_id","github_installation_id")
);

-- CreateTable
CREATE TABLE "permission_watch" (
    "listing_id" TEXT NOT NULL,
    "snapshot_id" TEXT,
    "read_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permission_watch_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "permission_snapshot" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "permissions" JSONB NOT NULL,
    "events" TEXT[],
    "scopes" TEXT[],
    "source" "state_source" NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permission_snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permission_update" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "snapshot_id" TEXT NOT NULL,
    "audience" "update_audience" NOT NULL,
    "state" "permission_update_state" NOT NULL DEFAULT 'open',
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "source" "state_source" NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "permission_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_authorization" (
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "state" "authorization_state" NOT NULL,
    "permissions" JSONB NOT NULL,
    "scopes" TEXT[],
    "snapshot_id" TEXT,
    "source" "state_source" NOT NULL,
    "authorized_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_authorization_pkey" PRIMARY KEY ("listing_id","account_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "permission_watch_snapshot_id_key" ON "permission_watch"("snapshot_id");

-- CreateIndex
CREATE INDEX "permission_watch_due_at_idx" ON "permission_watch"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "permission_snapshot_listing_id_number_key" ON "permission_snapshot"("listing_id", "number");

-- CreateIndex
CREATE INDEX "permission_update_listing_id_created_at_idx" ON "permission_update"("listing_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "permission_update_account_id_created_at_idx" ON "permission_update"("account_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "permission_update_snapshot_id_idx" ON "permission_update"("snapshot_id");

-- CreateIndex
CREATE INDEX "user_authorization_account_id_idx" ON "user_authorization"("account_id");

-- CreateIndex
CREATE INDEX "user_authorization_snapshot_id_idx" ON "user_authorization"("snapshot_id");

-- AddForeignKey
ALTER TABLE "organization_app" ADD CONSTRAINT "organization_app_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_watch" ADD CONSTRAINT "permission_watch_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_watch" ADD CONSTRAINT "permission_watch_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "permission_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_snapshot" ADD CONSTRAINT "permission_snapshot_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_update" ADD CONSTRAINT "permission_update_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_update" ADD CONSTRAINT "permission_update_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "permission_update" ADD CONSTRAINT "permission_update_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "permission_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_authorization" ADD CONSTRAINT "user_authorization_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_authorization" ADD CONSTRAINT "user_authorization_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_authorization" ADD CONSTRAINT "user_authorization_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "permission_snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say (design §7).

-- One open update per listing and account for the installation, and one for what each user authorizes.
CREATE UNIQUE INDEX permission_update_one_open ON permission_update (listing_id, account_id, (audience = 'user'))
  WHERE state = 'open';
ALTER TABLE permission_update
  ADD CONSTRAINT permission_update_ended CHECK ((state = 'open') = (ended_at IS NULL));
ALTER TABLE permission_snapshot ADD CONSTRAINT permission_snapshot_number CHECK (number > 0);
ALTER TABLE user_authorization
  ADD CONSTRAINT user_authorization_revoked CHECK ((state = 'revoked') = (revoked_at IS NOT NULL));
