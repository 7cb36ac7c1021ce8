import { describe, expect, test } from 'vitest';

import { isBusy } from '@/app/(console)/desk/desk-phase';
import type { DeskInput } from '@/app/(console)/desk/desk-phase';
import { initialDesk, reduceDesk } from '@/app/(console)/desk/desk-state';
import type { DeskEvent, DeskState } from '@/app/(console)/desk/desk-state';
import type { Identification, PersonCard, ReadingView } from '@/domain/desk/desk-views';

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
  derived: {},
  alternatives: [],
};

const person: PersonCard = {
  personId: 'wang',
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

const several: Identification = { outcome: 'several', reading: null, terms: ['name'], candidates: [], truncated: false };

function after(...events: readonly DeskEvent[]): DeskState {
  return events.reduce(reduceDesk, initialDesk);
}

function lookedUp(request: number, answer: Identification): readonly DeskEvent[] {
  return [
    { kind: 'looked-up', input: scan, request, at },
    { kind: 'answered', request, answer },
  ];
}

describe('a card in hand', () => {
  const typed: DeskInput = { text: '王䶮', by: 'typed', timing: null, uncertain: false };
  const unknown = lookedUp(1, { outcome: 'unknown', reading, draftId: 'draft-1' });
  const opened: DeskEvent = { kind: 'person-opened', person, draftId: null, card: null, at };
  const searched: readonly DeskEvent[] = [
    { kind: 'looked-up', input: typed, request: 2, at },
    { kind: 'answered', request: 2, answer: several },
  ];

  test('that is new goes with the person found by other words', () => {
    expect(after(...unknown, ...searched, opened).phase).toMatchObject({ card: { draftId: 'draft-1', kind: 'prc_id18', bond: { status: 'open' } } });
  });

  test('gives way to the next card, and to an empty desk', () => {
    expect(after(...unknown, ...lookedUp(2, several), opened).phase).toMatchObject({ card: null });
    expect(after(...unknown, { kind: 'cleared', at }, ...searched, opened).phase).toMatchObject({ card: null });
  });

  test('is bound where it is shown, and nowhere else', () => {
    const bound: DeskEvent = { kind: 'bond-changed', draftId: 'draft-1', bond: { status: 'bound' } };

    expect(after(...unknown, ...searched, opened, bound).phase).toMatchObject({ card: { bond: { status: 'bound' } } });
    expect(after(...lookedUp(1, { outcome: 'found', reading, person, unbound: null }), bound).phase).toMatchObject({ card: null });
  });

  test('keeps the next scan waiting while it is being bound', () => {
    const working: DeskEvent = { kind: 'bond-changed', draftId: 'draft-1', bond: { status: 'working' } };

    expect(isBusy(after(...unknown, ...searched, opened, working).phase)).toBe(true);
  });
});
