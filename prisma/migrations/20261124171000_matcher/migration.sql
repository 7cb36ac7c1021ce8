-- What the background matcher still has to look at, and what it found.

-- Written with the record that asks for it; whoever works on a row holds it until the answer is committed with its deletion.
CREATE TABLE "match_task" (
    "id" BIGSERIAL NOT NULL,
    "source_record_id" UUID NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_task_pkey" PRIMARY KEY ("id")
);

CREATE TYPE "MatchFinding" AS ENUM ('LINKED', 'ASKED');

CREATE TABLE "match_score" (
    "record_low_id" UUID NOT NULL,
    "record_high_id" UUID NOT NULL,
    "finding" "MatchFinding" NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "model_version" INTEGER,
    "scored_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_score_pkey" PRIMARY KEY ("record_low_id", "record_high_id")
);
CREATE INDEX "match_score_record_high_id_idx" ON "match_score"("record_high_id");
ALTER TABLE "match_score" ADD CONSTRAINT "match_score_model_version_fkey" FOREIGN KEY ("model_version") REFERENCES "match_model"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE match_score ADD CONSTRAINT match_score_ordered CHECK (record_low_id < record_high_id);
