-- AlterTable
ALTER TABLE "installation_request" ADD COLUMN     "approved_cost" JSONB,
ADD COLUMN     "repository_names" JSONB NOT NULL DEFAULT '{}';
