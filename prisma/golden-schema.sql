-- enums
enum BatchItemState (SAMPLE, WAITING, MERGED, SKIPPED, UNDONE)
enum CaptureMethod (CHIP, MRZ, BARCODE, QR, MAGSTRIPE, TYPED, INTERFACE)
enum CaseOrigin (REGISTRATION, CONFLICT, MATCHER)
enum CaseState (OPEN, AWAITING_SECOND, DECIDED)
enum CorrectionCause (TYPING_ERROR, LEGAL_CHANGE)
enum CorrectionEvidence (IDENTITY_DOCUMENT, HOUSEHOLD_REGISTER, POLICE_CERTIFICATE, COURT_RULING, BIRTH_CERTIFICATE)
enum HospitalTier (TIER_1, TIER_2, TIER_3)
enum IdentificationEvidence (IDENTITY_DOCUMENT, RELATIVE, OWN_STATEMENT, POLICE)
enum IdentityEventKind (REGISTER, LINK, MERGE, UNMERGE, CLAIM, RELEASE, VERDICT, PIN, RELATE, VOID, IMPORT, SPLIT, SURVIVOR)
enum MatchFinding (LINKED, ASKED)
enum MembershipBasis (NEW, AUTOMATIC, VERIFIED)
enum OrganisationKind (HOSPITAL, HEALTH_COMMISSION)
enum OrganisationLevel (NATION, PROVINCE, CITY, COUNTY)
enum PersonState (ACTIVE, RETIRED)
enum ProvisionalKind (NEWBORN, UNKNOWN, NO_DOCUMENT)
enum RecordPath (HOSPITAL, PLATFORM)
enum RelationKind (MOTHER_OF, TWIN_OF)
enum ReviewState (WAITING, AGREED, DISPUTED, UPHELD, REOPENED)
enum Role (CLERK, DOCTOR, INDEX_ADMINISTRATOR, AUDITOR, SYSTEM_ADMINISTRATOR)
enum SessionEnd (SIGNED_OUT, ENDED_BY_ADMINISTRATOR, EXPIRED, REPLACED, STAFF_DISABLED, PASSWORD_CHANGED)
enum SourceRecordStatus (ACTIVE, VOIDED)
enum Verdict (SAME, DIFFERENT, UNSURE)
enum VisitStatus (CHECKED_IN, VOIDED)

-- sequences
sequence audit_event_id_seq as bigint from 1 to 9223372036854775807
sequence field_pin_id_seq as bigint from 1 to 9223372036854775807
sequence identifier_claim_id_seq as bigint from 1 to 9223372036854775807
sequence identity_event_id_seq as bigint from 1 to 9223372036854775807
sequence index_number_sequence as bigint from 1 to 9999999999
sequence local_number_sequence as bigint from 1 to 9999999999
sequence match_model_version_seq as integer from 1 to 2147483647
sequence match_sweep_id_seq as bigint from 1 to 9223372036854775807
sequence match_task_id_seq as bigint from 1 to 9223372036854775807
sequence membership_id_seq as bigint from 1 to 9223372036854775807
sequence outbox_message_id_seq as bigint from 1 to 9223372036854775807
sequence pair_verdict_id_seq as bigint from 1 to 9223372036854775807
sequence person_merge_id_seq as bigint from 1 to 9223372036854775807
sequence record_relation_id_seq as bigint from 1 to 9223372036854775807

