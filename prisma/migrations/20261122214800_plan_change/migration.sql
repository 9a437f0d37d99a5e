-- A purchase that went from a paid plan to a free one and back was paid for twice.
DROP INDEX "checkout_purchase_id_key";
CREATE INDEX "checkout_purchase_id_idx" ON "checkout"("purchase_id");
