-- A share of the decided cases, put blind before a second administrator.

CREATE TYPE "ReviewState" AS ENUM ('WAITING', 'AGREED', 'DISPUTED', 'UPHELD', 'REOPENED');

CREATE TABLE "case_review" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'WAITING',
    "drawn_at" TIMESTAMPTZ(3) NOT NULL,
    "first_by_id" UUID NOT NULL,
    "first_verdict" "Verdict" NOT NULL,
    "first_note" TEXT,
    "leased_by_id" UUID,
    "leased_until" TIMESTAMPTZ(3),
    "second_by_id" UUID,
    "second_verdict" "Verdict",
    "second_note" TEXT,
    "second_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settled_note" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_review_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "case_review_state_drawn_at_idx" ON "case_review"("state", "drawn_at");
CREATE INDEX "case_review_case_id_idx" ON "case_review"("case_id");

CREATE TABLE "case_review_record" (
    "review_id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "case_review_record_pkey" PRIMARY KEY ("review_id", "source_record_id")
);
CREATE INDEX "case_review_record_source_record_id_idx" ON "case_review_record"("source_record_id");
ALTER TABLE "case_review_record" ADD CONSTRAINT "case_review_record_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "case_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_review_record" ADD CONSTRAINT "case_review_record_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever decided first never reviews it, and two verdicts agree or differ as they say.
ALTER TABLE case_review ADD CONSTRAINT case_review_second
  CHECK (state = 'WAITING' OR (second_by_id IS NOT NULL AND second_verdict IS NOT NULL AND second_at IS NOT NULL));
ALTER TABLE case_review ADD CONSTRAINT case_review_two_people CHECK (second_by_id IS DISTINCT FROM first_by_id);
ALTER TABLE case_review ADD CONSTRAINT case_review_agreed CHECK (state = 'WAITING' OR (state = 'AGREED') = (first_verdict = second_verdict));
ALTER TABLE case_review ADD CONSTRAINT case_review_settled
  CHECK ((state IN ('UPHELD', 'REOPENED')) = (settled_by_id IS NOT NULL AND settled_at IS NOT NULL));
ALTER TABLE case_review ADD CONSTRAINT case_review_leased CHECK ((leased_by_id IS NULL) = (leased_until IS NULL));