-- columns
audit_event.id bigint not null default nextval('audit_event_id_seq'::regclass)
audit_event.at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
audit_event.kind text not null
audit_event.actor_id uuid
audit_event.roles text[]
audit_event.organisation_id uuid
audit_event.desk_id uuid
audit_event.session_id uuid
audit_event.subject_person_id uuid
audit_event.purpose text
audit_event.outcome text not null
audit_event.detail jsonb not null
audit_event.trace_id text not null
card_pattern.id uuid not null
card_pattern.organisation_id uuid not null
card_pattern.kind text not null
card_pattern.pattern text not null
card_pattern.assigner text not null
card_pattern.strip_prefix text
card_pattern.keep_zeros boolean not null default true
card_pattern.example text
card_pattern.active boolean not null default true
card_pattern.position integer not null default 0
card_pattern.version integer not null default 1
card_reading.claim_id bigint not null
card_reading.organisation_id uuid not null
card_reading.capture_method "CaptureMethod" not null
card_reading.read_by_id uuid not null
card_reading.read_at timestamp(3) with time zone not null
case_batch.id uuid not null
case_batch.started_by_id uuid not null
case_batch.started_at timestamp(3) with time zone not null
case_batch_item.batch_id uuid not null
case_batch_item.case_id uuid not null
case_batch_item.position integer not null
case_batch_item.state "BatchItemState" not null
case_batch_item.seen jsonb not null
case_batch_item.reason text
case_review.id uuid not null
case_review.case_id uuid not null
case_review.state "ReviewState" not null default 'WAITING'::"ReviewState"
case_review.drawn_at timestamp(3) with time zone not null
case_review.first_by_id uuid not null
case_review.first_verdict "Verdict" not null
case_review.first_note text
case_review.leased_by_id uuid
case_review.leased_until timestamp(3) with time zone
case_review.second_by_id uuid
case_review.second_verdict "Verdict"
case_review.second_note text
case_review.second_at timestamp(3) with time zone
case_review.settled_by_id uuid
case_review.settled_note text
case_review.settled_at timestamp(3) with time zone
case_review_record.review_id uuid not null
case_review_record.source_record_id uuid not null
case_review_record.person_id uuid not null
case_review_record.version integer not null
case_view.id uuid not null
case_view.staff_id uuid not null
case_view.name text not null
case_view.filter jsonb not null
case_view.created_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
department.id uuid not null
department.organisation_id uuid not null
department.code text not null
department.name text not null
department.name_english text not null
department.queue_prefix text not null
department.position integer not null default 0
department.open boolean not null default true
department.version integer not null default 1
desk.id uuid not null
desk.organisation_id uuid not null
desk.code text not null
desk.name text not null
desk.name_english text not null
desk.open boolean not null default true
desk.position integer not null default 0
desk.version integer not null default 1
field_pin.id bigint not null default nextval('field_pin_id_seq'::regclass)
field_pin.source_record_id uuid not null
field_pin.field text not null
field_pin.version integer not null
field_pin.event_id bigint not null
field_pin.revoked_event_id bigint
identification.event_id bigint not null
identification.source_record_id uuid not null
identification.evidence "IdentificationEvidence" not null
identifier.id uuid not null
identifier.source_record_id uuid not null
identifier.system text not null
identifier.kind text not null
identifier.digest bytea not null
identifier.sealed bytea not null
identifier.masked text not null
identifier.assurance text not null
identifier.capture_method "CaptureMethod" not null
identifier.first_read_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
identifier.last_read_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
identifier.ended_at timestamp(3) with time zone
identifier.expires_on date
identifier.supersedes_id uuid
identifier.document_type text
identifier_claim.id bigint not null default nextval('identifier_claim_id_seq'::regclass)
identifier_claim.system text not null
identifier_claim.digest bytea not null
identifier_claim.person_id uuid not null
identifier_claim.event_id bigint not null
identifier_claim.released_event_id bigint
identifier_claim.home_person_id uuid
identity_event.id bigint not null default nextval('identity_event_id_seq'::regclass)
identity_event.kind "IdentityEventKind" not null
identity_event.actor_id uuid
identity_event.organisation_id uuid
identity_event.desk_id uuid
identity_event.reason text
identity_event.idempotency_key text not null
identity_event.delta jsonb not null
identity_event.reverses_id bigint
identity_event.at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
identity_event.transaction_id xid8 not null default pg_current_xact_id()
index_case.id uuid not null
index_case.origin "CaseOrigin" not null
index_case.state "CaseState" not null default 'OPEN'::"CaseState"
index_case.opened_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
index_case.opened_by_id uuid
index_case.note text
index_case.due_at timestamp(3) with time zone not null
index_case.leased_by_id uuid
index_case.leased_until timestamp(3) with time zone
index_case.proposed_by_id uuid
index_case.outcome "Verdict"
index_case.decided_by_id uuid
index_case.decided_at timestamp(3) with time zone
index_case.event_ids bigint[]
index_case.proposed_person_ids uuid[]
index_case.proposed_survivor_id uuid
index_case.assigned_to_id uuid
index_case_record.case_id uuid not null
index_case_record.source_record_id uuid not null
index_case_record.closed boolean not null default false
match_key.key bigint not null
match_key.kind smallint not null
match_key.source_record_id uuid not null
match_model.version integer not null default nextval('match_model_version_seq'::regclass)
match_model.trained_at timestamp(3) with time zone not null
match_model.trained_by text not null
match_model.records integer not null
match_model.pairs bigint not null
match_model.model jsonb not null
match_model.thresholds jsonb not null
match_model.in_force boolean not null
match_score.record_low_id uuid not null
match_score.record_high_id uuid not null
match_score.finding "MatchFinding" not null
match_score.weight double precision not null
match_score.model_version integer
match_score.scored_at timestamp(3) with time zone not null
match_sweep.id bigint not null default nextval('match_sweep_id_seq'::regclass)
match_sweep.model_version integer
match_sweep.started_at timestamp(3) with time zone not null
match_sweep.finished_at timestamp(3) with time zone
match_sweep.records integer not null
match_sweep.pairs bigint not null
match_sweep.large_blocks integer not null
match_sweep.found integer not null
match_sweep.linked integer not null default 0
match_sweep.asked integer not null default 0
match_task.id bigint not null default nextval('match_task_id_seq'::regclass)
match_task.source_record_id uuid not null
match_task.tries integer not null default 0
match_task.next_try_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
match_task.sweep_id bigint
membership.id bigint not null default nextval('membership_id_seq'::regclass)
membership.source_record_id uuid not null
membership.person_id uuid not null
membership.basis "MembershipBasis" not null
membership.opened_event_id bigint not null
membership.closed_event_id bigint
membership.home_person_id uuid
organisation.id uuid not null
organisation.code text not null
organisation.name text not null
organisation.name_english text not null
organisation.kind "OrganisationKind" not null
organisation.level "OrganisationLevel" not null
organisation.tier "HospitalTier"
organisation.region_code text not null
organisation.parent_id uuid
outbox_message.id bigint not null default nextval('outbox_message_id_seq'::regclass)
outbox_message.event_id bigint not null
outbox_message.partner_id uuid not null
outbox_message.payload jsonb not null
outbox_message.tries integer not null default 0
outbox_message.acknowledged_at timestamp(3) with time zone
pair_verdict.id bigint not null default nextval('pair_verdict_id_seq'::regclass)
pair_verdict.record_low_id uuid not null
pair_verdict.record_high_id uuid not null
pair_verdict.verdict "Verdict" not null
pair_verdict.reason text
pair_verdict.evidence_digest bytea not null
pair_verdict.event_id bigint not null
pair_verdict.revoked_event_id bigint
person.id uuid not null
person.index_number text not null
person.state "PersonState" not null default 'ACTIVE'::"PersonState"
person.merged_into_id uuid
person.version integer not null default 1
person.state_event_id bigint not null
person.created_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
person_merge.id bigint not null default nextval('person_merge_id_seq'::regclass)
person_merge.retired_person_id uuid not null
person_merge.survivor_person_id uuid not null
person_merge.event_id bigint not null
person_merge.revoked_event_id bigint
person_reach.organisation_id uuid not null
person_reach.person_id uuid not null
person_reach.granted_by_id uuid not null
person_reach.granted_at timestamp(3) with time zone not null
person_reach.expires_at timestamp(3) with time zone not null
person_reach.claim_id bigint
provisional_record.source_record_id uuid not null
provisional_record.kind "ProvisionalKind" not null
provisional_record.begun_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
queue_counter.department_id uuid not null
queue_counter.visit_date date not null
queue_counter.last_number integer not null
record_copy.id uuid not null
record_copy.record_source_id uuid not null
record_copy.source_record_id uuid not null
record_copy.resource_type text not null
record_copy.resource_digest bytea not null
record_copy.hash bytea not null
record_copy.payload_sealed bytea not null
record_copy.received_at timestamp(3) with time zone not null
record_copy.last_confirmed_at timestamp(3) with time zone not null
record_locator.record_source_id uuid not null
record_locator.source_record_id uuid not null
record_locator.patient_sealed bytea
record_locator.kinds text[]
record_locator.items integer not null
record_locator.open_admission boolean not null default false
record_locator.complete_at timestamp(3) with time zone
record_locator.last_confirmed_at timestamp(3) with time zone
record_locator.withdrawn_at timestamp(3) with time zone
record_locator.items_sealed bytea
record_locator.shaped_by bytea
record_relation.id bigint not null default nextval('record_relation_id_seq'::regclass)
record_relation.kind "RelationKind" not null
record_relation.from_record_id uuid not null
record_relation.to_record_id uuid not null
record_relation.birth_order smallint
record_relation.event_id bigint not null
record_relation.revoked_event_id bigint
record_seal.id uuid not null
record_seal.source_record_id uuid not null
record_seal.reason text not null
record_seal.sealed_by_id uuid not null
record_seal.sealed_at timestamp(3) with time zone not null
record_seal.lift_reason text
record_seal.lifted_by_id uuid
record_seal.lifted_at timestamp(3) with time zone
record_source.id uuid not null
record_source.organisation_id uuid not null
record_source.path "RecordPath" not null default 'HOSPITAL'::"RecordPath"
record_source.base_url text not null
record_source.number_system text not null
record_source.resident_number_system text
record_source.credentials_sealed bytea not null
record_source.capability jsonb not null
record_source.checked_at timestamp(3) with time zone not null
record_source.paused_at timestamp(3) with time zone
record_source.version integer not null default 1
record_source.added_by_id uuid
record_source.added_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
record_source.last_asked_at timestamp(3) with time zone
record_source.last_answered_at timestamp(3) with time zone
record_source.last_failure text
registration_draft.id uuid not null
registration_draft.staff_id uuid not null
registration_draft.sealed bytea not null
registration_draft.updated_at timestamp(3) with time zone not null
sign_in_throttle.subject bytea not null
sign_in_throttle.failures integer not null default 0
sign_in_throttle.last_failure_at timestamp(3) with time zone not null
sign_in_throttle.blocked_until timestamp(3) with time zone
source_record.id uuid not null
source_record.organisation_id uuid not null
source_record.local_number_digest bytea not null
source_record.local_number_sealed bytea not null
source_record.status "SourceRecordStatus" not null default 'ACTIVE'::"SourceRecordStatus"
source_record.created_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
source_record_version.source_record_id uuid not null
source_record_version.version integer not null
source_record_version.demographics_sealed bytea not null
source_record_version.capture_methods jsonb not null
source_record_version.recorded_by_id uuid
source_record_version.desk_id uuid
source_record_version.reason text
source_record_version.recorded_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
source_record_version.cause "CorrectionCause"
source_record_version.evidence "CorrectionEvidence"
source_record_version.undoes_version integer
staff.id uuid not null
staff.user_name text not null
staff.display_name text not null
staff.password_hash text not null
staff.organisation_id uuid not null
staff.disabled_at timestamp(3) with time zone
staff.created_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
staff_role.staff_id uuid not null
staff_role.role "Role" not null
staff_role.granted_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
staff_session.id uuid not null
staff_session.token_digest bytea not null
staff_session.staff_id uuid not null
staff_session.organisation_id uuid not null
staff_session.desk_id uuid
staff_session.started_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
staff_session.last_seen_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
staff_session.expires_at timestamp(3) with time zone not null
staff_session.proven_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
staff_session.locked_at timestamp(3) with time zone
staff_session.ended_at timestamp(3) with time zone
staff_session.end_reason "SessionEnd"
submission.idempotency_key uuid not null
submission.staff_id uuid not null
submission.action text not null
submission.input_digest bytea not null
submission.answer jsonb not null
submission.created_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
visit.id uuid not null
visit.organisation_id uuid not null
visit.source_record_id uuid not null
visit.department_id uuid not null
visit.desk_id uuid
visit.visit_date date not null
visit.queue_number integer not null
visit.status "VisitStatus" not null default 'CHECKED_IN'::"VisitStatus"
visit.checked_in_by_id uuid not null
visit.checked_in_at timestamp(3) with time zone not null default CURRENT_TIMESTAMP
visit.voided_by_id uuid
visit.voided_at timestamp(3) with time zone
visit.void_reason text
visit.claim_id bigint

