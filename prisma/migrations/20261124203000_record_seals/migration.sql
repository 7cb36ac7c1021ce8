-- CreateTable
CREATE TABLE "record_seal" (
    "id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "sealed_by_id" UUID NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "lift_reason" TEXT,
    "lifted_by_id" UUID,
    "lifted_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_seal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "record_seal_source_record_id_idx" ON "record_seal"("source_record_id");

-- AddForeignKey
ALTER TABLE "record_seal" ADD CONSTRAINT "record_seal_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX record_seal_in_force ON record_seal (source_record_id) WHERE lifted_at IS NULL;

-- A seal is lifted by somebody, for a reason, or not at all.
ALTER TABLE record_seal ADD CONSTRAINT record_seal_lifted CHECK (num_nonnulls(lift_reason, lifted_by_id, lifted_at) IN (0, 3));

-- A seal takes the copies along in its own transaction. Refreshes hold the open membership while they
-- write: the seal waits for the one that came first and deletes what it kept; the one that comes after finds the seal.
CREATE FUNCTION seal_forgets_copies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM membership WHERE source_record_id = NEW.source_record_id AND closed_event_id IS NULL FOR NO KEY UPDATE;
  DELETE FROM record_copy WHERE source_record_id = NEW.source_record_id;
  DELETE FROM record_locator WHERE source_record_id = NEW.source_record_id;
  RETURN NULL;
END $$;

CREATE TRIGGER record_seal_forgets_copies AFTER INSERT ON record_seal FOR EACH ROW EXECUTE FUNCTION seal_forgets_copies();

-- Nothing is known of where a sealed record is held: at the latest at commit.
CREATE FUNCTION check_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM record_seal WHERE source_record_id = NEW.source_record_id AND lifted_at IS NULL)
    AND EXISTS (SELECT FROM record_locator WHERE source_record_id = NEW.source_record_id) THEN
    RAISE EXCEPTION 'a sealed record keeps no locator' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER record_locator_sealed AFTER INSERT OR UPDATE ON record_locator DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_sealed();
