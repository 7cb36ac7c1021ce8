-- Whose work a case is, whoever has it open at the moment, and the filters a member of staff comes back to.
ALTER TABLE "index_case" ADD COLUMN "assigned_to_id" UUID;
CREATE INDEX "index_case_assigned_to_id_state_idx" ON "index_case"("assigned_to_id", "state");

CREATE TABLE "case_view" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_view_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "case_view_staff_id_name_key" ON "case_view"("staff_id", "name");