-- constraints
audit_event audit_event_pkey PRIMARY KEY (id)
card_pattern card_pattern_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
card_pattern card_pattern_pkey PRIMARY KEY (id)
card_reading card_reading_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES identifier_claim(id) ON UPDATE CASCADE ON DELETE RESTRICT
card_reading card_reading_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
card_reading card_reading_pkey PRIMARY KEY (claim_id, organisation_id)
case_batch case_batch_pkey PRIMARY KEY (id)
case_batch_item case_batch_item_skipped CHECK (((state <> 'SKIPPED'::"BatchItemState") OR (reason IS NOT NULL)))
case_batch_item case_batch_item_batch_id_fkey FOREIGN KEY (batch_id) REFERENCES case_batch(id) ON UPDATE CASCADE ON DELETE RESTRICT
case_batch_item case_batch_item_pkey PRIMARY KEY (batch_id, case_id)
case_review case_review_agreed CHECK (((state = 'WAITING'::"ReviewState") OR ((state = 'AGREED'::"ReviewState") = (first_verdict = second_verdict))))
case_review case_review_leased CHECK (((leased_by_id IS NULL) = (leased_until IS NULL)))
case_review case_review_second CHECK (((state = 'WAITING'::"ReviewState") OR ((second_by_id IS NOT NULL) AND (second_verdict IS NOT NULL) AND (second_at IS NOT NULL))))
case_review case_review_settled CHECK (((state = ANY (ARRAY['UPHELD'::"ReviewState", 'REOPENED'::"ReviewState"])) = ((settled_by_id IS NOT NULL) AND (settled_at IS NOT NULL))))
case_review case_review_two_people CHECK ((second_by_id IS DISTINCT FROM first_by_id))
case_review case_review_pkey PRIMARY KEY (id)
case_review_record case_review_record_review_id_fkey FOREIGN KEY (review_id) REFERENCES case_review(id) ON UPDATE CASCADE ON DELETE RESTRICT
case_review_record case_review_record_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
case_review_record case_review_record_pkey PRIMARY KEY (review_id, source_record_id)
case_view case_view_pkey PRIMARY KEY (id)
department department_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
department department_pkey PRIMARY KEY (id)
desk desk_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
desk desk_pkey PRIMARY KEY (id)
field_pin field_pin_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
field_pin field_pin_revoked_event_id_fkey FOREIGN KEY (revoked_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
field_pin field_pin_pkey PRIMARY KEY (id)
identification identification_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
identification identification_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
identification identification_pkey PRIMARY KEY (event_id)
identifier identifier_document_type_with_its_list CHECK ((document_type ~ '^[^|]+[|][^|]+$'::text))
identifier identifier_not_instead_of_itself CHECK ((supersedes_id <> id))
identifier identifier_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
identifier identifier_supersedes_id_fkey FOREIGN KEY (supersedes_id) REFERENCES identifier(id) ON UPDATE CASCADE ON DELETE SET NULL
identifier identifier_pkey PRIMARY KEY (id)
identifier_claim identifier_claim_home_elsewhere CHECK ((home_person_id <> person_id))
identifier_claim identifier_claim_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
identifier_claim identifier_claim_home_person_id_fkey FOREIGN KEY (home_person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
identifier_claim identifier_claim_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
identifier_claim identifier_claim_released_event_id_fkey FOREIGN KEY (released_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
identifier_claim identifier_claim_pkey PRIMARY KEY (id)
identity_event identity_event_reverses_id_fkey FOREIGN KEY (reverses_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
identity_event identity_event_pkey PRIMARY KEY (id)
index_case index_case_decided CHECK (((state = 'DECIDED'::"CaseState") = ((outcome IS NOT NULL) AND (decided_by_id IS NOT NULL) AND (decided_at IS NOT NULL))))
index_case index_case_leased CHECK (((leased_by_id IS NULL) = (leased_until IS NULL)))
index_case index_case_proposed CHECK (((state <> 'AWAITING_SECOND'::"CaseState") OR ((proposed_by_id IS NOT NULL) AND (cardinality(proposed_person_ids) > 1))))
index_case index_case_pkey PRIMARY KEY (id)
index_case_record index_case_record_case_id_fkey FOREIGN KEY (case_id) REFERENCES index_case(id) ON UPDATE CASCADE ON DELETE RESTRICT
index_case_record index_case_record_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
index_case_record index_case_record_pkey PRIMARY KEY (case_id, source_record_id)
match_key match_key_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
match_key match_key_pkey PRIMARY KEY (key, kind, source_record_id)
match_model match_model_counts CHECK (((records > 0) AND (pairs > 0)))
match_model match_model_pkey PRIMARY KEY (version)
match_score match_score_ordered CHECK ((record_low_id < record_high_id))
match_score match_score_model_version_fkey FOREIGN KEY (model_version) REFERENCES match_model(version) ON UPDATE CASCADE ON DELETE RESTRICT
match_score match_score_pkey PRIMARY KEY (record_low_id, record_high_id)
match_sweep match_sweep_model_version_fkey FOREIGN KEY (model_version) REFERENCES match_model(version) ON UPDATE CASCADE ON DELETE RESTRICT
match_sweep match_sweep_pkey PRIMARY KEY (id)
match_task match_task_sweep_id_fkey FOREIGN KEY (sweep_id) REFERENCES match_sweep(id) ON UPDATE CASCADE ON DELETE RESTRICT
match_task match_task_pkey PRIMARY KEY (id)
membership membership_home_elsewhere CHECK ((home_person_id <> person_id))
membership membership_closed_event_id_fkey FOREIGN KEY (closed_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
membership membership_home_person_id_fkey FOREIGN KEY (home_person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
membership membership_opened_event_id_fkey FOREIGN KEY (opened_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
membership membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
membership membership_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
membership membership_pkey PRIMARY KEY (id)
organisation organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE SET NULL
organisation organisation_pkey PRIMARY KEY (id)
outbox_message outbox_message_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
outbox_message outbox_message_partner_id_fkey FOREIGN KEY (partner_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
outbox_message outbox_message_pkey PRIMARY KEY (id)
pair_verdict pair_verdict_ordered CHECK ((record_low_id < record_high_id))
pair_verdict pair_verdict_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
pair_verdict pair_verdict_revoked_event_id_fkey FOREIGN KEY (revoked_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
pair_verdict pair_verdict_pkey PRIMARY KEY (id)
person person_active_iff_not_merged CHECK (((state = 'ACTIVE'::"PersonState") = (merged_into_id IS NULL)))
person person_not_into_itself CHECK ((merged_into_id <> id))
person person_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE SET NULL
person person_state_event_id_fkey FOREIGN KEY (state_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
person person_pkey PRIMARY KEY (id)
person_merge person_merge_two CHECK ((retired_person_id <> survivor_person_id))
person_merge person_merge_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
person_merge person_merge_retired_person_id_fkey FOREIGN KEY (retired_person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
person_merge person_merge_revoked_event_id_fkey FOREIGN KEY (revoked_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
person_merge person_merge_survivor_person_id_fkey FOREIGN KEY (survivor_person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
person_merge person_merge_pkey PRIMARY KEY (id)
person_reach person_reach_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES identifier_claim(id) ON UPDATE CASCADE ON DELETE SET NULL
person_reach person_reach_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
person_reach person_reach_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id) ON UPDATE CASCADE ON DELETE RESTRICT
person_reach person_reach_pkey PRIMARY KEY (organisation_id, person_id)
provisional_record provisional_record_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
provisional_record provisional_record_pkey PRIMARY KEY (source_record_id)
queue_counter queue_counter_department_id_fkey FOREIGN KEY (department_id) REFERENCES department(id) ON UPDATE CASCADE ON DELETE RESTRICT
queue_counter queue_counter_pkey PRIMARY KEY (department_id, visit_date)
record_copy record_copy_record_source_id_fkey FOREIGN KEY (record_source_id) REFERENCES record_source(id) ON UPDATE CASCADE ON DELETE CASCADE
record_copy record_copy_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
record_copy record_copy_pkey PRIMARY KEY (id)
record_locator record_locator_withdrawn_items CHECK (((withdrawn_at IS NULL) OR (items_sealed IS NULL)))
record_locator record_locator_record_source_id_fkey FOREIGN KEY (record_source_id) REFERENCES record_source(id) ON UPDATE CASCADE ON DELETE CASCADE
record_locator record_locator_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
record_locator record_locator_pkey PRIMARY KEY (record_source_id, source_record_id)
record_relation record_relation_two CHECK ((from_record_id <> to_record_id))
record_relation record_relation_event_id_fkey FOREIGN KEY (event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE RESTRICT
record_relation record_relation_revoked_event_id_fkey FOREIGN KEY (revoked_event_id) REFERENCES identity_event(id) ON UPDATE CASCADE ON DELETE SET NULL
record_relation record_relation_pkey PRIMARY KEY (id)
record_seal record_seal_lifted CHECK ((num_nonnulls(lift_reason, lifted_by_id, lifted_at) = ANY (ARRAY[0, 3])))
record_seal record_seal_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
record_seal record_seal_pkey PRIMARY KEY (id)
record_source record_source_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
record_source record_source_pkey PRIMARY KEY (id)
registration_draft registration_draft_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id) ON UPDATE CASCADE ON DELETE RESTRICT
registration_draft registration_draft_pkey PRIMARY KEY (id)
sign_in_throttle sign_in_throttle_pkey PRIMARY KEY (subject)
source_record source_record_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
source_record source_record_pkey PRIMARY KEY (id)
source_record_version source_record_version_evidence CHECK (((evidence IS NOT NULL) = ((cause IS NOT NULL) AND (cause = 'LEGAL_CHANGE'::"CorrectionCause"))))
source_record_version source_record_version_undoes CHECK ((undoes_version < version))
source_record_version source_record_version_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
source_record_version source_record_version_pkey PRIMARY KEY (source_record_id, version)
staff staff_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
staff staff_pkey PRIMARY KEY (id)
staff_role staff_role_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id) ON UPDATE CASCADE ON DELETE RESTRICT
staff_role staff_role_pkey PRIMARY KEY (staff_id, role)
staff_session staff_session_end CHECK (((ended_at IS NULL) = (end_reason IS NULL)))
staff_session staff_session_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desk(id) ON UPDATE CASCADE ON DELETE SET NULL
staff_session staff_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
staff_session staff_session_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(id) ON UPDATE CASCADE ON DELETE RESTRICT
staff_session staff_session_pkey PRIMARY KEY (id)
submission submission_pkey PRIMARY KEY (idempotency_key)
visit visit_voided_with_reason CHECK (((status = 'VOIDED'::"VisitStatus") = ((voided_at IS NOT NULL) AND (voided_by_id IS NOT NULL) AND (btrim(COALESCE(void_reason, ''::text)) <> ''::text))))
visit visit_claim_id_fkey FOREIGN KEY (claim_id) REFERENCES identifier_claim(id) ON UPDATE CASCADE ON DELETE SET NULL
visit visit_department_id_fkey FOREIGN KEY (department_id) REFERENCES department(id) ON UPDATE CASCADE ON DELETE RESTRICT
visit visit_desk_id_fkey FOREIGN KEY (desk_id) REFERENCES desk(id) ON UPDATE CASCADE ON DELETE SET NULL
visit visit_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON UPDATE CASCADE ON DELETE RESTRICT
visit visit_source_record_id_fkey FOREIGN KEY (source_record_id) REFERENCES source_record(id) ON UPDATE CASCADE ON DELETE RESTRICT
visit visit_pkey PRIMARY KEY (id)

-- indexes
CREATE INDEX audit_event_actor_id_at_idx ON public.audit_event USING btree (actor_id, at)
CREATE INDEX audit_event_organisation_id_at_idx ON public.audit_event USING btree (organisation_id, at)
CREATE UNIQUE INDEX audit_event_pkey ON public.audit_event USING btree (id)
CREATE INDEX audit_event_subject_person_id_at_idx ON public.audit_event USING btree (subject_person_id, at)
CREATE INDEX card_pattern_organisation_id_idx ON public.card_pattern USING btree (organisation_id)
CREATE UNIQUE INDEX card_pattern_pkey ON public.card_pattern USING btree (id)
CREATE UNIQUE INDEX card_reading_pkey ON public.card_reading USING btree (claim_id, organisation_id)
CREATE UNIQUE INDEX case_batch_pkey ON public.case_batch USING btree (id)
CREATE INDEX case_batch_started_by_id_started_at_idx ON public.case_batch USING btree (started_by_id, started_at)
CREATE UNIQUE INDEX case_batch_item_pkey ON public.case_batch_item USING btree (batch_id, case_id)
CREATE INDEX case_review_case_id_idx ON public.case_review USING btree (case_id)
CREATE UNIQUE INDEX case_review_pkey ON public.case_review USING btree (id)
CREATE INDEX case_review_state_drawn_at_idx ON public.case_review USING btree (state, drawn_at)
CREATE UNIQUE INDEX case_review_record_pkey ON public.case_review_record USING btree (review_id, source_record_id)
CREATE INDEX case_review_record_source_record_id_idx ON public.case_review_record USING btree (source_record_id)
CREATE UNIQUE INDEX case_view_pkey ON public.case_view USING btree (id)
CREATE UNIQUE INDEX case_view_staff_id_name_key ON public.case_view USING btree (staff_id, name)
CREATE UNIQUE INDEX department_organisation_id_code_key ON public.department USING btree (organisation_id, code)
CREATE UNIQUE INDEX department_pkey ON public.department USING btree (id)
CREATE UNIQUE INDEX desk_organisation_id_code_key ON public.desk USING btree (organisation_id, code)
CREATE UNIQUE INDEX desk_pkey ON public.desk USING btree (id)
CREATE UNIQUE INDEX field_pin_pkey ON public.field_pin USING btree (id)
CREATE INDEX field_pin_revoked_by ON public.field_pin USING btree (revoked_event_id) WHERE (revoked_event_id IS NOT NULL)
CREATE INDEX field_pin_source_record_id_idx ON public.field_pin USING btree (source_record_id)
CREATE UNIQUE INDEX identification_pkey ON public.identification USING btree (event_id)
CREATE INDEX identification_source_record_id_idx ON public.identification USING btree (source_record_id)
CREATE INDEX identifier_digest_system_idx ON public.identifier USING btree (digest, system)
CREATE UNIQUE INDEX identifier_pkey ON public.identifier USING btree (id)
CREATE UNIQUE INDEX identifier_source_record_id_system_digest_key ON public.identifier USING btree (source_record_id, system, digest)
CREATE INDEX identifier_claim_event_id_idx ON public.identifier_claim USING btree (event_id)
CREATE INDEX identifier_claim_home ON public.identifier_claim USING btree (home_person_id) WHERE (home_person_id IS NOT NULL)
CREATE UNIQUE INDEX identifier_claim_one_live ON public.identifier_claim USING btree (system, digest) INCLUDE (person_id) WHERE (released_event_id IS NULL)
CREATE INDEX identifier_claim_person_id_idx ON public.identifier_claim USING btree (person_id)
CREATE UNIQUE INDEX identifier_claim_pkey ON public.identifier_claim USING btree (id)
CREATE INDEX identifier_claim_released_by ON public.identifier_claim USING btree (released_event_id) WHERE (released_event_id IS NOT NULL)
CREATE INDEX identity_event_at_idx ON public.identity_event USING btree (at)
CREATE UNIQUE INDEX identity_event_idempotency_key_key ON public.identity_event USING btree (idempotency_key)
CREATE UNIQUE INDEX identity_event_pkey ON public.identity_event USING btree (id)
CREATE UNIQUE INDEX identity_event_reverses_id_key ON public.identity_event USING btree (reverses_id)
CREATE INDEX index_case_assigned_to_id_state_idx ON public.index_case USING btree (assigned_to_id, state)
CREATE INDEX index_case_decided_by_id_decided_at_idx ON public.index_case USING btree (decided_by_id, decided_at)
CREATE UNIQUE INDEX index_case_pkey ON public.index_case USING btree (id)
CREATE INDEX index_case_state_due_at_idx ON public.index_case USING btree (state, due_at)
CREATE UNIQUE INDEX index_case_record_one_open ON public.index_case_record USING btree (source_record_id) WHERE (NOT closed)
CREATE UNIQUE INDEX index_case_record_pkey ON public.index_case_record USING btree (case_id, source_record_id)
CREATE INDEX index_case_record_source_record_id_idx ON public.index_case_record USING btree (source_record_id)
CREATE UNIQUE INDEX match_key_pkey ON public.match_key USING btree (key, kind, source_record_id)
CREATE INDEX match_key_source_record_id_idx ON public.match_key USING btree (source_record_id)
CREATE UNIQUE INDEX match_model_one_in_force ON public.match_model USING btree (in_force) WHERE in_force
CREATE UNIQUE INDEX match_model_pkey ON public.match_model USING btree (version)
CREATE UNIQUE INDEX match_score_pkey ON public.match_score USING btree (record_low_id, record_high_id)
CREATE INDEX match_score_record_high_id_idx ON public.match_score USING btree (record_high_id)
CREATE UNIQUE INDEX match_sweep_one_unfinished ON public.match_sweep USING btree (((finished_at IS NULL))) WHERE (finished_at IS NULL)
CREATE UNIQUE INDEX match_sweep_pkey ON public.match_sweep USING btree (id)
CREATE INDEX match_task_of_sweep ON public.match_task USING btree (sweep_id) WHERE (sweep_id IS NOT NULL)
CREATE UNIQUE INDEX match_task_pkey ON public.match_task USING btree (id)
CREATE INDEX membership_away ON public.membership USING btree (home_person_id) WHERE ((closed_event_id IS NULL) AND (home_person_id IS NOT NULL))
CREATE INDEX membership_closed_by ON public.membership USING btree (closed_event_id) WHERE (closed_event_id IS NOT NULL)
CREATE INDEX membership_history ON public.membership USING btree (source_record_id) WHERE (closed_event_id IS NOT NULL)
CREATE UNIQUE INDEX membership_one_open ON public.membership USING btree (source_record_id) WHERE (closed_event_id IS NULL)
CREATE INDEX membership_opened_event_id_idx ON public.membership USING btree (opened_event_id)
CREATE INDEX membership_person_id_idx ON public.membership USING btree (person_id)
CREATE UNIQUE INDEX membership_pkey ON public.membership USING btree (id)
CREATE UNIQUE INDEX organisation_code_key ON public.organisation USING btree (code)
CREATE INDEX organisation_parent_id_idx ON public.organisation USING btree (parent_id)
CREATE UNIQUE INDEX organisation_pkey ON public.organisation USING btree (id)
CREATE UNIQUE INDEX outbox_message_event_id_partner_id_key ON public.outbox_message USING btree (event_id, partner_id)
CREATE UNIQUE INDEX outbox_message_pkey ON public.outbox_message USING btree (id)
CREATE INDEX outbox_message_waiting ON public.outbox_message USING btree (id) WHERE (acknowledged_at IS NULL)
CREATE INDEX pair_verdict_event_id_idx ON public.pair_verdict USING btree (event_id)
CREATE UNIQUE INDEX pair_verdict_one_live ON public.pair_verdict USING btree (record_low_id, record_high_id) WHERE (revoked_event_id IS NULL)
CREATE UNIQUE INDEX pair_verdict_pkey ON public.pair_verdict USING btree (id)
CREATE INDEX pair_verdict_record_high_id_idx ON public.pair_verdict USING btree (record_high_id)
CREATE INDEX pair_verdict_revoked_by ON public.pair_verdict USING btree (revoked_event_id) WHERE (revoked_event_id IS NOT NULL)
CREATE UNIQUE INDEX person_index_number_key ON public.person USING btree (index_number)
CREATE INDEX person_merged_into_id_idx ON public.person USING btree (merged_into_id)
CREATE UNIQUE INDEX person_pkey ON public.person USING btree (id)
CREATE INDEX person_merge_event_id_idx ON public.person_merge USING btree (event_id)
CREATE UNIQUE INDEX person_merge_pkey ON public.person_merge USING btree (id)
CREATE INDEX person_merge_retired_person_id_idx ON public.person_merge USING btree (retired_person_id)
CREATE INDEX person_merge_revoked_by ON public.person_merge USING btree (revoked_event_id) WHERE (revoked_event_id IS NOT NULL)
CREATE INDEX person_merge_survivor_person_id_idx ON public.person_merge USING btree (survivor_person_id)
CREATE UNIQUE INDEX person_reach_pkey ON public.person_reach USING btree (organisation_id, person_id)
CREATE UNIQUE INDEX provisional_record_pkey ON public.provisional_record USING btree (source_record_id)
CREATE UNIQUE INDEX queue_counter_pkey ON public.queue_counter USING btree (department_id, visit_date)
CREATE UNIQUE INDEX record_copy_pkey ON public.record_copy USING btree (id)
CREATE UNIQUE INDEX record_copy_resource_key ON public.record_copy USING btree (record_source_id, source_record_id, resource_type, resource_digest)
CREATE INDEX record_copy_source_record_id_idx ON public.record_copy USING btree (source_record_id)
CREATE UNIQUE INDEX record_locator_pkey ON public.record_locator USING btree (record_source_id, source_record_id)
CREATE INDEX record_locator_source_record_id_idx ON public.record_locator USING btree (source_record_id)
CREATE INDEX record_relation_from_record_id_idx ON public.record_relation USING btree (from_record_id)
CREATE UNIQUE INDEX record_relation_pkey ON public.record_relation USING btree (id)
CREATE INDEX record_relation_to_record_id_idx ON public.record_relation USING btree (to_record_id)
CREATE UNIQUE INDEX record_seal_in_force ON public.record_seal USING btree (source_record_id) WHERE (lifted_at IS NULL)
CREATE UNIQUE INDEX record_seal_pkey ON public.record_seal USING btree (id)
CREATE INDEX record_seal_source_record_id_idx ON public.record_seal USING btree (source_record_id)
CREATE UNIQUE INDEX record_source_organisation_id_path_key ON public.record_source USING btree (organisation_id, path)
CREATE UNIQUE INDEX record_source_pkey ON public.record_source USING btree (id)
CREATE UNIQUE INDEX registration_draft_pkey ON public.registration_draft USING btree (id)
CREATE INDEX registration_draft_staff_id_idx ON public.registration_draft USING btree (staff_id)
CREATE UNIQUE INDEX sign_in_throttle_pkey ON public.sign_in_throttle USING btree (subject)
CREATE UNIQUE INDEX source_record_organisation_id_local_number_digest_key ON public.source_record USING btree (organisation_id, local_number_digest)
CREATE UNIQUE INDEX source_record_pkey ON public.source_record USING btree (id)
CREATE UNIQUE INDEX source_record_version_pkey ON public.source_record_version USING btree (source_record_id, version)
CREATE INDEX staff_organisation_id_idx ON public.staff USING btree (organisation_id)
CREATE UNIQUE INDEX staff_pkey ON public.staff USING btree (id)
CREATE UNIQUE INDEX staff_user_name_key ON public.staff USING btree (user_name)
CREATE UNIQUE INDEX staff_role_pkey ON public.staff_role USING btree (staff_id, role)
CREATE UNIQUE INDEX staff_session_pkey ON public.staff_session USING btree (id)
CREATE INDEX staff_session_staff_id_idx ON public.staff_session USING btree (staff_id)
CREATE UNIQUE INDEX staff_session_token_digest_key ON public.staff_session USING btree (token_digest)
CREATE UNIQUE INDEX submission_pkey ON public.submission USING btree (idempotency_key)
CREATE INDEX visit_claim_id_idx ON public.visit USING btree (claim_id)
CREATE UNIQUE INDEX visit_department_id_visit_date_queue_number_key ON public.visit USING btree (department_id, visit_date, queue_number)
CREATE INDEX visit_organisation_id_visit_date_idx ON public.visit USING btree (organisation_id, visit_date)
CREATE UNIQUE INDEX visit_pkey ON public.visit USING btree (id)
CREATE INDEX visit_source_record_id_visit_date_idx ON public.visit USING btree (source_record_id, visit_date)

-- triggers
CREATE TRIGGER audit_event_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER field_pin_kept BEFORE DELETE OR TRUNCATE ON public.field_pin FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER field_pin_own_event BEFORE INSERT OR UPDATE ON public.field_pin FOR EACH ROW EXECUTE FUNCTION check_own_event_row()
CREATE TRIGGER identifier_kept BEFORE DELETE OR TRUNCATE ON public.identifier FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER identifier_claim_changed BEFORE UPDATE ON public.identifier_claim FOR EACH ROW EXECUTE FUNCTION check_changed_claim()
CREATE CONSTRAINT TRIGGER identifier_claim_home AFTER INSERT ON public.identifier_claim DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.home_person_id IS NOT NULL)) EXECUTE FUNCTION check_home()
CREATE TRIGGER identifier_claim_kept BEFORE DELETE OR TRUNCATE ON public.identifier_claim FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER identifier_claim_opened AFTER INSERT ON public.identifier_claim REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_opened_claims()
CREATE CONSTRAINT TRIGGER identity_event_automatic AFTER INSERT ON public.identity_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.actor_id IS NULL) AND (new.kind <> ALL (ARRAY['REGISTER'::"IdentityEventKind", 'IMPORT'::"IdentityEventKind"])))) EXECUTE FUNCTION check_automatic_event()
CREATE CONSTRAINT TRIGGER identity_event_delta AFTER INSERT ON public.identity_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_event_delta()
CREATE TRIGGER identity_event_kept BEFORE DELETE OR UPDATE OR TRUNCATE ON public.identity_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER identity_event_stamp BEFORE INSERT ON public.identity_event FOR EACH ROW EXECUTE FUNCTION stamp_identity_event()
CREATE CONSTRAINT TRIGGER identity_event_told AFTER INSERT ON public.identity_event DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.kind <> ALL (ARRAY['REGISTER'::"IdentityEventKind", 'LINK'::"IdentityEventKind", 'VOID'::"IdentityEventKind", 'IMPORT'::"IdentityEventKind"]))) EXECUTE FUNCTION check_partners_told()
CREATE TRIGGER match_model_changed BEFORE UPDATE ON public.match_model FOR EACH ROW EXECUTE FUNCTION check_changed_model()
CREATE TRIGGER match_model_kept BEFORE DELETE OR TRUNCATE ON public.match_model FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER membership_closed BEFORE UPDATE ON public.membership FOR EACH ROW EXECUTE FUNCTION check_closed_membership()
CREATE TRIGGER membership_forgets_copies AFTER UPDATE ON public.membership FOR EACH ROW WHEN (((old.closed_event_id IS NULL) AND (new.closed_event_id IS NOT NULL))) EXECUTE FUNCTION forget_copies()
CREATE CONSTRAINT TRIGGER membership_home AFTER INSERT ON public.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.home_person_id IS NOT NULL)) EXECUTE FUNCTION check_home()
CREATE TRIGGER membership_kept BEFORE DELETE OR TRUNCATE ON public.membership FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER membership_kept_apart AFTER INSERT ON public.membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_kept_apart()
CREATE TRIGGER membership_opened AFTER INSERT ON public.membership REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_opened_memberships()
CREATE TRIGGER outbox_message_changed BEFORE UPDATE ON public.outbox_message FOR EACH ROW EXECUTE FUNCTION check_sent_message()
CREATE TRIGGER outbox_message_kept BEFORE DELETE OR TRUNCATE ON public.outbox_message FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE CONSTRAINT TRIGGER pair_verdict_apart AFTER INSERT ON public.pair_verdict DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_pair_apart()
CREATE TRIGGER pair_verdict_kept BEFORE DELETE OR TRUNCATE ON public.pair_verdict FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER pair_verdict_own_event BEFORE INSERT OR UPDATE ON public.pair_verdict FOR EACH ROW EXECUTE FUNCTION check_own_event_row()
CREATE TRIGGER person_changed BEFORE UPDATE ON public.person FOR EACH ROW EXECUTE FUNCTION check_changed_person()
CREATE TRIGGER person_kept BEFORE DELETE OR TRUNCATE ON public.person FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER person_made AFTER INSERT ON public.person REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION check_made_persons()
CREATE CONSTRAINT TRIGGER person_retired AFTER UPDATE ON public.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_retired_person()
CREATE CONSTRAINT TRIGGER person_standing AFTER UPDATE OF state, merged_into_id ON public.person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_person_standing()
CREATE CONSTRAINT TRIGGER person_merge_effect AFTER INSERT OR UPDATE ON public.person_merge DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_merge_effect()
CREATE TRIGGER person_merge_joins_active BEFORE INSERT ON public.person_merge FOR EACH ROW EXECUTE FUNCTION check_new_merge()
CREATE TRIGGER person_merge_kept BEFORE DELETE OR TRUNCATE ON public.person_merge FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER person_merge_own_event BEFORE INSERT OR UPDATE ON public.person_merge FOR EACH ROW EXECUTE FUNCTION check_own_event_row()
CREATE CONSTRAINT TRIGGER record_locator_sealed AFTER INSERT OR UPDATE ON public.record_locator DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_sealed()
CREATE CONSTRAINT TRIGGER record_locator_withdrawn AFTER INSERT OR UPDATE ON public.record_locator DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_withdrawn()
CREATE CONSTRAINT TRIGGER record_relation_apart AFTER INSERT ON public.record_relation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_pair_apart()
CREATE TRIGGER record_relation_kept BEFORE DELETE OR TRUNCATE ON public.record_relation FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER record_relation_own_event BEFORE INSERT OR UPDATE ON public.record_relation FOR EACH ROW EXECUTE FUNCTION check_own_event_row()
CREATE TRIGGER record_seal_forgets_copies AFTER INSERT ON public.record_seal FOR EACH ROW EXECUTE FUNCTION seal_forgets_copies()
CREATE TRIGGER source_record_kept BEFORE DELETE OR TRUNCATE ON public.source_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
CREATE TRIGGER source_record_version_immutable BEFORE UPDATE ON public.source_record_version FOR EACH ROW EXECUTE FUNCTION check_resealed_version()
CREATE TRIGGER source_record_version_kept BEFORE DELETE OR TRUNCATE ON public.source_record_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()

-- functions
CREATE OR REPLACE FUNCTION public.check_automatic_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (
    SELECT FROM (
      SELECT event_id FROM pair_verdict WHERE revoked_event_id = NEW.id
      UNION ALL SELECT event_id FROM field_pin WHERE revoked_event_id = NEW.id
      UNION ALL SELECT event_id FROM person_merge WHERE revoked_event_id = NEW.id) AS taken_back
    JOIN identity_event made ON made.id = taken_back.event_id AND made.actor_id IS NOT NULL
  ) OR EXISTS (
    SELECT FROM membership moved
    JOIN pair_verdict ON verdict = 'SAME' AND revoked_event_id IS NULL
      AND moved.source_record_id IN (record_low_id, record_high_id)
    JOIN identity_event judged ON judged.id = pair_verdict.event_id AND judged.actor_id IS NOT NULL
    JOIN membership one ON one.source_record_id = record_low_id AND one.closed_event_id IS NULL
    JOIN membership other ON other.source_record_id = record_high_id AND other.closed_event_id IS NULL
    WHERE moved.closed_event_id = NEW.id AND one.person_id <> other.person_id
  ) THEN
    RAISE EXCEPTION 'what a human decided outranks an automatic event' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_changed_claim()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (OLD.id, OLD.system, OLD.person_id, OLD.home_person_id, OLD.event_id)
      IS DISTINCT FROM (NEW.id, NEW.system, NEW.person_id, NEW.home_person_id, NEW.event_id)
    OR (OLD.released_event_id IS NOT NULL AND NEW.released_event_id IS DISTINCT FROM OLD.released_event_id) THEN
    RAISE EXCEPTION 'a claim can only be released, once' USING ERRCODE = 'restrict_violation';
  END IF;
  IF OLD.released_event_id IS NULL AND NEW.released_event_id IS NOT NULL THEN
    PERFORM require_own_event(ARRAY[NEW.released_event_id], 'identifier_claim');
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_changed_model()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF to_jsonb(OLD) - 'in_force' <> to_jsonb(NEW) - 'in_force' THEN
    RAISE EXCEPTION 'a match model stays as it was trained' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_changed_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (OLD.id, OLD.index_number) IS DISTINCT FROM (NEW.id, NEW.index_number) THEN
    RAISE EXCEPTION 'an index number, once issued, stays with its person' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.version <= OLD.version THEN
    RAISE EXCEPTION 'a change of a person raises its version' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF (OLD.state, OLD.merged_into_id) IS DISTINCT FROM (NEW.state, NEW.merged_into_id) THEN
    PERFORM require_own_event(ARRAY[NEW.state_event_id], 'person');
  END IF;
  IF NEW.merged_into_id IS NOT NULL THEN
    PERFORM require_active_persons(ARRAY[NEW.merged_into_id], 'a RETIRED person');
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_closed_membership()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF OLD.closed_event_id IS NOT NULL OR NEW.closed_event_id IS NULL
    OR (OLD.id, OLD.source_record_id, OLD.person_id, OLD.home_person_id, OLD.basis, OLD.opened_event_id)
      IS DISTINCT FROM (NEW.id, NEW.source_record_id, NEW.person_id, NEW.home_person_id, NEW.basis, NEW.opened_event_id) THEN
    RAISE EXCEPTION 'a membership can only be closed, once' USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM require_own_event(ARRAY[NEW.closed_event_id], 'membership');
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_event_delta()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  done jsonb := done_by_event(NEW.id);
BEGIN
  IF NEW.delta IS DISTINCT FROM done THEN
    RAISE EXCEPTION 'identity event % does not say what it did', NEW.id
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_home()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF person_in_force(NEW.home_person_id) <> NEW.person_id AND (CASE TG_TABLE_NAME
    WHEN 'membership' THEN EXISTS (SELECT FROM membership WHERE id = NEW.id AND closed_event_id IS NULL)
    ELSE EXISTS (SELECT FROM identifier_claim WHERE id = NEW.id AND released_event_id IS NULL) END) THEN
    RAISE EXCEPTION 'a record or a claim is away from its home' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_kept_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'membership');
  IF EXISTS (
    SELECT FROM changed mine
    JOIN membership other ON other.person_id = mine.person_id AND other.id <> mine.id AND other.closed_event_id IS NULL
    WHERE EXISTS (SELECT FROM pair_verdict WHERE verdict = 'DIFFERENT' AND revoked_event_id IS NULL
        AND record_low_id = least(mine.source_record_id, other.source_record_id)
        AND record_high_id = greatest(mine.source_record_id, other.source_record_id))
      OR EXISTS (SELECT FROM record_relation WHERE revoked_event_id IS NULL
        AND ((from_record_id = mine.source_record_id AND to_record_id = other.source_record_id)
          OR (from_record_id = other.source_record_id AND to_record_id = mine.source_record_id)))
  ) THEN
    RAISE EXCEPTION 'records that are kept apart would share a person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_made_persons()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE state <> 'ACTIVE') THEN
    RAISE EXCEPTION 'a person is made ACTIVE' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT state_event_id FROM changed), 'person');
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_merge_effect()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  current person_merge;
BEGIN
  SELECT * INTO current FROM person_merge WHERE id = NEW.id;
  IF (person_in_force(current.retired_person_id) = person_in_force(current.survivor_person_id))
    <> (current.revoked_event_id IS NULL) THEN
    RAISE EXCEPTION 'a merge in force joins two persons, and an undone one does not'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_new_merge()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM require_active_persons(ARRAY[NEW.retired_person_id, NEW.survivor_person_id], 'person_merge');
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_opened_claims()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE released_event_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a claim is made before it is released' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT event_id FROM changed), 'identifier_claim');
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'identifier_claim');
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_opened_memberships()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM changed WHERE closed_event_id IS NOT NULL) THEN
    RAISE EXCEPTION 'a membership is opened before it is closed' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM require_own_event(ARRAY(SELECT DISTINCT opened_event_id FROM changed), 'membership');
  PERFORM require_active_persons(ARRAY(SELECT DISTINCT person_id FROM changed), 'membership');
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_own_event_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM require_own_event(ARRAY[NEW.event_id], TG_TABLE_NAME);
  ELSIF OLD.revoked_event_id IS NULL AND NEW.revoked_event_id IS NOT NULL
    AND to_jsonb(OLD) - 'revoked_event_id' = to_jsonb(NEW) - 'revoked_event_id' THEN
    PERFORM require_own_event(ARRAY[NEW.revoked_event_id], TG_TABLE_NAME);
  ELSE
    RAISE EXCEPTION '% can only be revoked, once', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_pair_apart()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  pair uuid[] := CASE TG_TABLE_NAME
    WHEN 'pair_verdict' THEN ARRAY[(to_jsonb(NEW) ->> 'record_low_id')::uuid, (to_jsonb(NEW) ->> 'record_high_id')::uuid]
    ELSE ARRAY[(to_jsonb(NEW) ->> 'from_record_id')::uuid, (to_jsonb(NEW) ->> 'to_record_id')::uuid] END;
