import type { EventIdentity } from '@/domain/records/history/event-identity';
import type { RecordItem } from '@/domain/records/record';
import type { ReadTime } from '@/domain/records/time';

/** One item in all the versions that arrived, newest first, as the joining sees it. */
export type ItemReport = { item: RecordItem; versions: readonly RecordItem[]; identity: EventIdentity; time: ReadTime | null };

/** Whether two reports of equal subject can be of one event; where they only might be, the caller keeps them apart. */
export function isSameEvent(one: ItemReport, other: ItemReport): boolean {
  return fitsInTime(one, other) && fitsInAmount(one, other) && agreesInDetails(one.identity, other.identity);
}

function fitsInTime(one: ItemReport, other: ItemReport): boolean {
  if (one.identity.timing === 'fact') return true;
  if (isSameSource(one, other)) return startsTogether(one.time, other.time);
  return one.identity.timing === 'copy' || meets(one.time, other.time);
}

// A hospital that reports two times has seen two events; what it sent twice has one.
function startsTogether(one: ReadTime | null, other: ReadTime | null): boolean {
  return one !== null && other !== null && one.precision !== 'day' && other.precision !== 'day' && one.start === other.start;
}

function meets(one: ReadTime | null, other: ReadTime | null): boolean {
  if (!one || !other) return false;
  if (one.precision === 'day' || other.precision === 'day') return one.day === other.day;
  if (one.precision === 'second' && other.precision === 'second') return one.start === other.start;
  return Math.floor(one.start / 60_000) === Math.floor(other.start / 60_000);
}

// One hospital converts and rounds what another reports; the same hospital has no reason to.
function fitsInAmount(one: ItemReport, other: ItemReport): boolean {
  const [here, there] = [one.identity.amount, other.identity.amount];
  if (!here || !there) return here === there;
  if (isSameSource(one, other) || !here.hasUnit || !there.hasUnit) return here.written === there.written;
  return here.from < there.to && there.from < here.to;
}

function agreesInDetails(one: EventIdentity, other: EventIdentity): boolean {
  return one.details.every((detail, position) => detail === null || other.details[position] === null || detail === other.details[position]);
}

function isSameSource(one: ItemReport, other: ItemReport): boolean {
  return one.item.provenance.organisationCode === other.item.provenance.organisationCode;
}
