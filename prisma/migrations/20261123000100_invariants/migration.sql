-- What must always be true, held by the database itself: no code path, script or
-- person at a psql prompt can commit a state that breaks it.

-- 1. One open membership per source record.
CREATE UNIQUE INDEX membership_one_open ON membership (source_record_id) WHERE closed_event_id IS NULL;

-- One card, one person: at most one live claim per identifier.
CREATE UNIQUE INDEX identifier_claim_one_live ON identifier_claim (system, digest) INCLUDE (person_id)
  WHERE released_event_id IS NULL;

CREATE UNIQUE INDEX pair_verdict_one_live ON pair_verdict (record_low_id, record_high_id)
  WHERE revoked_event_id IS NULL;

ALTER TABLE pair_verdict ADD CONSTRAINT pair_verdict_ordered CHECK (record_low_id < record_high_id);
ALTER TABLE record_relation ADD CONSTRAINT record_relation_two CHECK (from_record_id <> to_record_id);
ALTER TABLE visit ADD CONSTRAINT visit_voided_with_reason
  CHECK ((status = 'VOIDED') = (voided_at IS NOT NULL AND voided_by_id IS NOT NULL AND btrim(coalesce(void_reason, '')) <> ''));
ALTER TABLE staff_session ADD CONSTRAINT staff_session_end CHECK ((ended_at IS NULL) = (end_reason IS NULL));

-- 2. ACTIVE <=> not merged into another.
ALTER TABLE person ADD CONSTRAINT person_active_iff_not_merged
  CHECK ((state = 'ACTIVE') = (merged_into_id IS NULL));
ALTER TABLE person ADD CONSTRAINT person_not_into_itself CHECK (merged_into_id <> id);

-- The transaction of an event: later statements cannot slip changes under an old event.
ALTER TABLE identity_event ADD COLUMN transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION stamp_identity_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.transaction_id := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER identity_event_stamp BEFORE INSERT ON identity_event
  FOR EACH ROW EXECUTE FUNCTION stamp_identity_event();

-- 5. Every change belongs to exactly one event, made in the same transaction.
CREATE FUNCTION require_own_event(event_ids bigint[], what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM unnest(event_ids) AS named(id)
    LEFT JOIN identity_event event ON event.id = named.id AND event.transaction_id = pg_current_xact_id()
    WHERE event.id IS NULL
  ) THEN
    RAISE EXCEPTION '% changed without an identity event of its own transaction', what
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

-- A person that other transactions could be retiring is locked before it is trusted.
CREATE FUNCTION require_active_persons(person_ids uuid[], what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM person WHERE id = ANY (person_ids) AND xmin <> pg_current_xact_id()::xid
    ORDER BY id FOR SHARE;
  IF EXISTS (SELECT FROM person WHERE id = ANY (person_ids) AND state <> 'ACTIVE') THEN
    RAISE EXCEPTION '% must point at an ACTIVE person', what USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $$;

CREATE FUNCTION check_opened_memberships() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE closed_event_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a membership is opened before it is closed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT opened_event_id FROM changed), 'membership');
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'membership');
  RETURN NULL;
END $$;

CREATE FUNCTION check_closed_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.closed_event_id IS NOT NULL OR NEW.closed_event_id IS NULL
    OR (OLD.id, OLD.source_record_id, OLD.person_id, OLD.basis, OLD.opened_event_id)
      IS DISTINCT FROM (NEW.id, NEW.source_record_id, NEW.person_id, NEW.basis, NEW.opened_event_id) THEN
    RAISE EXCEPTION 'a membership can only be closed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM require_own_event(ARRAY[NEW.closed_event_id], 'membership');
  RETURN NEW;
END $$;

CREATE TRIGGER membership_opened AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_opened_memberships();
CREATE TRIGGER membership_closed BEFORE UPDATE ON membership
  FOR EACH ROW EXECUTE FUNCTION check_closed_membership();
CREATE TRIGGER membership_kept BEFORE DELETE OR TRUNCATE ON membership
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 3. A claim points at an ACTIVE person and moves only with its event.
CREATE FUNCTION check_opened_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE released_event_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a claim is made before it is released' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT event_id FROM changed), 'identifier_claim');
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'identifier_claim');
  RETURN NULL;
END $$;

