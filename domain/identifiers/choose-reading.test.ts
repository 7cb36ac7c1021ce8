import { describe, expect, it } from 'vitest';

import { findChosenReading, readingChoices } from '@/domain/identifiers/choose-reading';
import { recognise } from '@/domain/identifiers/recognise';

function read(text: string) {
  return recognise(text, { today: '2026-11-23', localPatterns: [] });
}

describe('what a clerk must choose', () => {
  it('is nothing for a number with a check digit, or a letter that one document has', () => {
    expect(readingChoices(read('110101199003074514'))).toEqual([]);
    expect(readingChoices(read('EA1234567'))).toEqual([]);
  });

  it('is the permit or a foreign passport for H and eight digits', () => {
    expect(readingChoices(read('H12345678'))).toEqual(
      expect.arrayContaining([
        { kind: 'hm_permit', needsCountry: false },
        { kind: 'passport_other', needsCountry: true },
      ]),
    );
  });

  it('is the country of a passport that no letter table knows', () => {
    expect(readingChoices(read('ZZ900417'))).toContainEqual({ kind: 'passport_other', needsCountry: true });
  });

  it('offers no kind that leads to nobody', () => {
    const kinds = readingChoices(read('90041720')).map(({ kind }) => kind);

    expect(kinds).toContain('tw_permit');
    expect(kinds).not.toContain('date');
    expect(kinds).not.toContain('mobile');
  });
});

describe('the choice made', () => {
  it('is the reading of that kind', () => {
    expect(findChosenReading(read('H12345678'), { kind: 'hm_permit', issuingCountry: null })).toMatchObject({ normalized: 'H12345678' });
  });

  it.each([
    ['a kind the input cannot be', 'H12345678', { kind: 'prc_id18', issuingCountry: null }],
    ['a passport without its country', 'ZZ900417', { kind: 'passport_other', issuingCountry: null }],
    ['a passport of a country that is none', 'ZZ900417', { kind: 'passport_other', issuingCountry: 'ZZZ' }],
  ] as const)('is refused: %s', (_, text, as) => {
    expect(findChosenReading(read(text), as)).toBeNull();
  });
});
