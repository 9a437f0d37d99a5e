-- AlterEnum
ALTER TYPE "inbox_source" ADD VALUE 'github_app' AFTER 'github';

-- AlterTable
ALTER TABLE "app_connection" ADD COLUMN     "checked_at" TIMESTAMPTZ(3);
