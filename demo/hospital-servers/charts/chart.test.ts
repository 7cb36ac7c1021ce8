import { describe, expect, it } from 'vitest';

import { getCastMember } from '@/demo/cast';
import { chartsOf } from '@/demo/hospital-servers/charts/chart';
import type { Charts } from '@/demo/hospital-servers/charts/chart';
import type { ChartPerson } from '@/demo/hospital-servers/patients/chart-person';
import { findChartPerson } from '@/demo/hospital-servers/patients/find-chart-person';
import { normalLocalNumber } from '@/demo/fill/local-number';
import { generateBlock } from '@/demo/population/generate-population';

const population = generateBlock(1, 0);

function personOf(key: Parameters<typeof getCastMember>[0]): ChartPerson {
  const [record] = getCastMember(key).records;
  const person = record && findChartPerson(record.hospital, normalLocalNumber(record.hospital, record.localNumber));
  if (!person) throw new Error(`${key} is at no hospital`);

  return person;
}

const zhou = chartsOf(personOf('zhouMinghua'));
const resourcesOf = ({ byHospital }: Charts) => [...byHospital].flatMap(([hospital, held]) => held.map((resource) => ({ hospital, ...resource })));

describe('whose number it is', () => {
  it('is found for every record of the population, and only at the hospital that gave the number', () => {
    for (const { demographics, records } of population.slice(0, 40)) {
      for (const { hospital, localNumber } of records) expect(findChartPerson(hospital, localNumber)).toMatchObject({ name: demographics.name });
    }
    const [stranger] = population.filter(({ records }) => records.every(({ hospital }) => hospital !== 'YS-HC'));
    expect(findChartPerson('YS-HC', `YS${stranger?.records[0]?.localNumber.slice(-8) ?? ''}`)).toBeNull();
    expect(findChartPerson('HZ-CH', 'nobody')).toBeNull();
  });

  it('is one person of the cast at all four hospitals', () => {
    expect([...zhou.byHospital.keys()]).toEqual(['XJ-YT', 'TZ-DY', 'HZ-QL', 'HZ-CH']);
  });
});

describe('a chart', () => {
  it('is the same whenever it is made', () => {
    expect(chartsOf(personOf('zhouMinghua'))).toEqual(zhou);
  });

  it('names one patient a hospital, in ids that FHIR allows and no two resources share', () => {
    for (const [hospital, held] of zhou.byHospital) {
      const ids = held.map(({ resourceType, id }) => `${resourceType}/${id}`);

      expect(new Set(ids).size, hospital).toBe(ids.length);
      expect(held.every(({ id }) => /^[A-Za-z0-9.-]{1,64}$/.test(id))).toBe(true);
    }
  });

  it('writes one laboratory value in the units, names and ranges of whoever reports it', () => {
    const whole = population.slice(0, 60).flatMap(({ records: [record] }) => {
      const person = record && findChartPerson(record.hospital, record.localNumber);
      return person ? resourcesOf(chartsOf(person)) : [];
    });
    const white = whole.filter((resource) => resource.resourceType === 'Observation' && /WBC|白细胞/.test(resource.code.text ?? ''));

    expect(new Set(white.map((resource) => (resource.resourceType === 'Observation' ? resource.code.text : ''))).size).toBeGreaterThanOrEqual(4);
    expect(white.some((resource) => 'valueString' in resource)).toBe(true);
  });
});

describe('the answer key', () => {
  it('names every resource exactly once, but for patients and the bytes of documents', () => {
    const told = zhou.key.events.flat();
    const held = resourcesOf(zhou).filter(({ resourceType }) => resourceType !== 'Patient' && resourceType !== 'Binary');

    expect(new Set(told).size).toBe(told.length);
    expect(told.toSorted()).toEqual(held.map(({ hospital, resourceType, id }) => `${hospital}/${resourceType}/${id}`).toSorted());
  });

  it('plants every contradiction it knows on the one who has four hospitals', () => {
    expect(zhou.key.contradictions.map(({ about }) => about)).toEqual(['blood-group', 'rh', 'allergy', 'chronic-disease', 'anticoagulant', 'birth-date']);
    for (const { resources } of zhou.key.contradictions) expect(new Set(resources.map((name) => name.slice(0, 5))).size).toBeGreaterThan(1);
  });

  it('has the same event told by two hospitals somewhere', () => {
    expect(zhou.key.events.some((members) => members.length > 1)).toBe(true);
  });
});
