CREATE TYPE "notification_channel" AS ENUM ('email', 'digest', 'inbox');

CREATE TABLE "notification" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "digest_at" TIMESTAMPTZ(3),
    "digested_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "notification_preference" (
    "user_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" "notification_channel" NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("user_id", "kind")
);

CREATE TABLE "mail_opt_out" (
    "address" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_opt_out_pkey" PRIMARY KEY ("address", "kind")
);

CREATE UNIQUE INDEX "notification_user_id_key_key" ON "notification"("user_id", "key");
CREATE INDEX "notification_user_id_id_idx" ON "notification"("user_id", "id" DESC);

ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The badge counts what is unread, and the sweep looks for daily mails that are due.
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;
CREATE INDEX notification_digest_due ON notification (digest_at)
  WHERE digest_at IS NOT NULL AND digested_at IS NULL;
ALTER TABLE notification ADD CONSTRAINT notification_digested
  CHECK (digested_at IS NULL OR digest_at IS NOT NULL);
ALTER TABLE mail_opt_out ADD CONSTRAINT mail_opt_out_address CHECK (address = lower(address));
