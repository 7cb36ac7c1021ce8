import type { CaptureMethod, DemographicField, Demographics, FieldCaptureMethods } from '@/domain/patient-index/demographics';
import { isProvisionalName } from '@/domain/patient-index/provisional-identity';

/** The latest version of one member of a person. */
export type MemberVersion = {
  sourceRecordId: string;
  version: number;
  demographics: Demographics;
  captureMethods: FieldCaptureMethods;
  /** ISO 8601. */
  recordedAt: string;
};

export type FieldPin = { field: DemographicField; sourceRecordId: string; version: number };

export type GoldenField = { sourceRecordId: string; capture: CaptureMethod; rule: 'pinned' | 'capture' | 'latest' | 'only' };

export type GoldenView = {
  demographics: Demographics;
  /** Which member each value survives from, and by which rule. */
  origins: Partial<Record<DemographicField, GoldenField>>;
};

// Survivorship: what a chip says outranks what a scanner read, which outranks
// what came over an interface or through a hand; among equals the latest.
const CAPTURE_RANK: Record<CaptureMethod, number> = {
  CHIP: 6,
  MRZ: 5,
  QR: 4,
  BARCODE: 4,
  MAGSTRIPE: 3,
  INTERFACE: 2,
  TYPED: 1,
};

export const demographicFields: readonly DemographicField[] = [
  'name', 'nameReading', 'foreignName', 'sex', 'birthDate', 'phone', 'address', 'nationality', 'ethnicGroup',
];

/**
 * The demographics of a person: a pure function of its members, the
 * survivorship rules and the pins, so an unmerge has no field to repair.
 * @returns null for a person without members.
 */
export function goldenView(members: readonly MemberVersion[], pins: readonly FieldPin[]): GoldenView | null {
  const [first] = members;
  if (!first) return null;

  const origins: GoldenView['origins'] = {};
  let demographics: Demographics = first.demographics;

  for (const field of demographicFields) {
    const chosen = survivor(field, members, pins);
    if (!chosen) continue;

    demographics = { ...demographics, [field]: chosen.member.demographics[field] };
    origins[field] = { sourceRecordId: chosen.member.sourceRecordId, capture: captureOf(chosen.member, field), rule: chosen.rule };
  }
  return { demographics, origins };
}

function survivor(
  field: DemographicField,
  members: readonly MemberVersion[],
  pins: readonly FieldPin[],
): { member: MemberVersion; rule: GoldenField['rule'] } | null {
  const pinned = members.find((member) =>
    pins.some((pin) => pin.field === field && pin.sourceRecordId === member.sourceRecordId && pin.version === member.version),
  );
  if (pinned) return { member: pinned, rule: 'pinned' };

  const filled = members.filter((member) => isFilled(member.demographics, field)).toSorted((one, other) => compareMembers(one, other, field));
  const [best, second] = filled;
  if (!best) return null;
  if (!second) return { member: best, rule: 'only' };
  return { member: best, rule: captureRank(best, field) > captureRank(second, field) ? 'capture' : 'latest' };
}

function isFilled(demographics: Demographics, field: DemographicField): boolean {
  const value = demographics[field];

  return value !== null && value !== '' && !(field === 'sex' && (value === '0' || value === '9'));
}

// Ties end on the record's id, so that two servers and two screens agree.
function compareMembers(one: MemberVersion, other: MemberVersion, field: DemographicField): number {
  return (
    captureRank(other, field) - captureRank(one, field) ||
    Date.parse(other.recordedAt) - Date.parse(one.recordedAt) ||
    (one.sourceRecordId < other.sourceRecordId ? -1 : 1)
  );
}

function captureOf(member: MemberVersion, field: DemographicField): CaptureMethod {
  return member.captureMethods[field] ?? 'INTERFACE';
}

/** A name that was lent until the person had one gives way to any other, however it came in. */
function captureRank(member: MemberVersion, field: DemographicField): number {
  const isLent = (field === 'name' || field === 'nameReading') && isProvisionalName(member.demographics.name);

  return isLent ? 0 : CAPTURE_RANK[captureOf(member, field)];
}
