import { createHash } from 'node:crypto';

import { describe, expect, it } from 'vitest';

import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';

import { identifierOf } from '@/demo/fill/file-population';
import { hospitals } from '@/demo/hospitals';
import { BLOCK_PERSONS, generateBlock, generatePopulation } from '@/demo/population/generate-population';
import type { SyntheticPerson } from '@/demo/population/synthetic-person';

const today = '2026-11-23';
const population = Array.from({ length: 20 }, (_, block) => generateBlock(1, block)).flat();

function share(of: (person: SyntheticPerson) => boolean): number {
  return population.filter(of).length / population.length;
}

function ageOf({ demographics }: SyntheticPerson): number {
  return 2025 - Number(demographics.birthDate?.slice(0, 4));
}

describe('the generator', () => {
  it('makes the persons it always made', () => {
    const digest = createHash('sha256').update(JSON.stringify(generateBlock(1, 0))).digest('hex');

    // A change here is a new population: benches before and after do not compare.
    expect(digest).toBe('fd9a58656f7f6b4a6dac387700d3b70e9d49a73158e3ed29300c69371913305d');
  });

  it('makes the same persons whatever piece is asked for', () => {
    const middle = generatePopulation(1, 1990);
    const piece = Array.from({ length: 20 }, () => middle.next().value);

    expect(piece).toEqual(population.slice(1990, 2010));
    expect(population.map(({ ordinal }) => ordinal)).toEqual(population.map((_, index) => index));
    expect(generateBlock(1, 0)).toHaveLength(BLOCK_PERSONS);
  });

  it('makes other persons from another seed', () => {
    const names = new Set(generateBlock(2, 0).map(({ demographics: { name, birthDate } }) => `${name} ${birthDate ?? ''}`));

    expect(generateBlock(1, 0).filter(({ demographics: { name, birthDate } }) => names.has(`${name} ${birthDate ?? ''}`)).length).toBeLessThan(5);
  });
});

describe('a population', () => {
  it('carries documents that recognition reads as the import files them', () => {
    for (const { documents, demographics } of population.slice(0, 6000)) {
      for (const document of documents) {
        const { readings } = recognise(document.normalized, { today, localPatterns: [] });
        const reading = readings.find(({ kind }) => kind === document.kind);
        const scope = { organisationCode: '', ...(document.issuingCountry && { issuingCountry: document.issuingCountry }) };
        const [key] = reading ? identityKeys(reading, scope) : [];

        expect(identifierOf(document)).toEqual({
          kind: document.kind,
          system: key?.system,
          value: key?.value,
          claims: key?.claims,
          masked: reading?.masked,
          assurance: reading?.assurance,
        });
        expect(reading?.warnings ?? []).not.toContain('region_unknown');
        if (reading?.derived.birthDate) expect(reading.derived.birthDate).toBe(demographics.birthDate);
      }
    }
  });

  it('never gives two people one number, or two cards of a hospital', () => {
    const numbers = population.flatMap(({ documents }) => documents.map(identifierOf)).map(({ system, value }) => `${system}|${value}`);
    const cards = population.flatMap(({ records }) => records.map(({ hospital, localNumber }) => `${hospital}|${localNumber}`));

    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(cards).size).toBe(cards.length);
  });

  it('has cards its hospitals read', () => {
    for (const { records } of population.slice(0, 2000)) {
      for (const { hospital: code, localNumber } of records) {
        const card = hospitals.find((hospital) => hospital.code === code)?.cards[0];
        const printed = (card?.stripPrefix ?? '') + localNumber;

        expect(card && new RegExp(card.regex).test(printed), printed).toBe(true);
      }
    }
  });

  it.each([
    ['named 王', (person: SyntheticPerson) => person.demographics.name.startsWith('王'), 0.06, 0.095],
    ['named 张', (person: SyntheticPerson) => person.demographics.name.startsWith('张'), 0.055, 0.085],
    ['male', ({ demographics }: SyntheticPerson) => demographics.sex === '1', 0.47, 0.55],
    ['under fifteen', (person: SyntheticPerson) => ageOf(person) < 15, 0.11, 0.2],
    ['over sixty-four', (person: SyntheticPerson) => ageOf(person) > 64, 0.12, 0.22],
    ['over ninety-nine', (person: SyntheticPerson) => ageOf(person) > 99, 0, 0.001],
    ['born on 01-01', ({ demographics }: SyntheticPerson) => demographics.birthDate?.endsWith('-01-01') ?? false, 0.008, 0.02],
    ['with a resident number', ({ documents }: SyntheticPerson) => documents[0]?.kind === 'prc_id18', 0.92, 0.97],
    ['with no document', ({ documents }: SyntheticPerson) => documents.length === 0, 0.03, 0.05],
    ['without a phone', ({ demographics }: SyntheticPerson) => demographics.phone === null, 0.02, 0.04],
    ['registered at two hospitals or more', ({ records }: SyntheticPerson) => records.length > 1, 0.12, 0.3],
  ])('has about as many %s as there are', (_, is, least, most) => {
    expect(share(is)).toBeGreaterThanOrEqual(least);
    expect(share(is)).toBeLessThanOrEqual(most);
  });

  it('shares phones within homes', () => {
    const byPhone = Map.groupBy(
      population.filter(({ demographics }) => demographics.phone !== null),
      ({ demographics }) => demographics.phone,
    );
    const shared = [...byPhone.values()].filter((sharers) => sharers.length > 1);

    expect(shared.length / byPhone.size).toBeGreaterThan(0.08);
    expect(shared.filter((sharers) => sharers.length > 8)).toEqual([]);
  });

  it('registers nobody before birth or after today', () => {
    const wrong = population.filter(({ demographics, records }) =>
      records.some(({ registeredOn }) => registeredOn > today || registeredOn < (demographics.birthDate ?? '')),
    );

    expect(wrong).toEqual([]);
  });
});
