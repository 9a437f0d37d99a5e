-- What the worker needs: a state for refunded duplicates, when a seller was reconciled, who is alive, and quick answers to "what is due".

ALTER TYPE "checkout_state" ADD VALUE 'refunded';

ALTER TABLE "stripe_account" ADD COLUMN "reconciled_at" TIMESTAMPTZ(3),
  ADD COLUMN "drift" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "worker_heartbeat" (
    "id" TEXT NOT NULL,
    "queue_names" TEXT[],
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

CREATE INDEX checkout_due ON checkout (expires_at) WHERE state = 'open';
CREATE INDEX outbox_event_due ON outbox_event (due_at) WHERE state = 'pending';
CREATE INDEX outbox_event_order ON outbox_event (endpoint_id, purchase_id, position) WHERE state = 'pending';
