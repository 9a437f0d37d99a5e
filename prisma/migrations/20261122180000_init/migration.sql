-- CreateEnum
CREATE TYPE "account_type" AS ENUM ('User', 'Organization');

-- CreateEnum
CREATE TYPE "membership_role" AS ENUM ('admin', 'member');

-- CreateEnum
CREATE TYPE "audit_actor" AS ENUM ('user', 'github', 'stripe', 'system');

-- CreateEnum
CREATE TYPE "inbox_source" AS ENUM ('github', 'stripe', 'stripe_connect');

-- CreateEnum
CREATE TYPE "webhook_endpoint_state" AS ENUM ('active', 'paused');

-- CreateEnum
CREATE TYPE "outbox_event_state" AS ENUM ('pending', 'delivered', 'failed');

-- CreateEnum
CREATE TYPE "state_source" AS ENUM ('github', 'integrator', 'person');

-- CreateEnum
CREATE TYPE "installation_state" AS ENUM ('active', 'suspended', 'deleted');

-- CreateEnum
CREATE TYPE "repository_selection" AS ENUM ('all', 'selected');

-- CreateEnum
CREATE TYPE "setup_state" AS ENUM ('awaiting_payment', 'awaiting_install', 'active', 'abandoned');

-- CreateEnum
CREATE TYPE "listing_kind" AS ENUM ('github_app', 'oauth_app', 'api_integration');

-- CreateEnum
CREATE TYPE "listing_state" AS ENUM ('draft', 'published', 'delisted');

-- CreateEnum
CREATE TYPE "listing_revision_state" AS ENUM ('draft', 'published', 'superseded');

-- CreateEnum
CREATE TYPE "asset_role" AS ENUM ('logo', 'screenshot');

-- CreateEnum
CREATE TYPE "price_model" AS ENUM ('free', 'flat_rate', 'per_unit');

-- CreateEnum
CREATE TYPE "plan_state" AS ENUM ('draft', 'published', 'retired');

-- CreateEnum
CREATE TYPE "plan_audience" AS ENUM ('all', 'personal', 'organization');

-- CreateEnum
CREATE TYPE "card_payments" AS ENUM ('active', 'pending', 'restricted', 'rejected', 'deauthorized');

-- CreateEnum
CREATE TYPE "purchase_state" AS ENUM ('active', 'past_due', 'cancelled');

-- CreateEnum
CREATE TYPE "billing_cycle" AS ENUM ('monthly', 'yearly');

-- CreateEnum
CREATE TYPE "checkout_state" AS ENUM ('open', 'completed', 'expired');

-- CreateEnum
CREATE TYPE "ledger_action" AS ENUM ('purchased', 'changed', 'pending_change', 'pending_change_cancelled', 'cancelled', 'renewed');

-- CreateEnum
CREATE TYPE "invoice_state" AS ENUM ('draft', 'open', 'paid', 'uncollectible', 'void');

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "github_id" BIGINT NOT NULL,
    "type" "account_type" NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT,
    "avatar_url" TEXT,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_agent" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "github_token" (
    "user_id" TEXT NOT NULL,
    "access_token" TEXT NOT NULL,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token" TEXT,
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "lease_id" TEXT,
    "lease_expires_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "github_token_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "membership" (
    "organization_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "role" "membership_role" NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("organization_id","member_id")
);