BEGIN
  IF TG_TABLE_NAME = 'pair_verdict' AND to_jsonb(NEW) ->> 'verdict' <> 'DIFFERENT' THEN
    RETURN NULL;
  END IF;
  PERFORM FROM person WHERE id IN (
      SELECT person_id FROM membership WHERE source_record_id = ANY (pair) AND closed_event_id IS NULL)
    ORDER BY id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM membership one JOIN membership two ON two.person_id = one.person_id
    WHERE one.source_record_id = pair[1] AND two.source_record_id = pair[2]
      AND one.closed_event_id IS NULL AND two.closed_event_id IS NULL
  ) THEN
    RAISE EXCEPTION 'records that share a person would be kept apart' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_partners_told()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (
    SELECT FROM membership moved
    JOIN source_record record ON record.id = moved.source_record_id
    JOIN organisation ON organisation.id = record.organisation_id AND organisation.kind = 'HOSPITAL'
    WHERE moved.closed_event_id = NEW.id AND NOT EXISTS (
      SELECT FROM outbox_message WHERE event_id = NEW.id AND partner_id = record.organisation_id)
  ) THEN
    RAISE EXCEPTION 'a hospital is not told that its record has another person' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_person_standing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  in_force uuid := person_in_force(NEW.id);
BEGIN
  IF EXISTS (SELECT FROM person_merge WHERE revoked_event_id IS NULL
      AND NEW.id IN (retired_person_id, survivor_person_id)
      AND person_in_force(retired_person_id) <> person_in_force(survivor_person_id)) THEN
    RAISE EXCEPTION 'a merge in force joins two persons, and an undone one does not'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF in_force <> NEW.id AND NOT EXISTS (SELECT FROM person_merge WHERE revoked_event_id IS NULL
      AND NEW.id IN (retired_person_id, survivor_person_id)) THEN
    RAISE EXCEPTION 'a person is retired by a merge' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (SELECT FROM membership WHERE home_person_id = NEW.id AND closed_event_id IS NULL AND person_id <> in_force)
    OR EXISTS (SELECT FROM identifier_claim WHERE home_person_id = NEW.id AND released_event_id IS NULL AND person_id <> in_force) THEN
    RAISE EXCEPTION 'a record or a claim is away from its home' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_resealed_version()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF to_jsonb(OLD) - 'demographics_sealed' <> to_jsonb(NEW) - 'demographics_sealed' THEN
    RAISE EXCEPTION 'a version of a source record is immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_retired_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
