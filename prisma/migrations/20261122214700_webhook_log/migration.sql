-- AlterTable
ALTER TABLE "outbox_event" ADD COLUMN     "body" TEXT,
ADD COLUMN     "redeliveries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "webhook_delivery" ADD COLUMN     "endpoint_id" TEXT,
ADD COLUMN     "url" TEXT;

-- What was delivered before is in its endpoint's log too.
UPDATE webhook_delivery SET endpoint_id = e.endpoint_id, url = w.url
FROM outbox_event e JOIN webhook_endpoint w ON w.id = e.endpoint_id
WHERE e.id = webhook_delivery.outbox_event_id;

-- AlterTable
ALTER TABLE "webhook_delivery" ALTER COLUMN "endpoint_id" SET NOT NULL,
ALTER COLUMN "url" SET NOT NULL;

-- CreateIndex
CREATE INDEX "webhook_delivery_endpoint_id_github_id_idx" ON "webhook_delivery"("endpoint_id", "github_id" DESC);

-- CreateIndex
CREATE INDEX "webhook_delivery_created_at_idx" ON "webhook_delivery"("created_at");

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the models cannot say (design §7).

-- Both are little, beside all that was sent.
CREATE INDEX outbox_event_redelivery ON outbox_event (endpoint_id, position) WHERE redelivery;
CREATE INDEX webhook_delivery_failed ON webhook_delivery (endpoint_id, github_id DESC)
  WHERE status_code IS NULL OR status_code < 200 OR status_code > 299;
ALTER TABLE outbox_event ADD CONSTRAINT outbox_event_redeliveries CHECK (redeliveries >= 0);
