-- A card's own life: its validity, what it took the place of, when it was last
-- in a reader, and which visits it led to.

ALTER TABLE "identifier" ADD COLUMN "expires_on" DATE, ADD COLUMN "supersedes_id" UUID;
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_supersedes_id_fkey"
  FOREIGN KEY ("supersedes_id") REFERENCES "identifier"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "identifier" ADD CONSTRAINT identifier_not_instead_of_itself CHECK (supersedes_id <> id);

ALTER TABLE "visit" ADD COLUMN "claim_id" BIGINT;
ALTER TABLE "visit" ADD CONSTRAINT "visit_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "identifier_claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "visit_claim_id_idx" ON "visit"("claim_id");

ALTER TABLE "person_reach" ADD COLUMN "claim_id" BIGINT;
ALTER TABLE "person_reach" ADD CONSTRAINT "person_reach_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "identifier_claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "card_reading" (
    "claim_id" BIGINT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "capture_method" "CaptureMethod" NOT NULL,
    "read_by_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_reading_pkey" PRIMARY KEY ("claim_id","organisation_id")
);
ALTER TABLE "card_reading" ADD CONSTRAINT "card_reading_claim_id_fkey"
  FOREIGN KEY ("claim_id") REFERENCES "identifier_claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "card_reading" ADD CONSTRAINT "card_reading_organisation_id_fkey"
  FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
