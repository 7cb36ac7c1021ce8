import { expect, test } from 'vitest';

import { chartConflicts } from '@/domain/patient-index/clinical-impact';
import type { Conflict, ConflictKind } from '@/domain/records/conflicts/conflict';
import type { RecordItem } from '@/domain/records/record';

const item = (sourceRecordId: string) => ({ provenance: { sourceRecordId } }) as RecordItem;
const conflict = (kind: ConflictKind, ...sides: [says: string, record: string][]): Conflict => ({ kind, about: null, sides: sides.map(([says, record]) => ({ says, items: [item(record)] })) });
const ownerOf = (record: string) => new Map([['a1', 'a'], ['a2', 'a'], ['b1', 'b']]).get(record);

test('two blood groups of two persons are a sign against one', () => {
  expect(chartConflicts([conflict('blood-group', ['A', 'a1'], ['B', 'b1'])], ownerOf)).toEqual([
    { kind: 'blood-group', about: null, sides: [{ says: 'A', personIds: ['a'] }, { says: 'B', personIds: ['b'] }] },
  ]);
});

test('what one chart contradicts itself in, and what changes in a lifetime, is none', () => {
  expect(chartConflicts([conflict('blood-group', ['A', 'a1'], ['B', 'a2']), conflict('pregnancy', ['pregnant', 'a1'], ['not-pregnant', 'b1'])], ownerOf)).toEqual([]);
});
