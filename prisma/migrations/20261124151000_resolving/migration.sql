-- Merging, splitting and undoing. Who is one with whom follows from two things:
-- the home of each record, and the merges in force. The database holds that the
-- memberships, the claims and the retired persons say the same.

ALTER TYPE "IdentityEventKind" ADD VALUE 'SPLIT';
ALTER TYPE "IdentityEventKind" ADD VALUE 'SURVIVOR';


ALTER TABLE "membership" ADD COLUMN "home_person_id" UUID;
ALTER TABLE "membership" ADD CONSTRAINT "membership_home_person_id_fkey" FOREIGN KEY ("home_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identifier_claim" ADD COLUMN "home_person_id" UUID;
ALTER TABLE "identifier_claim" ADD CONSTRAINT "identifier_claim_home_person_id_fkey" FOREIGN KEY ("home_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "person_merge" (
    "id" BIGSERIAL NOT NULL,
    "retired_person_id" UUID NOT NULL,
    "survivor_person_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "revoked_event_id" BIGINT,

    CONSTRAINT "person_merge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "person_merge_survivor_person_id_idx" ON "person_merge"("survivor_person_id");
CREATE INDEX "person_merge_retired_person_id_idx" ON "person_merge"("retired_person_id");
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_retired_person_id_fkey" FOREIGN KEY ("retired_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_survivor_person_id_fkey" FOREIGN KEY ("survivor_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person_merge" ADD CONSTRAINT "person_merge_revoked_event_id_fkey" FOREIGN KEY ("revoked_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "outbox_message" (
    "id" BIGSERIAL NOT NULL,
    "event_id" BIGINT NOT NULL,
    "partner_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_message_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "outbox_message_event_id_partner_id_key" ON "outbox_message"("event_id", "partner_id");
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outbox_message" ADD CONSTRAINT "outbox_message_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
-- What is still to be sent, in the order it happened.
CREATE INDEX outbox_message_waiting ON outbox_message (id) WHERE acknowledged_at IS NULL;

ALTER TABLE membership ADD CONSTRAINT membership_home_elsewhere CHECK (home_person_id <> person_id);
ALTER TABLE identifier_claim ADD CONSTRAINT identifier_claim_home_elsewhere CHECK (home_person_id <> person_id);
ALTER TABLE person_merge ADD CONSTRAINT person_merge_two CHECK (retired_person_id <> survivor_person_id);

CREATE INDEX membership_history ON membership (source_record_id) WHERE closed_event_id IS NOT NULL;
CREATE INDEX membership_away ON membership (home_person_id) WHERE closed_event_id IS NULL AND home_person_id IS NOT NULL;
CREATE INDEX identifier_claim_away ON identifier_claim (home_person_id) WHERE released_event_id IS NULL AND home_person_id IS NOT NULL;

-- A row's home is part of what cannot be changed.
CREATE OR REPLACE FUNCTION check_closed_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_event_id IS NOT NULL OR NEW.closed_event_id IS NULL
    OR (OLD.id, OLD.source_record_id, OLD.person_id, OLD.home_person_id, OLD.basis, OLD.opened_event_id)
      IS DISTINCT FROM (NEW.id, NEW.source_record_id, NEW.person_id, NEW.home_person_id, NEW.basis, NEW.opened_event_id) THEN
    RAISE EXCEPTION 'a membership can only be closed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM require_own_event(ARRAY[NEW.closed_event_id], 'membership');
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION check_changed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.system, OLD.person_id, OLD.home_person_id, OLD.event_id)
      IS DISTINCT FROM (NEW.id, NEW.system, NEW.person_id, NEW.home_person_id, NEW.event_id)
    OR (OLD.released_event_id IS NOT NULL AND NEW.released_event_id IS DISTINCT FROM OLD.released_event_id) THEN
    RAISE EXCEPTION 'a claim can only be released, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.released_event_id IS NULL AND NEW.released_event_id IS NOT NULL THEN
    PERFORM require_own_event(ARRAY[NEW.released_event_id], 'identifier_claim');
  END IF;
  RETURN NEW;
END $$;

-- 4. The person is locked before the verdicts are read, and a verdict locks the
-- persons before it reads the memberships: neither can slip past the other.
CREATE OR REPLACE FUNCTION check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'membership');
  IF EXISTS (
    SELECT FROM changed mine
    JOIN membership other ON other.person_id = mine.person_id AND other.id <> mine.id AND other.closed_event_id IS NULL
    WHERE EXISTS (SELECT FROM pair_verdict WHERE verdict = 'DIFFERENT' AND revoked_event_id IS NULL
        AND record_low_id = least(mine.source_record_id, other.source_record_id)
        AND record_high_id = greatest(mine.source_record_id, other.source_record_id))
      OR EXISTS (SELECT FROM record_relation WHERE revoked_event_id IS NULL
        AND ((from_record_id = mine.source_record_id AND to_record_id = other.source_record_id)
          OR (from_record_id = other.source_record_id AND to_record_id = mine.source_record_id)))
  ) THEN
    RAISE EXCEPTION 'records that are kept apart would share a person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION check_pair_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pair uuid[] := CASE TG_TABLE_NAME
    WHEN 'pair_verdict' THEN ARRAY[(to_jsonb(NEW) ->> 'record_low_id')::uuid, (to_jsonb(NEW) ->> 'record_high_id')::uuid]
    ELSE ARRAY[(to_jsonb(NEW) ->> 'from_record_id')::uuid, (to_jsonb(NEW) ->> 'to_record_id')::uuid] END;
BEGIN
  IF TG_TABLE_NAME = 'pair_verdict' AND to_jsonb(NEW) ->> 'verdict' <> 'DIFFERENT' THEN
    RETURN NULL;
  END IF;
  PERFORM FROM person WHERE id IN (
      SELECT person_id FROM membership WHERE source_record_id = ANY (pair) AND closed_event_id IS NULL)
    ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM membership one JOIN membership two ON two.person_id = one.person_id
    WHERE one.source_record_id = pair[1] AND two.source_record_id = pair[2]
      AND one.closed_event_id IS NULL AND two.closed_event_id IS NULL
  ) THEN
    RAISE EXCEPTION 'records that share a person would be kept apart' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

