-- The cards of a person that a merge had carried away are read with what came
-- of them meanwhile, released claims included.
CREATE INDEX identifier_claim_home ON identifier_claim (home_person_id) WHERE home_person_id IS NOT NULL;
-- Every row it held is in the one above.
DROP INDEX identifier_claim_away;
