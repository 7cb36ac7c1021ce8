import { expect, it } from 'vitest';

import { NOW, plantHistory } from '@/demo/records/planted-history';
import { assembleHistory } from '@/domain/records/history/assemble-history';
import { streamHistory } from '@/server/records/stream-history';

it('the head of a long history goes first, with every allergy, and all of it follows', async () => {
  const { answers, sources } = plantHistory(1, 600);
  const { count, entries } = assembleHistory({ answers, sources, known: [], now: NOW });
  const shared = answers.map((answer) => ({ ...answer, masked: [] }));
  const asking = { personId: '', hospitals: [], confirmedAt: new Map(), sharing: { viewer: { organisationCode: 'A', regionCode: '330100', allianceCode: null, role: 'DOCTOR' as const, purpose: null }, rules: [], joined: { cities: [], healthRecordProvinces: [], medicalRecordProvinces: [], regions: [] }, today: '2026-11-24' } };
  const banner = { indexNumber: '', formerNumbers: [], name: '', nameReading: '', foreignName: null, sex: '0' as const, birthDate: null, mainCard: null, phoneMasked: null, namesakes: 0 };

  const first = streamHistory({ state: 'active', personId: '', banner, sources, answers: shared, reader: { withheld: [], known: [], lastLookedAt: null }, asking });
  const second = await first.next;

  expect(first.view.rows.length).toBeLessThan(count.rows);
  expect(first.view.count).toEqual(count);
  expect(first.view.rows.filter(({ kind }) => kind === 'allergy')).toHaveLength(entries.filter(({ kind }) => kind === 'allergy').length);
  expect(second?.view?.rows).toHaveLength(count.rows);
  expect(second?.view?.rows.slice(0, 200)).toEqual(first.view.rows.slice(0, 200));
});
