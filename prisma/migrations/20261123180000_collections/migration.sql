-- CreateTable
CREATE TABLE "collection" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection_entry" (
    "collection_id" TEXT NOT NULL,
    "listing_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "collection_entry_pkey" PRIMARY KEY ("collection_id","listing_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "collection_slug_key" ON "collection"("slug");

-- CreateIndex
CREATE INDEX "collection_published_at_idx" ON "collection"("published_at" DESC);

-- CreateIndex
CREATE INDEX "collection_entry_listing_id_idx" ON "collection_entry"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_entry_collection_id_position_key" ON "collection_entry"("collection_id", "position");

-- AddForeignKey
ALTER TABLE "collection_entry" ADD CONSTRAINT "collection_entry_collection_id_fkey" FOREIGN KEY ("collection_id") REFERENCES "collection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection_entry" ADD CONSTRAINT "collection_entry_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A collection has room for fifty.
ALTER TABLE collection_entry
  ADD CONSTRAINT collection_entry_position CHECK (position BETWEEN 1 AND 50);