-- CreateTable
CREATE TABLE "organization_connection" (
    "organization_id" TEXT NOT NULL,
    "github_installation_id" BIGINT NOT NULL,
    "contact_email" TEXT NOT NULL,
    "contact_locale" TEXT NOT NULL DEFAULT 'en',
    "members_may_request" BOOLEAN NOT NULL DEFAULT true,
    "collaborators_may_request" BOOLEAN NOT NULL DEFAULT true,
    "repository_admins_may_install" BOOLEAN NOT NULL DEFAULT true,
    "declared_by_id" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "connected_by_id" TEXT NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "disconnected_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organization_connection_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" "audit_actor" NOT NULL,
    "user_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "account_id" TEXT,
    "ip" TEXT,
    "detail" JSONB NOT NULL,
    "rule" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_search" (
    "listing_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "publisher_name" TEXT NOT NULL,
    "publisher_verified" BOOLEAN NOT NULL,
    "category_slugs" TEXT[],
    "price_models" "price_model"[],
    "has_trial" BOOLEAN NOT NULL,
    "popularity" INTEGER NOT NULL DEFAULT 0,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "document_en" tsvector NOT NULL,
    "document_fr" tsvector NOT NULL,

    CONSTRAINT "listing_search_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "inbox_event" (
    "id" TEXT NOT NULL,
    "source" "inbox_source" NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "inbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoint" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "state" "webhook_endpoint_state" NOT NULL DEFAULT 'active',
    "consecutive_failures" INTEGER NOT NULL DEFAULT 0,
    "paused_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" TEXT NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "endpoint_id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "guid" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "outbox_event_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" TEXT NOT NULL,
    "outbox_event_id" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "request_headers" JSONB NOT NULL,
    "status_code" INTEGER,
    "response_headers" JSONB,
    "response_body" TEXT,
    "error" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "user_id" TEXT,
    "address" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cache_tag" (
    "tag" TEXT NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "cache_tag_pkey" PRIMARY KEY ("tag")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "github_installation_id" BIGINT,
    "state" "installation_state" NOT NULL,
    "repository_selection" "repository_selection",
    "permissions" JSONB,
    "source" "state_source" NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "installed_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "plan_id" TEXT,
    "started_by_id" TEXT NOT NULL,
    "state" "setup_state" NOT NULL,
    "repository_selection" "repository_selection",
    "repository_ids" BIGINT[],
    "decision" JSONB NOT NULL,
    "checkout_id" TEXT,
    "purchase_id" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "publisher_id" TEXT NOT NULL,
    "kind" "listing_kind" NOT NULL,
    "state" "listing_state" NOT NULL DEFAULT 'draft',
    "currency" TEXT NOT NULL,
    "current_revision_id" TEXT,
    "featured_position" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "github_app_id" BIGINT,
    "github_app_slug" TEXT,
    "client_id" TEXT,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_revision" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "listing_revision_state" NOT NULL,
    "name" TEXT NOT NULL,
    "primary_category_id" TEXT NOT NULL,
    "secondary_category_id" TEXT,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_asset" (
    "revision_id" TEXT NOT NULL,
    "role" "asset_role" NOT NULL,
    "position" INTEGER NOT NULL,
    "asset_id" TEXT NOT NULL,
    "caption" JSONB,

    CONSTRAINT "revision_asset_pkey" PRIMARY KEY ("revision_id","role","position")
);