-- A key rotation re-digests a claim; everything else about it stays or needs an event.
CREATE FUNCTION check_changed_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.system, OLD.person_id, OLD.event_id) IS DISTINCT FROM (NEW.id, NEW.system, NEW.person_id, NEW.event_id)
    OR (OLD.released_event_id IS NOT NULL AND NEW.released_event_id IS DISTINCT FROM OLD.released_event_id) THEN
    RAISE EXCEPTION 'a claim can only be released, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.released_event_id IS NULL AND NEW.released_event_id IS NOT NULL THEN
    PERFORM require_own_event(ARRAY[NEW.released_event_id], 'identifier_claim');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER identifier_claim_opened AFTER INSERT ON identifier_claim REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_opened_claims();
CREATE TRIGGER identifier_claim_changed BEFORE UPDATE ON identifier_claim
  FOR EACH ROW EXECUTE FUNCTION check_changed_claim();
CREATE TRIGGER identifier_claim_kept BEFORE DELETE OR TRUNCATE ON identifier_claim
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 2 and 8. Persons: made and changed only with their event; an index number, once issued, stays.
CREATE FUNCTION check_made_persons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE state <> 'ACTIVE') THEN
    RAISE EXCEPTION 'a person is made ACTIVE' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT state_event_id FROM changed), 'person');
  RETURN NULL;
END $$;

CREATE FUNCTION check_changed_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.id, OLD.index_number) IS DISTINCT FROM (NEW.id, NEW.index_number) THEN
    RAISE EXCEPTION 'an index number, once issued, stays with its person' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a change of a person raises its version' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (OLD.state, OLD.merged_into_id) IS DISTINCT FROM (NEW.state, NEW.merged_into_id) THEN
    PERFORM require_own_event(ARRAY[NEW.state_event_id], 'person');
  END IF;
  IF NEW.merged_into_id IS NOT NULL THEN
    PERFORM require_active_persons(ARRAY[NEW.merged_into_id], 'a RETIRED person');
  END IF;
  RETURN NEW;
END $$;

-- At commit: nothing open may hang on a RETIRED person, and nobody may be merged into it.
CREATE FUNCTION check_retired_person() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current person;
BEGIN
  SELECT * INTO current FROM person WHERE id = NEW.id;
  IF current.state = 'ACTIVE' THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM membership WHERE person_id = NEW.id AND closed_event_id IS NULL)
    OR EXISTS (SELECT FROM identifier_claim WHERE person_id = NEW.id AND released_event_id IS NULL)
    OR EXISTS (SELECT FROM person WHERE merged_into_id = NEW.id) THEN
    RAISE EXCEPTION 'a RETIRED person holds no membership, no claim and no other person'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM person WHERE id = current.merged_into_id AND state = 'ACTIVE') THEN
    RAISE EXCEPTION 'a RETIRED person points at an ACTIVE one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER person_made AFTER INSERT ON person REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_made_persons();
CREATE TRIGGER person_changed BEFORE UPDATE ON person
  FOR EACH ROW EXECUTE FUNCTION check_changed_person();
CREATE CONSTRAINT TRIGGER person_retired AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_retired_person();
CREATE TRIGGER person_kept BEFORE DELETE OR TRUNCATE ON person
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 5. What an event says it did is what was done: the fold of the events is the state.
CREATE FUNCTION done_by_event(event bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'opened', coalesce((SELECT jsonb_agg(jsonb_build_object('record', source_record_id, 'person', person_id)
        ORDER BY source_record_id, person_id) FROM membership WHERE opened_event_id = event), '[]'),
    'closed', coalesce((SELECT jsonb_agg(jsonb_build_object('record', source_record_id, 'person', person_id)
        ORDER BY source_record_id, person_id) FROM membership WHERE closed_event_id = event), '[]'),
    'claimed', coalesce((SELECT jsonb_object_agg(person_id, number) FROM (
        SELECT person_id, count(*) AS number FROM identifier_claim WHERE event_id = event GROUP BY person_id) AS made), '{}'),
    'released', coalesce((SELECT jsonb_object_agg(person_id, number) FROM (
        SELECT person_id, count(*) AS number FROM identifier_claim WHERE released_event_id = event GROUP BY person_id) AS ended), '{}'))
$$;

CREATE FUNCTION check_event_delta() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  done jsonb := done_by_event(NEW.id);
BEGIN
  IF NEW.delta IS DISTINCT FROM done THEN
    RAISE EXCEPTION 'identity event % does not say what it did', NEW.id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE INDEX membership_closed_by ON membership (closed_event_id) WHERE closed_event_id IS NOT NULL;