DECLARE
  current person;
BEGIN
  SELECT * INTO current FROM person WHERE id = NEW.id;
  IF current.state = 'ACTIVE' THEN
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM membership WHERE person_id = NEW.id AND closed_event_id IS NULL)
    OR EXISTS (SELECT FROM identifier_claim WHERE person_id = NEW.id AND released_event_id IS NULL)
    OR EXISTS (SELECT FROM person WHERE merged_into_id = NEW.id) THEN
    RAISE EXCEPTION 'a RETIRED person holds no membership, no claim and no other person'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NOT EXISTS (SELECT FROM person WHERE id = current.merged_into_id AND state = 'ACTIVE') THEN
    RAISE EXCEPTION 'a RETIRED person points at an ACTIVE one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_sealed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (SELECT FROM record_seal WHERE source_record_id = NEW.source_record_id AND lifted_at IS NULL)
    AND EXISTS (SELECT FROM record_locator WHERE source_record_id = NEW.source_record_id) THEN
    RAISE EXCEPTION 'a sealed record keeps no locator' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.check_sent_message()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF (OLD.id, OLD.event_id, OLD.partner_id, OLD.payload) IS DISTINCT FROM (NEW.id, NEW.event_id, NEW.partner_id, NEW.payload)
    OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at) THEN
    RAISE EXCEPTION 'a message to a partner can only be delivered, once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $function$
