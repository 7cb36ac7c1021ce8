-- Looking at everything once: what was found waits as tasks, so that a run that was stopped goes on where it was.

CREATE TABLE "match_sweep" (
    "id" BIGSERIAL NOT NULL,
    "model_version" INTEGER,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "records" INTEGER NOT NULL,
    "pairs" BIGINT NOT NULL,
    "large_blocks" INTEGER NOT NULL,
    "found" INTEGER NOT NULL,
    "linked" INTEGER NOT NULL DEFAULT 0,
    "asked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "match_sweep_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "match_sweep" ADD CONSTRAINT "match_sweep_model_version_fkey" FOREIGN KEY ("model_version") REFERENCES "match_model"("version") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX match_sweep_one_unfinished ON match_sweep ((finished_at IS NULL)) WHERE finished_at IS NULL;

ALTER TABLE "match_task" ADD COLUMN "sweep_id" BIGINT;
ALTER TABLE "match_task" ADD CONSTRAINT "match_task_sweep_id_fkey" FOREIGN KEY ("sweep_id") REFERENCES "match_sweep"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX match_task_of_sweep ON match_task (sweep_id) WHERE sweep_id IS NOT NULL;
