-- What the index weighs its records with: a row for each training, one of them in force.

CREATE TABLE "match_model" (
    "version" SERIAL NOT NULL,
    "trained_at" TIMESTAMPTZ(3) NOT NULL,
    "trained_by" TEXT NOT NULL,
    "records" INTEGER NOT NULL,
    "pairs" BIGINT NOT NULL,
    "model" JSONB NOT NULL,
    "thresholds" JSONB NOT NULL,
    "in_force" BOOLEAN NOT NULL,

    CONSTRAINT "match_model_pkey" PRIMARY KEY ("version")
);

CREATE UNIQUE INDEX match_model_one_in_force ON match_model (in_force) WHERE in_force;
ALTER TABLE match_model ADD CONSTRAINT match_model_counts CHECK (records > 0 AND pairs > 0);

CREATE FUNCTION check_changed_model() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - 'in_force' <> to_jsonb(NEW) - 'in_force' THEN
    RAISE EXCEPTION 'a match model stays as it was trained' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER match_model_changed BEFORE UPDATE ON match_model
  FOR EACH ROW EXECUTE FUNCTION check_changed_model();
CREATE TRIGGER match_model_kept BEFORE DELETE OR TRUNCATE ON match_model
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