CREATE OR REPLACE FUNCTION public.check_withdrawn()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (
    SELECT FROM record_locator AS locator JOIN record_copy AS copy USING (record_source_id, source_record_id)
    WHERE locator.record_source_id = NEW.record_source_id AND locator.source_record_id = NEW.source_record_id
      AND locator.withdrawn_at IS NOT NULL
  ) THEN
    RAISE EXCEPTION 'a withdrawn record keeps no copies' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.done_by_event(event bigint)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  SELECT jsonb_build_object(
    'opened', coalesce((SELECT jsonb_agg(jsonb_build_object('record', source_record_id, 'person', person_id)
        ORDER BY source_record_id, person_id) FROM membership WHERE opened_event_id = event), '[]'),
    'closed', coalesce((SELECT jsonb_agg(jsonb_build_object('record', source_record_id, 'person', person_id)
        ORDER BY source_record_id, person_id) FROM membership WHERE closed_event_id = event), '[]'),
    'claimed', coalesce((SELECT jsonb_object_agg(person_id, number) FROM (
        SELECT person_id, count(*) AS number FROM identifier_claim WHERE event_id = event GROUP BY person_id) AS made), '{}'),
    'released', coalesce((SELECT jsonb_object_agg(person_id, number) FROM (
        SELECT person_id, count(*) AS number FROM identifier_claim WHERE released_event_id = event GROUP BY person_id) AS ended), '{}'))
