-- Newborns, patients nobody knows and patients without a document, until they have what a person is known by.

CREATE TYPE "ProvisionalKind" AS ENUM ('NEWBORN', 'UNKNOWN', 'NO_DOCUMENT');

CREATE TABLE "provisional_record" (
    "source_record_id" UUID NOT NULL,
    "kind" "ProvisionalKind" NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "provisional_record_pkey" PRIMARY KEY ("source_record_id")
);
ALTER TABLE "provisional_record" ADD CONSTRAINT "provisional_record_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Children that were registered from their mothers before this list existed. Who was unknown stands sealed in the
-- demographics and cannot be told here.
INSERT INTO provisional_record (source_record_id, kind, begun_at)
SELECT record.id, 'NEWBORN', record.created_at
FROM source_record AS record
WHERE EXISTS (
  SELECT FROM record_relation AS relation
  WHERE relation.kind = 'MOTHER_OF' AND relation.to_record_id = record.id AND relation.revoked_event_id IS NULL
);

CREATE TYPE "IdentificationEvidence" AS ENUM ('IDENTITY_DOCUMENT', 'RELATIVE', 'OWN_STATEMENT', 'POLICE');

CREATE TABLE "identification" (
    "event_id" BIGINT NOT NULL,
    "source_record_id" UUID NOT NULL,
    "evidence" "IdentificationEvidence" NOT NULL,

    CONSTRAINT "identification_pkey" PRIMARY KEY ("event_id")
);
CREATE INDEX "identification_source_record_id_idx" ON "identification"("source_record_id");
ALTER TABLE "identification" ADD CONSTRAINT "identification_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "identification" ADD CONSTRAINT "identification_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
