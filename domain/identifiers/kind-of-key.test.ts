import { describe, expect, it } from 'vitest';

import { identityKeys } from '@/domain/identifiers/identity-key';
import { kindOfKey, maskKey } from '@/domain/identifiers/kind-of-key';
import { recognise } from '@/domain/identifiers/recognise';

function namesOf(text: string): readonly string[] {
  const [reading] = recognise(text, { today: '2026-11-23', localPatterns: [] }).readings;

  return reading ? identityKeys(reading, { organisationCode: 'H1' }).map((key) => `${kindOfKey(key)} ${maskKey(kindOfKey(key) ?? reading.kind, key)}`) : [];
}

describe('what a key stands for', () => {
  it('is each of the numbers that a permit zone proves', () => {
    const zone = 'CRH0090045270003504303F9901270\r<<<<<<<<<<<<<<<<<<BQ9004528<44\rWONG<<TSZ<CHING<<<<<<<<<<<<<<<\r';

    expect(namesOf(zone)).toEqual(['hm_permit H0****452', 'hkid Q9***528']);
  });

  it('is the inner citizen number of a disability certificate', () => {
    expect(namesOf('11010119900307451443')).toEqual(['prc_id18 110101********4514']);
  });

  it.each([
    ['CHN|EA1234567', 'passport_cn'],
    ['HKG|K12345678', 'passport_hk'],
    ['NZL|ZZ900417', 'passport_other'],
  ])('of a passport %s depends on who issued it', (value, kind) => {
    expect(kindOfKey({ system: 'passport', value })).toBe(kind);
    expect(maskKey('passport_other', { value })).not.toContain('|');
  });

  it('of a local number leaves out who assigned it', () => {
    expect(kindOfKey({ system: 'hospital_card:HZ-CH', value: '0012345678' })).toBe('hospital_card');
  });

  it('is left to the reading where the system is no kind of ours', () => {
    expect(kindOfKey({ system: 'identity_card', value: 'FRA|X4RTBPFW4' })).toBeNull();
  });
});
