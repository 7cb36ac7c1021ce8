import 'server-only';

import type { Identification } from '@/domain/desk/desk-views';
import { emptyFields } from '@/domain/desk/desk-views';
import { prefillFromReading } from '@/domain/desk/prefill';
import type { Recognition, Warning } from '@/domain/identifiers/identifier';
import { normaliseName } from '@/domain/matching/normalise-name';
import type { Bearer, PlatformAnswer } from '@/domain/platforms/platform-answer';
import { bearerIdentifiers } from '@/server/desk/bearer-identifiers';
import type { CarriedIdentifier } from '@/server/desk/draft-content';
import { foundPerson, identifyByNumber, severalHolders } from '@/server/desk/identify-by-number';
import { keepDraft } from '@/server/desk/keep-draft';
import { readingView } from '@/server/desk/reading-view';
import { findClaimHolders } from '@/server/patient-index/find-claim-holders';
import type { GuardContext } from '@/server/perform';

/** The person of a code that its platform resolved, or what the platform said instead. The code itself goes no further. */
export async function identifyByPlatform(
  context: GuardContext,
  recognition: Recognition,
  answer: PlatformAnswer,
  by: 'scan' | 'typed',
): Promise<Identification> {
  context.audit({ kind: 'platform-asked', detail: { platform: answer.platform, outcome: answer.outcome } });
  if (answer.outcome === 'resolved') return identifyBearer(context, recognition, answer.bearer, by);

  const known = await findKnown(context, recognition, answer, by);
  if (known) return known;
  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome: 'unresolved' } });
  return { outcome: 'unresolved', reading: readingView(recognition), platform: answer.platform, refusal: answer.outcome };
}

// A code whose minute is over, or that was shown before, is no card in hand: it
// may be a picture of somebody else's. A platform that says nothing proves nothing.
const SAYS_NOTHING: readonly PlatformAnswer['outcome'][] = ['silent', 'unusable-answer', 'not-configured'];

/** Where the platform is silent, a health card that the index knows still finds its holder, with a warning. */
async function findKnown(context: GuardContext, recognition: Recognition, { outcome }: PlatformAnswer, by: 'scan' | 'typed'): Promise<Identification | null> {
  const readings = recognition.readings.filter(({ kind, valid }) => valid && kind === 'ehc_qr');
  if (readings.length === 0 || !SAYS_NOTHING.includes(outcome)) return null;

  const holders = await findClaimHolders(context.transaction, bearerIdentifiers(context, recognition, null, by));
  if (holders.length === 0 && outcome !== 'not-configured') return null;
  return warned(await identifyByNumber(context, { recognition, readings, text: '', by, as: null }), 'not_confirmed_by_platform');
}

/** What the platform says of the bearer is looked up together with the card itself. */
async function identifyBearer(context: GuardContext, recognition: Recognition, bearer: Bearer, by: 'scan' | 'typed'): Promise<Identification> {
  const { document } = bearer;
  const shown: Recognition = { ...recognition, derived: { ...recognition.derived, ...document?.derived } };
  const carried = bearerIdentifiers(context, recognition, bearer, by);
  const holders = await findClaimHolders(context.transaction, carried);
  const personIds = [...new Set(holders.map(({ personId }) => personId))];

  if (personIds.length > 1) return severalHolders(context, shown, personIds);
  if (personIds.length === 1) {
    const found = await foundPerson(context, { recognition: shown, carried, holders, by });
    const sameName = bearer.name === null || normaliseName(bearer.name) === normaliseName(found.person.name);
    return sameName ? found : warned(found, 'platform_name_differs');
  }
  if (carried.length === 0) return { outcome: 'not-an-identifier', reading: readingView(shown) };

  context.audit({ kind: 'scan-read', detail: { identifierKind: recognition.kind, outcome: 'unknown' } });
  return { outcome: 'unknown', reading: readingView(shown), draftId: await draftFromBearer(context, bearer, carried, by) };
}

async function draftFromBearer(context: GuardContext, { name, document }: Bearer, identifiers: CarriedIdentifier[], by: 'scan' | 'typed'): Promise<string> {
  const source = by === 'scan' ? 'QR' : 'TYPED';
  const { fields } = document ? prefillFromReading(document, by) : { fields: {} };
  const known = { ...fields, ...(name !== null && { name }) };

  return keepDraft(context, {
    fields: { ...emptyFields, ...known },
    sources: Object.fromEntries(Object.keys(known).map((field) => [field, source])),
    identifiers,
  });
}

function warned<Answer extends Identification>(answer: Answer, warning: Warning): Answer {
  if (!('reading' in answer) || answer.reading === null) return answer;

  return { ...answer, reading: { ...answer.reading, warnings: [...answer.reading.warnings, warning] } };
}
