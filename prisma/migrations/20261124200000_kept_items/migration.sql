-- AlterTable
ALTER TABLE "record_locator" ADD COLUMN     "items_sealed" BYTEA,
ADD COLUMN     "shaped_by" BYTEA;

-- What a source withdrew is kept in no form.
ALTER TABLE record_locator ADD CONSTRAINT record_locator_withdrawn_items CHECK (withdrawn_at IS NULL OR items_sealed IS NULL);

-- Written whole with every answer and sealed already: compressing it would only cost.
ALTER TABLE record_locator ALTER COLUMN items_sealed SET STORAGE EXTERNAL;