$function$
CREATE OR REPLACE FUNCTION public.forget_copies()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  DELETE FROM record_copy WHERE source_record_id = NEW.source_record_id;
  DELETE FROM record_locator WHERE source_record_id = NEW.source_record_id;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.person_in_force(person_id uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$
  SELECT coalesce(merged_into_id, id) FROM person WHERE id = person_id
$function$
CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $function$
CREATE OR REPLACE FUNCTION public.require_active_persons(person_ids uuid[], what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM FROM person WHERE id = ANY (person_ids) AND xmin <> pg_current_xact_id()::xid
    ORDER BY id FOR SHARE;
  IF EXISTS (SELECT FROM person WHERE id = ANY (person_ids) AND state <> 'ACTIVE') THEN
    RAISE EXCEPTION '% must point at an ACTIVE person', what USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $function$
CREATE OR REPLACE FUNCTION public.require_own_event(event_ids bigint[], what text)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
BEGIN
  IF EXISTS (
    SELECT FROM unnest(event_ids) AS named(id)
    LEFT JOIN identity_event event ON event.id = named.id AND event.transaction_id = pg_current_xact_id()
    WHERE event.id IS NULL
  ) THEN
    RAISE EXCEPTION '% changed without an identity event of its own transaction', what
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
END $function$
CREATE OR REPLACE FUNCTION public.seal_forgets_copies()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  PERFORM 1 FROM membership WHERE source_record_id = NEW.source_record_id AND closed_event_id IS NULL FOR NO KEY UPDATE;
  DELETE FROM record_copy WHERE source_record_id = NEW.source_record_id;
  DELETE FROM record_locator WHERE source_record_id = NEW.source_record_id;
  RETURN NULL;
END $function$
CREATE OR REPLACE FUNCTION public.stamp_identity_event()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NEW.transaction_id := pg_current_xact_id();
  RETURN NEW;
END $function$
