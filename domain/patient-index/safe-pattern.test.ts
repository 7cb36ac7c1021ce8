import { describe, expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { isSafePattern } from '@/domain/patient-index/safe-pattern';
import type { PatternSide } from '@/domain/patient-index/safe-pattern';

const nothing = { obstacles: 0, stops: 0, veto: false, visitsToday: 0 };
const base: Demographics = { name: '李静', nameReading: 'li jing', foreignName: null, sex: '2', birthDate: '1990-03-07', phone: null, address: null, nationality: 'CHN', ethnicGroup: '01' };

function side(changed: Partial<Demographics> = {}, keys: readonly string[] = ['prc_id18 aa']): PatternSide {
  const record = { recordId: 'r', homeId: 'p', organisationId: 'o', version: 1, firstEventId: 1n, identifierKeys: keys };

  return { cluster: { records: [record], claims: [] }, demographics: { ...base, ...changed } };
}

describe('the safe pattern', () => {
  it('is the same number, birth date and sex, and a name written or read the same', () => {
    expect(isSafePattern(side(), side(), nothing)).toBe(true);
    expect(isSafePattern(side(), side({ name: '李婧' }), nothing)).toBe(true);
  });

  it.each<[string, PatternSide]>([
    ['another number', side({}, ['prc_id18 bb'])],
    ['no number', side({}, [])],
    ['another document of the same digest', side({}, ['passport_cn aa'])],
    ['another birth date', side({ birthDate: '1990-03-08' })],
    ['no birth date', side({ birthDate: null })],
    ['another sex', side({ sex: '1' })],
    ['another name', side({ name: '王芳', nameReading: 'wang fang' })],
  ])('is not met by %s', (_, other) => {
    expect(isSafePattern(side(), other, nothing)).toBe(false);
  });

  it.each([{ obstacles: 1 }, { stops: 1 }, { veto: true }, { visitsToday: 1 }])('is not met against %j', (fact) => {
    expect(isSafePattern(side(), side(), { ...nothing, ...fact })).toBe(false);
  });
});
