-- CreateEnum
CREATE TYPE "CorrectionCause" AS ENUM ('TYPING_ERROR', 'LEGAL_CHANGE');

-- CreateEnum
CREATE TYPE "CorrectionEvidence" AS ENUM ('IDENTITY_DOCUMENT', 'HOUSEHOLD_REGISTER', 'POLICE_CERTIFICATE', 'COURT_RULING', 'BIRTH_CERTIFICATE');

-- AlterTable
ALTER TABLE "source_record_version" ADD COLUMN     "cause" "CorrectionCause",
ADD COLUMN     "evidence" "CorrectionEvidence",
ADD COLUMN     "undoes_version" INTEGER;

-- A change by law was shown on paper; nothing else was.
ALTER TABLE source_record_version ADD CONSTRAINT source_record_version_evidence
  CHECK ((evidence IS NOT NULL) = (cause IS NOT NULL AND cause = 'LEGAL_CHANGE'));
ALTER TABLE source_record_version ADD CONSTRAINT source_record_version_undoes CHECK (undoes_version < version);