-- A merge joins two persons in force, so merges in force never form a circle.
CREATE FUNCTION check_new_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM require_active_persons(ARRAY[NEW.retired_person_id, NEW.survivor_person_id], 'person_merge');
  RETURN NEW;
END $$;

CREATE TRIGGER person_merge_joins_active BEFORE INSERT ON person_merge
  FOR EACH ROW EXECUTE FUNCTION check_new_merge();
CREATE TRIGGER person_merge_own_event BEFORE INSERT OR UPDATE ON person_merge
  FOR EACH ROW EXECUTE FUNCTION check_own_event_row();
CREATE TRIGGER person_merge_kept BEFORE DELETE OR TRUNCATE ON person_merge
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION person_in_force(person_id uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce(merged_into_id, id) FROM person WHERE id = person_id
$$;

-- 6. At commit: a merge in force holds its two together, one that was undone does not.
CREATE FUNCTION check_merge_effect() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current person_merge;
BEGIN
  SELECT * INTO current FROM person_merge WHERE id = NEW.id;
  IF (person_in_force(current.retired_person_id) = person_in_force(current.survivor_person_id))
    <> (current.revoked_event_id IS NULL) THEN
    RAISE EXCEPTION 'a merge in force joins two persons, and an undone one does not'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_merge_effect AFTER INSERT OR UPDATE ON person_merge DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_merge_effect();

-- At commit, for a person whose standing changed: merges still hold, records and claims are with their home.
CREATE FUNCTION check_person_standing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  in_force uuid := person_in_force(NEW.id);
BEGIN
  IF EXISTS (SELECT FROM person_merge WHERE revoked_event_id IS NULL
      AND NEW.id IN (retired_person_id, survivor_person_id)
      AND person_in_force(retired_person_id) <> person_in_force(survivor_person_id)) THEN
    RAISE EXCEPTION 'a merge in force joins two persons, and an undone one does not'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF in_force <> NEW.id AND NOT EXISTS (SELECT FROM person_merge WHERE revoked_event_id IS NULL
      AND NEW.id IN (retired_person_id, survivor_person_id)) THEN
    RAISE EXCEPTION 'a person is retired by a merge' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM membership WHERE home_person_id = NEW.id AND closed_event_id IS NULL AND person_id <> in_force)
    OR EXISTS (SELECT FROM identifier_claim WHERE home_person_id = NEW.id AND released_event_id IS NULL AND person_id <> in_force) THEN
    RAISE EXCEPTION 'a record or a claim is away from its home' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER person_standing AFTER UPDATE OF state, merged_into_id ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_person_standing();

