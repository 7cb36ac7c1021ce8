import { expect, test } from 'vitest';

import { previewSplit } from '@/domain/patient-index/identity-work';
import type { WorkCard, WorkRecord } from '@/domain/patient-index/identity-work';

const record = (recordId: string, visits: number): WorkRecord => ({ recordId, visits, own: true, hospital: { name: '一院', nameEnglish: 'First' }, localNumberMasked: '****', since: '2026-11-24T00:00:00.000Z', homeNumber: 'YK1', seal: null });
const card = (masked: string, recordIds: readonly string[]): WorkCard => ({ kind: 'ehc_id', masked, recordIds });

test('a card leaves only where every record that names it does, and one that none names stays', () => {
  const work = { records: [record('a', 2), record('b', 5), record('c', 1)], cards: [card('both', ['a', 'b']), card('own', ['b']), card('nobody', [])] };

  expect(previewSplit(work, ['b', 'c'])).toEqual({ records: 2, visits: 6, leaving: [card('own', ['b'])], staying: [card('both', ['a', 'b']), card('nobody', [])] });
});
