-- Work for index administrators: one case for each group of entries that may be one person.

CREATE TYPE "CaseOrigin" AS ENUM ('REGISTRATION', 'CONFLICT', 'MATCHER');
CREATE TYPE "CaseState" AS ENUM ('OPEN', 'AWAITING_SECOND', 'DECIDED');

CREATE TABLE "index_case" (
    "id" UUID NOT NULL,
    "origin" "CaseOrigin" NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_by_id" UUID,
    "note" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_by_id" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "outcome" "Verdict",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "event_ids" BIGINT[],

    CONSTRAINT "index_case_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "index_case_state_due_at_idx" ON "index_case"("state", "due_at");
CREATE INDEX "index_case_decided_by_id_decided_at_idx" ON "index_case"("decided_by_id", "decided_at");

CREATE TABLE "index_case_record" (
    "case_id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "index_case_record_pkey" PRIMARY KEY ("case_id", "source_record_id")
);
CREATE INDEX "index_case_record_source_record_id_idx" ON "index_case_record"("source_record_id");
ALTER TABLE "index_case_record" ADD CONSTRAINT "index_case_record_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "index_case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "index_case_record" ADD CONSTRAINT "index_case_record_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A record waits in one case at most, so a group of entries is one piece of work.
CREATE UNIQUE INDEX index_case_record_one_open ON index_case_record (source_record_id) WHERE NOT closed;

ALTER TABLE index_case ADD CONSTRAINT index_case_decided
  CHECK ((state = 'DECIDED') = (outcome IS NOT NULL AND decided_by_id IS NOT NULL AND decided_at IS NOT NULL));
ALTER TABLE index_case ADD CONSTRAINT index_case_proposed CHECK (state <> 'AWAITING_SECOND' OR proposed_by_id IS NOT NULL);
ALTER TABLE index_case ADD CONSTRAINT index_case_leased CHECK ((leased_by_id IS NULL) = (leased_until IS NULL));