-- CreateTable
CREATE TABLE "asset" (
    "id" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "category" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_connection" (
    "listing_id" TEXT NOT NULL,
    "github_app_id" BIGINT NOT NULL,
    "private_key" TEXT NOT NULL,
    "connected_at" TIMESTAMPTZ(3) NOT NULL,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "app_connection_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" TEXT NOT NULL,
    "github_id" SERIAL NOT NULL,
    "listing_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'draft',
    "price_model" "price_model" NOT NULL,
    "monthly_price" INTEGER,
    "yearly_price" INTEGER,
    "currency" TEXT NOT NULL,
    "trial_days" INTEGER NOT NULL DEFAULT 0,
    "audience" "plan_audience" NOT NULL DEFAULT 'all',
    "text" JSONB NOT NULL,
    "stripe_product_id" TEXT,
    "stripe_monthly_price_id" TEXT,
    "stripe_yearly_price_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publisher" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "website_url" TEXT NOT NULL,
    "support_email" TEXT NOT NULL,
    "description" JSONB NOT NULL,
    "verified_domain" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publisher_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_account" (
    "id" TEXT NOT NULL,
    "publisher_id" TEXT NOT NULL,
    "card_payments" "card_payments" NOT NULL,
    "country" TEXT NOT NULL,
    "default_currency" TEXT NOT NULL,
    "livemode" BOOLEAN NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stripe_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "cycle" "billing_cycle",
    "units" INTEGER NOT NULL DEFAULT 1,
    "currency" TEXT NOT NULL,
    "state" "purchase_state" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "trial_ends_at" TIMESTAMPTZ(3),
    "current_period_start" TIMESTAMPTZ(3),
    "current_period_end" TIMESTAMPTZ(3),
    "cancel_at_period_end" BOOLEAN NOT NULL DEFAULT false,
    "pending_plan_id" TEXT,
    "pending_cycle" "billing_cycle",
    "pending_units" INTEGER,
    "pending_effective_at" TIMESTAMPTZ(3),
    "stripe_account_id" TEXT,
    "stripe_customer_id" TEXT,
    "stripe_subscription_id" TEXT,
    "started_by_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkout" (
    "id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "cycle" "billing_cycle" NOT NULL,
    "units" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "state" "checkout_state" NOT NULL DEFAULT 'open',
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "stripe_account_id" TEXT NOT NULL,
    "stripe_session_id" TEXT,
    "url" TEXT,
    "preview" JSONB NOT NULL,
    "billing_details" JSONB NOT NULL,
    "started_by_id" TEXT NOT NULL,
    "purchase_id" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_customer" (
    "stripe_account_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "stripe_customer_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stripe_customer_pkey" PRIMARY KEY ("stripe_account_id","account_id","currency")
);

-- CreateTable
CREATE TABLE "trial_use" (
    "listing_id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trial_use_pkey" PRIMARY KEY ("listing_id","account_id")
);

-- CreateTable
CREATE TABLE "ledger_entry" (
    "id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "action" "ledger_action" NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "snapshot" JSONB NOT NULL,
    "previous" JSONB,
    "actor_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invoice" (
    "stripe_account_id" TEXT NOT NULL,
    "stripe_invoice_id" TEXT NOT NULL,
    "purchase_id" TEXT NOT NULL,
    "number" TEXT,
    "state" "invoice_state" NOT NULL,
    "currency" TEXT NOT NULL,
    "subtotal" INTEGER NOT NULL,
    "tax" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "amount_paid" INTEGER NOT NULL,
    "amount_refunded" INTEGER NOT NULL DEFAULT 0,
    "hosted_url" TEXT,
    "period_start" TIMESTAMPTZ(3) NOT NULL,
    "period_end" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paid_at" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "invoice_pkey" PRIMARY KEY ("stripe_account_id","stripe_invoice_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_github_id_key" ON "account"("github_id");

-- CreateIndex
CREATE INDEX "account_login_idx" ON "account"("login");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_id_key" ON "user"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_member_id_idx" ON "membership"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_connection_github_installation_id_key" ON "organization_connection"("github_installation_id");

-- CreateIndex
CREATE INDEX "audit_event_account_id_at_idx" ON "audit_event"("account_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_idx" ON "audit_event"("subject_type", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_search_slug_key" ON "listing_search"("slug");

-- CreateIndex
CREATE INDEX "listing_search_document_en_idx" ON "listing_search" USING GIN ("document_en");

-- CreateIndex
CREATE INDEX "listing_search_document_fr_idx" ON "listing_search" USING GIN ("document_fr");

-- CreateIndex
CREATE INDEX "listing_search_popularity_listing_id_idx" ON "listing_search"("popularity" DESC, "listing_id");

-- CreateIndex
CREATE INDEX "listing_search_published_at_listing_id_idx" ON "listing_search"("published_at" DESC, "listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "inbox_event_source_delivery_id_key" ON "inbox_event"("source", "delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_endpoint_listing_id_key" ON "webhook_endpoint"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_position_key" ON "outbox_event"("position");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_event_guid_key" ON "outbox_event"("guid");

-- CreateIndex
CREATE INDEX "outbox_event_endpoint_id_state_position_idx" ON "outbox_event"("endpoint_id", "state", "position");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_delivery_outbox_event_id_attempt_key" ON "webhook_delivery"("outbox_event_id", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "installation_account_id_idx" ON "installation"("account_id");

-- CreateIndex
CREATE INDEX "installation_due_at_idx" ON "installation"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "installation_listing_id_account_id_key" ON "installation"("listing_id", "account_id");

-- CreateIndex
CREATE UNIQUE INDEX "setup_checkout_id_key" ON "setup"("checkout_id");

-- CreateIndex
CREATE INDEX "setup_account_id_idx" ON "setup"("account_id");

-- CreateIndex
CREATE INDEX "setup_due_at_idx" ON "setup"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "listing_number_key" ON "listing"("number");

-- CreateIndex
CREATE UNIQUE INDEX "listing_slug_key" ON "listing"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "listing_current_revision_id_key" ON "listing"("current_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_featured_position_key" ON "listing"("featured_position");

-- CreateIndex
CREATE UNIQUE INDEX "listing_github_app_id_key" ON "listing"("github_app_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_github_app_slug_key" ON "listing"("github_app_slug");

-- CreateIndex
CREATE UNIQUE INDEX "listing_client_id_key" ON "listing"("client_id");

-- CreateIndex
CREATE INDEX "listing_publisher_id_idx" ON "listing"("publisher_id");

-- CreateIndex
CREATE INDEX "listing_state_published_at_idx" ON "listing"("state", "published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "listing_revision_listing_id_number_key" ON "listing_revision"("listing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "category_slug_key" ON "category"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "plan_github_id_key" ON "plan"("github_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_listing_id_number_key" ON "plan"("listing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publisher_account_id_key" ON "publisher"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_account_publisher_id_key" ON "stripe_account"("publisher_id");

-- CreateIndex
CREATE INDEX "purchase_account_id_created_at_idx" ON "purchase"("account_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "purchase_listing_id_idx" ON "purchase"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_stripe_account_id_stripe_subscription_id_key" ON "purchase"("stripe_account_id", "stripe_subscription_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_purchase_id_key" ON "checkout"("purchase_id");

-- CreateIndex
CREATE INDEX "checkout_account_id_idx" ON "checkout"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkout_stripe_account_id_stripe_session_id_key" ON "checkout"("stripe_account_id", "stripe_session_id");

-- CreateIndex
CREATE UNIQUE INDEX "stripe_customer_stripe_account_id_stripe_customer_id_key" ON "stripe_customer"("stripe_account_id", "stripe_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entry_purchase_id_version_key" ON "ledger_entry"("purchase_id", "version");

-- CreateIndex
CREATE INDEX "invoice_purchase_id_created_at_idx" ON "invoice"("purchase_id", "created_at" DESC);

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "github_token" ADD CONSTRAINT "github_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_connection" ADD CONSTRAINT "organization_connection_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_connection" ADD CONSTRAINT "organization_connection_declared_by_id_fkey" FOREIGN KEY ("declared_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_connection" ADD CONSTRAINT "organization_connection_connected_by_id_fkey" FOREIGN KEY ("connected_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_search" ADD CONSTRAINT "listing_search_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoint" ADD CONSTRAINT "webhook_endpoint_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_event" ADD CONSTRAINT "outbox_event_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_outbox_event_id_fkey" FOREIGN KEY ("outbox_event_id") REFERENCES "outbox_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "installation" ADD CONSTRAINT "installation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkout"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "setup" ADD CONSTRAINT "setup_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "listing_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_primary_category_id_fkey" FOREIGN KEY ("primary_category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revision" ADD CONSTRAINT "listing_revision_secondary_category_id_fkey" FOREIGN KEY ("secondary_category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_asset" ADD CONSTRAINT "revision_asset_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_asset" ADD CONSTRAINT "revision_asset_asset_id_fkey" FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_connection" ADD CONSTRAINT "app_connection_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publisher" ADD CONSTRAINT "publisher_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_account" ADD CONSTRAINT "stripe_account_publisher_id_fkey" FOREIGN KEY ("publisher_id") REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_pending_plan_id_fkey" FOREIGN KEY ("pending_plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_stripe_account_id_fkey" FOREIGN KEY ("stripe_account_id") REFERENCES "stripe_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_stripe_account_id_fkey" FOREIGN KEY ("stripe_account_id") REFERENCES "stripe_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checkout" ADD CONSTRAINT "checkout_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_customer" ADD CONSTRAINT "stripe_customer_stripe_account_id_fkey" FOREIGN KEY ("stripe_account_id") REFERENCES "stripe_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stripe_customer" ADD CONSTRAINT "stripe_customer_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_use" ADD CONSTRAINT "trial_use_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trial_use" ADD CONSTRAINT "trial_use_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_stripe_account_id_fkey" FOREIGN KEY ("stripe_account_id") REFERENCES "stripe_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invoice" ADD CONSTRAINT "invoice_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
