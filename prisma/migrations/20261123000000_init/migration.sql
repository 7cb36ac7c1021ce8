-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "VisitStatus" AS ENUM ('CHECKED_IN', 'VOIDED');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('HOSPITAL', 'HEALTH_COMMISSION');

-- CreateEnum
CREATE TYPE "OrganisationLevel" AS ENUM ('NATION', 'PROVINCE', 'CITY', 'COUNTY');

-- CreateEnum
CREATE TYPE "HospitalTier" AS ENUM ('TIER_1', 'TIER_2', 'TIER_3');

-- CreateEnum
CREATE TYPE "SourceRecordStatus" AS ENUM ('ACTIVE', 'VOIDED');

-- CreateEnum
CREATE TYPE "PersonState" AS ENUM ('ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "CaptureMethod" AS ENUM ('CHIP', 'MRZ', 'BARCODE', 'QR', 'MAGSTRIPE', 'TYPED', 'INTERFACE');

-- CreateEnum
CREATE TYPE "MembershipBasis" AS ENUM ('NEW', 'AUTOMATIC', 'VERIFIED');

-- CreateEnum
CREATE TYPE "IdentityEventKind" AS ENUM ('REGISTER', 'LINK', 'MERGE', 'UNMERGE', 'CLAIM', 'RELEASE', 'VERDICT', 'PIN', 'RELATE', 'VOID', 'IMPORT');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('SAME', 'DIFFERENT', 'UNSURE');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('MOTHER_OF', 'TWIN_OF');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('CLERK', 'DOCTOR', 'INDEX_ADMINISTRATOR', 'AUDITOR', 'SYSTEM_ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "SessionEnd" AS ENUM ('SIGNED_OUT', 'ENDED_BY_ADMINISTRATOR', 'EXPIRED', 'REPLACED', 'STAFF_DISABLED', 'PASSWORD_CHANGED');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "roles" TEXT[],
    "organisation_id" UUID,
    "desk_id" UUID,
    "session_id" UUID,
    "subject_person_id" UUID,
    "purpose" TEXT,
    "outcome" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "trace_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "visit" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "department_id" UUID NOT NULL,
    "desk_id" UUID,
    "visit_date" DATE NOT NULL,
    "queue_number" INTEGER NOT NULL,
    "status" "VisitStatus" NOT NULL DEFAULT 'CHECKED_IN',
    "checked_in_by_id" UUID NOT NULL,
    "checked_in_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_by_id" UUID,
    "voided_at" TIMESTAMPTZ(3),
    "void_reason" TEXT,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_counter" (
    "department_id" UUID NOT NULL,
    "visit_date" DATE NOT NULL,
    "last_number" INTEGER NOT NULL,

    CONSTRAINT "queue_counter_pkey" PRIMARY KEY ("department_id","visit_date")
);

-- CreateTable
CREATE TABLE "registration_draft" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_reach" (
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_reach_pkey" PRIMARY KEY ("organisation_id","person_id")
);

-- CreateTable
CREATE TABLE "submission" (
    "idempotency_key" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "input_digest" BYTEA NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("idempotency_key")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_english" TEXT NOT NULL,
    "kind" "OrganisationKind" NOT NULL,
    "level" "OrganisationLevel" NOT NULL,
    "tier" "HospitalTier",
    "region_code" TEXT NOT NULL,
    "parent_id" UUID,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_english" TEXT NOT NULL,
    "queue_prefix" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_english" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_pattern" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "assigner" TEXT NOT NULL,
    "strip_prefix" TEXT,
    "keep_zeros" BOOLEAN NOT NULL DEFAULT true,
    "example" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "card_pattern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_record" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "local_number_digest" BYTEA NOT NULL,
    "local_number_sealed" BYTEA NOT NULL,
    "status" "SourceRecordStatus" NOT NULL DEFAULT 'ACTIVE',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_record_version" (
    "source_record_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "demographics_sealed" BYTEA NOT NULL,
    "capture_methods" JSONB NOT NULL,
    "recorded_by_id" UUID,
    "desk_id" UUID,
    "reason" TEXT,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "source_record_version_pkey" PRIMARY KEY ("source_record_id","version")
);

