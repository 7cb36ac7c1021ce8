import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Demographics } from '@/domain/patient-index/demographics';
import { goldenView } from '@/domain/patient-index/golden-view';
import type { MemberVersion } from '@/domain/patient-index/golden-view';

const base: Demographics = {
  name: '王䶮',
  nameReading: 'wang yan',
  foreignName: null,
  sex: '2',
  birthDate: '1988-02-29',
  phone: '13800138000',
  address: null,
  nationality: 'CHN',
  ethnicGroup: '01',
};

function member(id: string, changed: Partial<Demographics>, rest: Partial<MemberVersion> = {}): MemberVersion {
  return { sourceRecordId: id, version: 1, demographics: { ...base, ...changed }, captureMethods: {}, recordedAt: '2026-01-01T00:00:00Z', ...rest };
}

it('a chip outranks a later hand', () => {
  const read = member('a', {}, { captureMethods: { name: 'CHIP' } });
  const typed = member('b', { name: '王龑' }, { captureMethods: { name: 'TYPED' }, recordedAt: '2026-06-01T00:00:00Z' });

  expect(goldenView([typed, read], [])).toMatchObject({
    demographics: { name: '王䶮' },
    origins: { name: { sourceRecordId: 'a', capture: 'CHIP', rule: 'capture' } },
  });
});

it('a lent name gives way to a real one, however either came in; alone it stands', () => {
  const known = member('a', {}, { captureMethods: { name: 'TYPED' } });
  const unknown = member('b', { name: '无名氏', nameReading: 'wu ming shi' }, { captureMethods: { name: 'CHIP' }, recordedAt: '2026-06-01T00:00:00Z' });

  expect(goldenView([known, unknown], [])).toMatchObject({ demographics: { name: '王䶮', nameReading: 'wang yan' } });
  expect(goldenView([unknown], [])).toMatchObject({ demographics: { name: '无名氏' } });
});

it('the latest survives among equals', () => {
  const older = member('a', { phone: '13800138000' });
  const newer = member('b', { phone: '13900139000' }, { recordedAt: '2026-02-01T00:00:00Z' });

  expect(goldenView([older, newer], [])).toMatchObject({ demographics: { phone: '13900139000' }, origins: { phone: { rule: 'latest' } } });
});

it('an unstated sex and an empty field never survive over a stated one', () => {
  const unstated = member('a', { sex: '9', phone: null }, { captureMethods: { sex: 'CHIP', phone: 'CHIP' } });
  const stated = member('b', { sex: '1' });

  expect(goldenView([unstated, stated], [])?.demographics).toMatchObject({ sex: '1', phone: '13800138000' });
});

it('a pin holds until the version it was set on is gone', () => {
  const pinned = member('a', { name: '王龑' });
  const read = member('b', {}, { captureMethods: { name: 'CHIP' } });
  const pin = { field: 'name', sourceRecordId: 'a', version: 1 } as const;

  expect(goldenView([pinned, read], [pin])?.demographics.name).toBe('王龑');
  expect(goldenView([{ ...pinned, version: 2 }, read], [pin])?.demographics.name).toBe('王䶮');
});

it('the order of the members changes nothing', () => {
  const members = [
    member('a', { phone: '1' }, { captureMethods: { name: 'MRZ' } }),
    member('b', { name: '王龑', phone: '2' }),
    member('c', { sex: '0', birthDate: null }, { recordedAt: '2026-03-01T00:00:00Z' }),
  ];

  fc.assert(fc.property(fc.shuffledSubarray(members, { minLength: 3 }), (shuffled) => {
    expect(goldenView(shuffled, [])).toEqual(goldenView(members, []));
  }));
});

it('a person without members has no demographics', () => {
  expect(goldenView([], [])).toBeNull();
});
