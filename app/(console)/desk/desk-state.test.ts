import { describe, expect, test } from 'vitest';

import { isBusy } from '@/app/(console)/desk/desk-phase';
import type { DeskInput, DeskPhase } from '@/app/(console)/desk/desk-phase';
import { initialDesk, reduceDesk } from '@/app/(console)/desk/desk-state';
import type { DeskEvent, DeskState } from '@/app/(console)/desk/desk-state';
import type { CandidateCard, Identification, PersonCard, ReadingView, VisitView } from '@/domain/desk/desk-views';

const at = '2026-11-23T01:41:20.000Z';
const scan: DeskInput = { text: '11010519491231002X', by: 'scan', timing: { characters: 18, milliseconds: 34 }, uncertain: false };

const reading: ReadingView = {
  kind: 'prc_id18',
  valid: true,
  masked: '110105********002X',
  assurance: 'checksum',
  reason: null,
  warnings: [],
  suggestionMasked: null,
  conflicts: [],
  derived: { sex: 'F', birthDate: '1949-12-31' },
  alternatives: [],
};

const visit: VisitView = {
  visitId: 'visit-1',
  department: { name: '心血管内科', nameEnglish: 'Cardiology' },
  ticket: 'A017',
  checkedInAt: at,
  voided: false,
};

function personNamed(personId: string): PersonCard {
  return {
    personId,
    indexNumber: 'YK000000012345',
    name: '王䶮',
    nameReading: 'wang yan',
    sex: '2',
    birthDate: '1949-12-31',
    phoneMasked: null,
    identifiers: [],
    hospitals: [],
    namesakes: 0,
    todaysVisit: null,
  };
}

function candidate(handle: string): CandidateCard {
  return { handle, nameMasked: '王*', sex: '2', birthDate: null, phoneMasked: null, identifiersMasked: [], hospitals: 1, own: true, agreeing: ['name'],
  near: [], };
}

const found = (personId: string): Identification => ({ outcome: 'found', reading, person: personNamed(personId), unbound: null });
const several: Identification = {
  outcome: 'several',
  reading: null,
  terms: ['name'],
  candidates: [candidate('a'), candidate('b'), candidate('c')],
  truncated: false,
};

function after(...events: readonly DeskEvent[]): DeskState {
  return events.reduce(reduceDesk, initialDesk);
}

function lookedUp(request: number, answer: Identification): readonly DeskEvent[] {
  return [
    { kind: 'looked-up', input: scan, request, at },
    { kind: 'answered', request, answer },
  ];
}

const checkedIn: DeskEvent = { kind: 'checked-in', personId: 'wang', visit, stood: false, nameMasked: '王*', at };

test.each<[Identification, DeskPhase['name']]>([
  [found('wang'), 'FOUND'],
  [several, 'SEVERAL'],
  [{ outcome: 'unknown', reading, draftId: 'draft-1' }, 'UNKNOWN'],
  [{ outcome: 'invalid', reading }, 'INVALID'],
  [{ outcome: 'not-an-identifier', reading }, 'NOT_AN_IDENTIFIER'],
  [{ outcome: 'choose', reading, choices: [{ kind: 'hm_permit', needsCountry: false }] }, 'CHOOSE'],
  [{ outcome: 'unresolved', reading, platform: 'insurance', refusal: 'expired' }, 'UNRESOLVED'],
  [{ outcome: 'nobody', terms: ['name'], draftId: 'draft-1' }, 'NOBODY'],
  [{ outcome: 'too-few-terms', terms: [] }, 'TOO_FEW'],
])('the outcome %o has its own screen', (answer, name) => {
  expect(after(...lookedUp(1, answer)).phase.name).toBe(name);
});

describe('a scanned number', () => {
  test('is forgotten once somebody was found by it', () => {
    expect(JSON.stringify(after(...lookedUp(1, found('wang'))))).not.toContain(scan.text);
  });

  test('is kept for another try when the server did not answer', () => {
    const { phase } = after({ kind: 'looked-up', input: scan, request: 1, at }, { kind: 'lookup-failed', request: 1, failure: { kind: 'no-connection' } });

    expect(phase).toEqual({ name: 'FAILED', input: scan, failure: { kind: 'no-connection' } });
  });

  test('is kept for a correction when it broke a rule', () => {
    expect(after(...lookedUp(1, { outcome: 'invalid', reading })).phase).toMatchObject({ input: scan });
  });
});

describe('the newest scan', () => {
  test('wins over the answer to an earlier one, whichever comes first', () => {
    const state = after(
      { kind: 'looked-up', input: scan, request: 1, at },
      { kind: 'looked-up', input: scan, request: 2, at },
      { kind: 'answered', request: 2, answer: found('li') },
      { kind: 'answered', request: 1, answer: found('wang') },
    );

    expect(state.phase).toMatchObject({ name: 'FOUND', person: { personId: 'li' } });
  });

  test('takes the screen, and what stood there moves to the recent strip', () => {
    const state = after(...lookedUp(1, found('wang')), ...lookedUp(2, found('li')));

    expect(state.phase).toMatchObject({ person: { personId: 'li' } });
    expect(state.recent.map(({ phase }) => phase)).toMatchObject([{ person: { personId: 'wang' } }]);
  });

  test('leaves nothing behind of a lookup that was given up', () => {
    const state = after({ kind: 'looked-up', input: scan, request: 1, at }, { kind: 'cleared', at }, { kind: 'answered', request: 1, answer: found('wang') });

    expect(state).toEqual(initialDesk);
  });
});

