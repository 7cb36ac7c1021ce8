-- A merge that two have to agree to: what exactly the first proposed, so that the second agrees to that and nothing else.
ALTER TABLE "index_case"
  ADD COLUMN "proposed_person_ids" UUID[],
  ADD COLUMN "proposed_survivor_id" UUID;

-- Proposals from before say no more than who made them: they are asked again.
UPDATE index_case SET state = 'OPEN', proposed_by_id = NULL WHERE state = 'AWAITING_SECOND';
ALTER TABLE index_case DROP CONSTRAINT index_case_proposed;
ALTER TABLE index_case ADD CONSTRAINT index_case_proposed
  CHECK (state <> 'AWAITING_SECOND' OR (proposed_by_id IS NOT NULL AND cardinality(proposed_person_ids) > 1));
