-- CreateEnum
CREATE TYPE "RecordPath" AS ENUM ('HOSPITAL', 'PLATFORM');

-- CreateTable
CREATE TABLE "record_source" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "path" "RecordPath" NOT NULL DEFAULT 'HOSPITAL',
    "base_url" TEXT NOT NULL,
    "number_system" TEXT NOT NULL,
    "resident_number_system" TEXT,
    "credentials_sealed" BYTEA NOT NULL,
    "capability" JSONB NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "added_by_id" UUID,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_asked_at" TIMESTAMPTZ(3),
    "last_answered_at" TIMESTAMPTZ(3),
    "last_failure" TEXT,

    CONSTRAINT "record_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_locator" (
    "record_source_id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "patient_sealed" BYTEA,
    "kinds" TEXT[],
    "items" INTEGER NOT NULL,
    "open_admission" BOOLEAN NOT NULL DEFAULT false,
    "complete_at" TIMESTAMPTZ(3),
    "last_confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_locator_pkey" PRIMARY KEY ("record_source_id","source_record_id")
);

-- CreateTable
CREATE TABLE "record_copy" (
    "id" UUID NOT NULL,
    "record_source_id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "resource_type" TEXT NOT NULL,
    "resource_digest" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "payload_sealed" BYTEA NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "last_confirmed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "record_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "record_source_organisation_id_path_key" ON "record_source"("organisation_id", "path");

-- CreateIndex
CREATE INDEX "record_locator_source_record_id_idx" ON "record_locator"("source_record_id");

-- CreateIndex
CREATE INDEX "record_copy_source_record_id_idx" ON "record_copy"("source_record_id");

-- CreateIndex
CREATE UNIQUE INDEX "record_copy_resource_key" ON "record_copy"("record_source_id", "source_record_id", "resource_type", "resource_digest");

-- AddForeignKey
ALTER TABLE "record_source" ADD CONSTRAINT "record_source_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_locator" ADD CONSTRAINT "record_locator_record_source_id_fkey" FOREIGN KEY ("record_source_id") REFERENCES "record_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_locator" ADD CONSTRAINT "record_locator_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_copy" ADD CONSTRAINT "record_copy_record_source_id_fkey" FOREIGN KEY ("record_source_id") REFERENCES "record_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_copy" ADD CONSTRAINT "record_copy_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A record that leaves a person takes its copies out of the database in the same
-- transaction, whichever verb unlinked, merged, unmerged or voided: what was
-- fetched under the old belief is fetched again or not at all.
CREATE FUNCTION forget_copies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM record_copy WHERE source_record_id = NEW.source_record_id;
  DELETE FROM record_locator WHERE source_record_id = NEW.source_record_id;
  RETURN NULL;
END $$;

CREATE TRIGGER membership_forgets_copies AFTER UPDATE ON membership
  FOR EACH ROW WHEN (OLD.closed_event_id IS NULL AND NEW.closed_event_id IS NOT NULL) EXECUTE FUNCTION forget_copies();

-- A source that withdrew what it showed has no copies left: at the latest at commit.
CREATE FUNCTION check_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM record_locator AS locator JOIN record_copy AS copy USING (record_source_id, source_record_id)
    WHERE locator.record_source_id = NEW.record_source_id AND locator.source_record_id = NEW.source_record_id
      AND locator.withdrawn_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a withdrawn record keeps no copies' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER record_locator_withdrawn AFTER INSERT OR UPDATE ON record_locator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_withdrawn();