-- CreateTable
CREATE TABLE "identifier" (
    "id" UUID NOT NULL,
    "source_record_id" UUID NOT NULL,
    "system" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "masked" TEXT NOT NULL,
    "assurance" TEXT NOT NULL,
    "capture_method" "CaptureMethod" NOT NULL,
    "first_read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "identifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identifier_claim" (
    "id" BIGSERIAL NOT NULL,
    "system" TEXT NOT NULL,
    "digest" BYTEA NOT NULL,
    "person_id" UUID NOT NULL,
    "event_id" BIGINT NOT NULL,
    "released_event_id" BIGINT,

    CONSTRAINT "identifier_claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_key" (
    "key" BIGINT NOT NULL,
    "kind" SMALLINT NOT NULL,
    "source_record_id" UUID NOT NULL,

    CONSTRAINT "match_key_pkey" PRIMARY KEY ("key","kind","source_record_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "index_number" TEXT NOT NULL,
    "state" "PersonState" NOT NULL DEFAULT 'ACTIVE',
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state_event_id" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "id" BIGSERIAL NOT NULL,
    "source_record_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "basis" "MembershipBasis" NOT NULL,
    "opened_event_id" BIGINT NOT NULL,
    "closed_event_id" BIGINT,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_event" (
    "id" BIGSERIAL NOT NULL,
    "kind" "IdentityEventKind" NOT NULL,
    "actor_id" UUID,
    "organisation_id" UUID,
    "desk_id" UUID,
    "reason" TEXT,
    "idempotency_key" TEXT NOT NULL,
    "delta" JSONB NOT NULL,
    "reverses_id" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pair_verdict" (
    "id" BIGSERIAL NOT NULL,
    "record_low_id" UUID NOT NULL,
    "record_high_id" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "reason" TEXT,
    "evidence_digest" BYTEA NOT NULL,
    "event_id" BIGINT NOT NULL,
    "revoked_event_id" BIGINT,

    CONSTRAINT "pair_verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "field_pin" (
    "id" BIGSERIAL NOT NULL,
    "source_record_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "event_id" BIGINT NOT NULL,
    "revoked_event_id" BIGINT,

    CONSTRAINT "field_pin_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_relation" (
    "id" BIGSERIAL NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "from_record_id" UUID NOT NULL,
    "to_record_id" UUID NOT NULL,
    "birth_order" SMALLINT,
    "event_id" BIGINT NOT NULL,
    "revoked_event_id" BIGINT,

    CONSTRAINT "record_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "user_name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_role" (
    "staff_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_role_pkey" PRIMARY KEY ("staff_id","role")
);

-- CreateTable
CREATE TABLE "staff_session" (
    "id" UUID NOT NULL,
    "token_digest" BYTEA NOT NULL,
    "staff_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "desk_id" UUID,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "proven_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "locked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "SessionEnd",

    CONSTRAINT "staff_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "subject" BYTEA NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "last_failure_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("subject")
);

-- CreateIndex
CREATE INDEX "audit_event_subject_person_id_at_idx" ON "audit_event"("subject_person_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_organisation_id_at_idx" ON "audit_event"("organisation_id", "at");

-- CreateIndex
CREATE INDEX "visit_source_record_id_visit_date_idx" ON "visit"("source_record_id", "visit_date");

-- CreateIndex
CREATE INDEX "visit_organisation_id_visit_date_idx" ON "visit"("organisation_id", "visit_date");

-- CreateIndex
CREATE UNIQUE INDEX "visit_department_id_visit_date_queue_number_key" ON "visit"("department_id", "visit_date", "queue_number");

-- CreateIndex
CREATE INDEX "registration_draft_staff_id_idx" ON "registration_draft"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_code_key" ON "organisation"("code");

-- CreateIndex
CREATE INDEX "organisation_parent_id_idx" ON "organisation"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "department_organisation_id_code_key" ON "department"("organisation_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "desk_organisation_id_code_key" ON "desk"("organisation_id", "code");

-- CreateIndex
CREATE INDEX "card_pattern_organisation_id_idx" ON "card_pattern"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_record_organisation_id_local_number_digest_key" ON "source_record"("organisation_id", "local_number_digest");

-- CreateIndex
CREATE INDEX "identifier_digest_system_idx" ON "identifier"("digest", "system");

-- CreateIndex
CREATE UNIQUE INDEX "identifier_source_record_id_system_digest_key" ON "identifier"("source_record_id", "system", "digest");

-- CreateIndex
CREATE INDEX "identifier_claim_person_id_idx" ON "identifier_claim"("person_id");

-- CreateIndex
CREATE INDEX "identifier_claim_event_id_idx" ON "identifier_claim"("event_id");

-- CreateIndex
CREATE INDEX "match_key_source_record_id_idx" ON "match_key"("source_record_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_index_number_key" ON "person"("index_number");

-- CreateIndex
CREATE INDEX "person_merged_into_id_idx" ON "person"("merged_into_id");

-- CreateIndex
CREATE INDEX "membership_person_id_idx" ON "membership"("person_id");

-- CreateIndex
CREATE INDEX "membership_opened_event_id_idx" ON "membership"("opened_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_event_idempotency_key_key" ON "identity_event"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "identity_event_reverses_id_key" ON "identity_event"("reverses_id");

-- CreateIndex
CREATE INDEX "identity_event_at_idx" ON "identity_event"("at");

-- CreateIndex
CREATE INDEX "pair_verdict_record_high_id_idx" ON "pair_verdict"("record_high_id");

-- CreateIndex
CREATE INDEX "field_pin_source_record_id_idx" ON "field_pin"("source_record_id");

-- CreateIndex
CREATE INDEX "record_relation_from_record_id_idx" ON "record_relation"("from_record_id");

-- CreateIndex
CREATE INDEX "record_relation_to_record_id_idx" ON "record_relation"("to_record_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_name_key" ON "staff"("user_name");

-- CreateIndex
CREATE INDEX "staff_organisation_id_idx" ON "staff"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_session_token_digest_key" ON "staff_session"("token_digest");

-- CreateIndex
CREATE INDEX "staff_session_staff_id_idx" ON "staff_session"("staff_id");

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "visit" ADD CONSTRAINT "visit_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_counter" ADD CONSTRAINT "queue_counter_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_draft" ADD CONSTRAINT "registration_draft_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reach" ADD CONSTRAINT "person_reach_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_reach" ADD CONSTRAINT "person_reach_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk" ADD CONSTRAINT "desk_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_pattern" ADD CONSTRAINT "card_pattern_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_record" ADD CONSTRAINT "source_record_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_record_version" ADD CONSTRAINT "source_record_version_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier_claim" ADD CONSTRAINT "identifier_claim_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier_claim" ADD CONSTRAINT "identifier_claim_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identifier_claim" ADD CONSTRAINT "identifier_claim_released_event_id_fkey" FOREIGN KEY ("released_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_key" ADD CONSTRAINT "match_key_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_state_event_id_fkey" FOREIGN KEY ("state_event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_source_record_id_fkey" FOREIGN KEY ("source_record_id") REFERENCES "source_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_opened_event_id_fkey" FOREIGN KEY ("opened_event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_closed_event_id_fkey" FOREIGN KEY ("closed_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_event" ADD CONSTRAINT "identity_event_reverses_id_fkey" FOREIGN KEY ("reverses_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_verdict" ADD CONSTRAINT "pair_verdict_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pair_verdict" ADD CONSTRAINT "pair_verdict_revoked_event_id_fkey" FOREIGN KEY ("revoked_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_pin" ADD CONSTRAINT "field_pin_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_pin" ADD CONSTRAINT "field_pin_revoked_event_id_fkey" FOREIGN KEY ("revoked_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_relation" ADD CONSTRAINT "record_relation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "identity_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_relation" ADD CONSTRAINT "record_relation_revoked_event_id_fkey" FOREIGN KEY ("revoked_event_id") REFERENCES "identity_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;


