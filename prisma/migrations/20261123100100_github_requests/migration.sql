ALTER TABLE "installation_request" ADD COLUMN "github_closed_at" TIMESTAMPTZ(3);
ALTER TABLE "app_connection" ADD COLUMN "requests_read_at" TIMESTAMPTZ(3);
