-- AlterEnum
ALTER TYPE "request_cause" ADD VALUE 'repository_gone';

-- AlterTable
ALTER TABLE "account" ADD COLUMN "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "former_login" (
    "login" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_login_pkey" PRIMARY KEY ("login","account_id")
);

-- CreateTable
CREATE TABLE "app_transfer" (
    "listing_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "app_transfer_pkey" PRIMARY KEY ("listing_id")
);

-- CreateIndex
CREATE INDEX "account_due_at_idx" ON "account"("due_at");

-- CreateIndex
CREATE INDEX "former_login_account_id_idx" ON "former_login"("account_id");

-- CreateIndex
CREATE INDEX "app_transfer_owner_id_idx" ON "app_transfer"("owner_id");

-- AddForeignKey
ALTER TABLE "former_login" ADD CONSTRAINT "former_login_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_transfer" ADD CONSTRAINT "app_transfer_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "app_transfer" ADD CONSTRAINT "app_transfer_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say (design §7).

-- Addresses know no case.
ALTER TABLE former_login ADD CONSTRAINT former_login_lower CHECK (login = lower(login));
