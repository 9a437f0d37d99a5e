CREATE TABLE "billing_manager" (
    "organization_id" TEXT NOT NULL,
    "manager_id" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "billing_manager_pkey" PRIMARY KEY ("organization_id","manager_id")
);

CREATE INDEX "billing_manager_manager_id_idx" ON "billing_manager"("manager_id");

ALTER TABLE "billing_manager" ADD CONSTRAINT "billing_manager_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "billing_manager" ADD CONSTRAINT "billing_manager_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
