-- A Stripe account that took its access away can be replaced; it stays for what was bought on it.
ALTER TABLE "stripe_account" ALTER COLUMN "publisher_id" DROP NOT NULL;
ALTER TABLE "stripe_account" ADD COLUMN "former_publisher_id" TEXT REFERENCES "publisher"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "stripe_account" ADD CONSTRAINT "stripe_account_of_one_publisher"
  CHECK (num_nonnulls("publisher_id", "former_publisher_id") = 1);
CREATE INDEX "stripe_account_former_publisher_id_idx" ON "stripe_account"("former_publisher_id");