describe('the recent strip', () => {
  test('lists a person who comes up twice once, at the head', () => {
    const state = after(...['wang', 'li', 'wang', 'zhao'].flatMap((personId, index) => lookedUp(index, found(personId))));

    expect(state.recent.map(({ phase }) => ('person' in phase ? phase.person.personId : null))).toEqual(['wang', 'li']);
  });

  test('holds eight results at most', () => {
    const persons = Array.from({ length: 12 }, (_, index) => lookedUp(index, found(`person-${index}`))).flat();

    expect(after(...persons).recent).toHaveLength(8);
  });

  test('gives each entry a number of its own', () => {
    const persons = Array.from({ length: 12 }, (_, index) => lookedUp(index, found(`person-${index}`))).flat();
    const ids = after(...persons).recent.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  test('brings a result back and puts the present one in its place', () => {
    const before = after(...lookedUp(1, found('wang')), ...lookedUp(2, found('li')));
    const [entry] = before.recent;
    const state = reduceDesk(before, { kind: 'recent-chosen', id: entry?.id ?? '', at });

    expect(state.phase).toMatchObject({ person: { personId: 'wang' } });
    expect(state.recent.map(({ phase }) => phase)).toMatchObject([{ person: { personId: 'li' } }]);
  });

  test('keeps no failed lookup and no search that had too few words', () => {
    const state = after(
      { kind: 'looked-up', input: scan, request: 1, at },
      { kind: 'lookup-failed', request: 1, failure: { kind: 'no-connection' } },
      ...lookedUp(2, { outcome: 'too-few-terms', terms: [] }),
      { kind: 'cleared', at },
    );

    expect(state.recent).toEqual([]);
  });
});

test('a person chosen from a list keeps what led to it, and the list waits in the recent strip', () => {
  const state = after(...lookedUp(1, several), { kind: 'person-opened', person: personNamed('wang'), draftId: null, card: null, at });

  expect(state.phase).toMatchObject({ name: 'FOUND', origin: { by: 'scan' }, person: { personId: 'wang' } });
  expect(state.recent).toMatchObject([{ phase: { name: 'SEVERAL' } }]);
});

describe('checking in', () => {
  test('shows the ticket and can be taken back', () => {
    const state = after(...lookedUp(1, found('wang')), checkedIn);

    expect(state.phase).toMatchObject({ name: 'CHECKED_IN', visit: { ticket: 'A017' }, person: { todaysVisit: { ticket: 'A017' } } });
    expect(state.lastAct).toMatchObject({ kind: 'checked-in', visit: { visitId: 'visit-1' } });
  });

  test('of somebody who already has a number shows that number and is no act to take back', () => {
    const state = after(...lookedUp(1, found('wang')), { ...checkedIn, stood: true });

    expect(state.phase).toMatchObject({ name: 'CHECKED_IN', stood: true });
    expect(state.lastAct).toBeNull();
  });

  test('does not change the screen of somebody else', () => {
    const state = after(...lookedUp(1, found('li')), checkedIn, { kind: 'check-in-changed', personId: 'wang', checkIn: { status: 'not-found' } });

    expect(state.phase).toMatchObject({ name: 'FOUND', person: { personId: 'li' }, checkIn: { status: 'open' } });
    expect(state.lastAct).toMatchObject({ visit: { visitId: 'visit-1' } });
  });

  test('taken back leaves the person on screen without a visit', () => {
    const state = after(...lookedUp(1, found('wang')), checkedIn, { kind: 'undone' });

    expect(state.phase).toMatchObject({ name: 'FOUND', person: { personId: 'wang', todaysVisit: null }, checkIn: { status: 'open' } });
    expect(state.lastAct).toBeNull();
  });

  test('taken back later is gone from the recent strip too', () => {
    const state = after(...lookedUp(1, found('wang')), checkedIn, ...lookedUp(2, found('li')), { kind: 'undone' });

    expect(state.recent).toMatchObject([{ phase: { name: 'FOUND', person: { personId: 'wang', todaysVisit: null } } }]);
    expect(state.phase).toMatchObject({ person: { personId: 'li' } });
  });

  test('can be undone after the next person is on screen', () => {
    expect(after(...lookedUp(1, found('wang')), checkedIn, ...lookedUp(2, found('li'))).lastAct).toMatchObject({ kind: 'checked-in' });
  });
});

test('a registration clears the desk and is the act to take back', () => {
  const state = after(...lookedUp(1, { outcome: 'unknown', reading, draftId: 'draft-1' }), {
    kind: 'registered',
    eventId: '7',
    visit,
    nameMasked: '王*',
    at,
  });

  expect(state.phase.name).toBe('READY');
  expect(state.recent).toEqual([]);
  expect(state.lastAct).toMatchObject({ kind: 'registered', eventId: '7' });
});

test.each<[string, readonly DeskEvent[], boolean]>([
  ['ready', [], false],
  ['looking up', [{ kind: 'looked-up', input: scan, request: 1, at }], true],
  ['showing a person', lookedUp(1, found('wang')), false],
  ['checking in', [...lookedUp(1, found('wang')), { kind: 'check-in-changed', personId: 'wang', checkIn: { status: 'working' } }], true],
  ['showing candidates', lookedUp(1, several), false],
  ['opening a candidate', [...lookedUp(1, several), { kind: 'opening-changed', opening: { status: 'working' } }], true],
])('a desk that is %s keeps the next scan waiting: %s', (_, events, busy) => {
  expect(isBusy(after(...events).phase)).toBe(busy);
});
