-- Cases of one safe pattern, merged in one go once a sample of them was decided one by one.

CREATE TYPE "BatchItemState" AS ENUM ('SAMPLE', 'WAITING', 'MERGED', 'SKIPPED', 'UNDONE');

CREATE TABLE "case_batch" (
    "id" UUID NOT NULL,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_batch_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_batch_started_by_id_started_at_idx" ON "case_batch"("started_by_id", "started_at");

CREATE TABLE "case_batch_item" (
    "batch_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "BatchItemState" NOT NULL,
    "seen" JSONB NOT NULL,
    "reason" TEXT,

    CONSTRAINT "case_batch_item_pkey" PRIMARY KEY ("batch_id", "case_id")
);
ALTER TABLE "case_batch_item" ADD CONSTRAINT "case_batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "case_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE case_batch_item ADD CONSTRAINT case_batch_item_skipped CHECK (state <> 'SKIPPED' OR reason IS NOT NULL);