CREATE FUNCTION check_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF person_in_force(NEW.home_person_id) <> NEW.person_id AND (CASE TG_TABLE_NAME
    WHEN 'membership' THEN EXISTS (SELECT FROM membership WHERE id = NEW.id AND closed_event_id IS NULL)
    ELSE EXISTS (SELECT FROM identifier_claim WHERE id = NEW.id AND released_event_id IS NULL) END) THEN
    RAISE EXCEPTION 'a record or a claim is away from its home' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER membership_home AFTER INSERT ON membership DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.home_person_id IS NOT NULL) EXECUTE FUNCTION check_home();
CREATE CONSTRAINT TRIGGER identifier_claim_home AFTER INSERT ON identifier_claim DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.home_person_id IS NOT NULL) EXECUTE FUNCTION check_home();

-- 7. What a human decided outranks the machine: an event without an actor takes no
-- verdict, pin or merge of a human back, and parts no two records judged the same.
CREATE FUNCTION check_automatic_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT event_id FROM pair_verdict WHERE revoked_event_id = NEW.id
      UNION ALL SELECT event_id FROM field_pin WHERE revoked_event_id = NEW.id
      UNION ALL SELECT event_id FROM person_merge WHERE revoked_event_id = NEW.id) AS taken_back
    JOIN identity_event made ON made.id = taken_back.event_id AND made.actor_id IS NOT NULL
  ) OR EXISTS (
    SELECT FROM membership moved
    JOIN pair_verdict ON verdict = 'SAME' AND revoked_event_id IS NULL
      AND moved.source_record_id IN (record_low_id, record_high_id)
    JOIN identity_event judged ON judged.id = pair_verdict.event_id AND judged.actor_id IS NOT NULL
    JOIN membership one ON one.source_record_id = record_low_id AND one.closed_event_id IS NULL
    JOIN membership other ON other.source_record_id = record_high_id AND other.closed_event_id IS NULL
    WHERE moved.closed_event_id = NEW.id AND one.person_id <> other.person_id
  ) THEN
    RAISE EXCEPTION 'what a human decided outranks an automatic event' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER identity_event_automatic AFTER INSERT ON identity_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.actor_id IS NULL AND NEW.kind NOT IN ('REGISTER', 'IMPORT')) EXECUTE FUNCTION check_automatic_event();

-- The lookup that the check above makes.
CREATE INDEX pair_verdict_revoked_by ON pair_verdict (revoked_event_id) WHERE revoked_event_id IS NOT NULL;
CREATE INDEX field_pin_revoked_by ON field_pin (revoked_event_id) WHERE revoked_event_id IS NOT NULL;
CREATE INDEX person_merge_revoked_by ON person_merge (revoked_event_id) WHERE revoked_event_id IS NOT NULL;
CREATE INDEX pair_verdict_event_id_idx ON pair_verdict (event_id);
CREATE INDEX person_merge_event_id_idx ON person_merge (event_id);

-- Every hospital whose record changed its person is told, in the same transaction.
CREATE FUNCTION check_partners_told() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM membership moved
    JOIN source_record record ON record.id = moved.source_record_id
    JOIN organisation ON organisation.id = record.organisation_id AND organisation.kind = 'HOSPITAL'
    WHERE moved.closed_event_id = NEW.id AND NOT EXISTS (
      SELECT FROM outbox_message WHERE event_id = NEW.id AND partner_id = record.organisation_id)
  ) THEN
    RAISE EXCEPTION 'a hospital is not told that its record has another person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER identity_event_told AFTER INSERT ON identity_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind NOT IN ('REGISTER', 'LINK', 'VOID', 'IMPORT')) EXECUTE FUNCTION check_partners_told();

-- A message says for ever what it said; only its delivery changes.
CREATE FUNCTION check_sent_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.event_id, OLD.partner_id, OLD.payload) IS DISTINCT FROM (NEW.id, NEW.event_id, NEW.partner_id, NEW.payload)
    OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at) THEN
    RAISE EXCEPTION 'a message to a partner can only be delivered, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER outbox_message_changed BEFORE UPDATE ON outbox_message
  FOR EACH ROW EXECUTE FUNCTION check_sent_message();
CREATE TRIGGER outbox_message_kept BEFORE DELETE OR TRUNCATE ON outbox_message
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
