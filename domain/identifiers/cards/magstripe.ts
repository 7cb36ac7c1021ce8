import type { IdentifierModule } from '@/domain/identifiers/identifier-module';
import type { IdentityKey, IdentityScope, Reading, RecognitionContext } from '@/domain/identifiers/identifier';
import type { Scan } from '@/domain/identifiers/envelope';
import { readBankCard } from '@/domain/identifiers/cards/bank-card';
import { localKeys, readLocal } from '@/domain/identifiers/cards/local-numbers';
import { asWritten } from '@/domain/identifiers/identifier-module';
import { maskIdentifier } from '@/domain/identifiers/mask';
import { accept, reject, SCORE } from '@/domain/identifiers/reading';
import { readResidentNumber, residentNumberKeys } from '@/domain/identifiers/resident/read-resident-number';

/**
 * A magnetic-stripe swipe (ISO/IEC 7813): track 1 `%…?`, track 2 `;…?`, track 3 `+…?`. Hospital cards often hold
 * only `;00123456?`, leading zeros included. Of a bank card the number, the name and the expiry are looked at;
 * discretionary data is dropped unread.
 */

const TRACKS = /^(?:%([^?]*)\?)?(?:;([^?]*)\?)?(?:\+[^?]*\?)?$/;

/** A reader sends this for a track it could not read. */
const UNREAD_TRACK = 'E';

interface Swipe {
  readonly number: string;
  readonly cardholder: string;
  readonly expiryYYMM: string;
}

function fieldsOf(track1: string, track2: string): Swipe {
  const [pan = '', name = '', tail = ''] = track1.toUpperCase().replace(/^B/, '').split('^');
  const [number = '', expiry = ''] = track2.split('=');
  return {
    number: (number === '' || number === UNREAD_TRACK ? pan || number : number).trim().toUpperCase(),
    cardholder: name.trim(),
    expiryYYMM: /^\d{4}/.exec(expiry || tail)?.[0] ?? '',
  };
}

/** What the number on the stripe is: a bank card or a resident number by their checks, otherwise the hospital's own. */
function innerReading({ number, expiryYYMM }: Swipe, scan: Scan, context: RecognitionContext): Reading | null {
  const bank = readBankCard(number, context.today);
  // A number with an expiry beside it is a bank's: if its check fails, the swipe was misread.
  if (bank && (bank.valid || expiryYYMM !== '')) return bank;
  const resident = readResidentNumber(number, context.today);
  if (resident?.valid) return resident;
  return (
    readLocal('hospital_card', { ...scan, compact: number }, context) ??
    accept('hospital_card', { normalized: number, score: SCORE.shape, assurance: 'format' })
  );
}

function read(scan: Scan, context: RecognitionContext): Reading | null {
  if (!/^[%;+]/.test(scan.text)) return null;
  // Some readers send each track on a line of its own.
  const tracks = TRACKS.exec(scan.lines.map((line) => line.trim()).join(''));
  if (!tracks) return null;
  const [, track1 = '', track2 = ''] = tracks;
  const swipe = fieldsOf(track1, track2);
  const { number, cardholder, expiryYYMM } = swipe;
  if (number === UNREAD_TRACK || number === '') return reject('magstripe', 'track_error', { score: SCORE.certain, assurance: 'none' });
  const inner = /^[A-Z0-9]{1,37}$/.test(number) ? innerReading(swipe, scan, context) : null;
  if (!inner) return null;
  if (inner.reason !== null) return reject('magstripe', inner.reason, { score: SCORE.certain, assurance: 'checksum', masked: inner.masked });
  return accept('magstripe', {
    normalized: inner.normalized ?? number,
    score: SCORE.certain,
    assurance: inner.assurance,
    derived: {
      ...(expiryYYMM && { expiryYYMM }),
      ...(cardholder && { cardholder }),
      cardNumber: number,
      inner: inner.kind,
    },
    masked: maskIdentifier(inner.kind, number),
    ...(inner.assigner !== null && { assigner: inner.assigner }),
  });
}

function keys(reading: Reading, scope: IdentityScope): readonly IdentityKey[] {
  const { inner } = reading.derived;
  if (inner === undefined || inner === 'bank_card') return [];
  return inner === 'hospital_card' ? localKeys({ ...reading, kind: inner }, scope) : residentNumberKeys(reading.normalized ?? '');
}

export const magstripe: IdentifierModule = { kind: 'magstripe', read, format: asWritten, keys };