CREATE INDEX identifier_claim_released_by ON identifier_claim (released_event_id) WHERE released_event_id IS NOT NULL;

CREATE CONSTRAINT TRIGGER identity_event_delta AFTER INSERT ON identity_event DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_event_delta();
CREATE TRIGGER identity_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON identity_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_own_event_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM require_own_event(ARRAY[NEW.event_id], TG_TABLE_NAME);
  ELSIF OLD.revoked_event_id IS NULL AND NEW.revoked_event_id IS NOT NULL
    AND to_jsonb(OLD) - 'revoked_event_id' = to_jsonb(NEW) - 'revoked_event_id' THEN
    PERFORM require_own_event(ARRAY[NEW.revoked_event_id], TG_TABLE_NAME);
  ELSE
    RAISE EXCEPTION '% can only be revoked, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER pair_verdict_own_event BEFORE INSERT OR UPDATE ON pair_verdict
  FOR EACH ROW EXECUTE FUNCTION check_own_event_row();
CREATE TRIGGER pair_verdict_kept BEFORE DELETE OR TRUNCATE ON pair_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER field_pin_own_event BEFORE INSERT OR UPDATE ON field_pin
  FOR EACH ROW EXECUTE FUNCTION check_own_event_row();
CREATE TRIGGER field_pin_kept BEFORE DELETE OR TRUNCATE ON field_pin
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER record_relation_own_event BEFORE INSERT OR UPDATE ON record_relation
  FOR EACH ROW EXECUTE FUNCTION check_own_event_row();
CREATE TRIGGER record_relation_kept BEFORE DELETE OR TRUNCATE ON record_relation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- 4. Records under a live DIFFERENT verdict, and twins, never share a person.
CREATE FUNCTION check_kept_apart() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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

CREATE TRIGGER membership_kept_apart AFTER INSERT ON membership REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION check_kept_apart();

CREATE FUNCTION check_pair_apart() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pair uuid[] := CASE TG_TABLE_NAME
    WHEN 'pair_verdict' THEN ARRAY[(to_jsonb(NEW) ->> 'record_low_id')::uuid, (to_jsonb(NEW) ->> 'record_high_id')::uuid]
    ELSE ARRAY[(to_jsonb(NEW) ->> 'from_record_id')::uuid, (to_jsonb(NEW) ->> 'to_record_id')::uuid] END;
BEGIN
  IF TG_TABLE_NAME = 'pair_verdict' AND to_jsonb(NEW) ->> 'verdict' <> 'DIFFERENT' THEN
    RETURN NULL;
  END IF;
  IF EXISTS (
    SELECT FROM membership one JOIN membership two ON two.person_id = one.person_id
    WHERE one.source_record_id = pair[1] AND two.source_record_id = pair[2]
      AND one.closed_event_id IS NULL AND two.closed_event_id IS NULL
  ) THEN
    RAISE EXCEPTION 'records that share a person would be kept apart' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER pair_verdict_apart AFTER INSERT ON pair_verdict DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_pair_apart();
CREATE CONSTRAINT TRIGGER record_relation_apart AFTER INSERT ON record_relation DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION check_pair_apart();

-- Versions of a source record are immutable but for re-sealing under a new key;
-- records, versions and identifiers are never deleted.
CREATE FUNCTION check_resealed_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(OLD) - 'demographics_sealed' <> to_jsonb(NEW) - 'demographics_sealed' THEN
    RAISE EXCEPTION 'a version of a source record is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER source_record_version_immutable BEFORE UPDATE ON source_record_version
  FOR EACH ROW EXECUTE FUNCTION check_resealed_version();
CREATE TRIGGER source_record_version_kept BEFORE DELETE OR TRUNCATE ON source_record_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER source_record_kept BEFORE DELETE OR TRUNCATE ON source_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER identifier_kept BEFORE DELETE OR TRUNCATE ON identifier
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Public index numbers are drawn from here: gaps are fine, reuse is not.
CREATE SEQUENCE index_number_sequence AS bigint MINVALUE 1 MAXVALUE 9999999999;

-- Local patient numbers of records first registered from this console, of whichever hospital.
CREATE SEQUENCE local_number_sequence AS bigint MINVALUE 1 MAXVALUE 9999999999;
