import { describe, expect, it } from 'vitest';

import { identityKeys } from '@/domain/identifiers/identity-key';
import { recognise } from '@/domain/identifiers/recognise';

import { cast } from '@/demo/cast';
import type { CastDocument, CastMember } from '@/demo/cast/cast-member';
import { fileCast, readDocument } from '@/demo/fill/file-cast';
import { normalLocalNumber } from '@/demo/fill/local-number';
import { hospitals } from '@/demo/hospitals';

const today = '2026-11-23';
const members: readonly CastMember[] = cast;
const keys = members.map(({ key }) => key);
const documents = members.flatMap((member) =>
  Object.entries(member.documents).map(([name, document]) => ({ member, title: `${member.key}, ${name}`, document })),
);
const sexOf = { M: '1', F: '2' } as const;

function readAs({ kind }: Pick<CastDocument, 'kind'>, text: string) {
  return recognise(text, { today, localPatterns: [] }).readings.find((reading) => reading.kind === kind);
}

// Years in which the county's numbers began with the code, where the table of codes tells; today: no end.
const ISSUED: Record<string, readonly [from: number, until: number]> = {
  '330110': [2001, 9999], '330111': [2015, 9999], '330112': [2017, 9999], '330113': [2021, 9999], '330114': [2021, 9999],
  '330125': [1949, 1994], '331004': [1994, 9999], '331022': [1994, 9999], '331023': [1994, 9999], '331024': [1994, 9999],
  '331081': [1994, 9999], '331082': [1994, 9999], '332603': [1949, 1994], '332627': [1949, 1994], '361103': [2015, 9999],
  '361104': [2019, 9999], '361125': [2000, 9999], '361127': [2000, 9999], '361128': [2000, 9999], '361129': [2000, 9999],
  '362301': [1949, 2000], '362322': [1949, 2000], '650109': [2007, 9999],
};

describe('the cast', () => {
  it('has some forty members, every key once', () => {
    expect(new Set(keys).size).toBe(members.length);
    expect(members.length).toBeGreaterThanOrEqual(30);
  });

  it.each(documents.filter(({ document }) => document.sound !== false))('$title: the number is sound', ({ document }) => {
    expect(readAs(document, document.value)).toMatchObject({ valid: true });
  });

  it.each(documents.filter(({ document }) => document.sound === false))('$title: only the check digit is wrong', ({ document }) => {
    expect(readAs(document, document.value)).toMatchObject({ valid: false, reason: 'check_digit' });
  });

  it.each(documents.filter(({ document, title }) => document.sound !== false && !title.endsWith('borrowedCard')))(
    '$title: birth date and sex are those of the member',
    ({ document, member }) => {
      const { birthDate, sex } = readAs(document, document.value)?.derived ?? {};

      if (birthDate) expect(birthDate).toBe(member.demographics.birthDate);
      if (sex) expect(sexOf[sex]).toBe(member.demographics.sex);
    },
  );

  it.each(documents.filter(({ document }) => document.scan))('$title: the scan leads to the number typed', ({ document, member }) => {
    const read = recognise(document.scan ?? '', { today, localPatterns: [] });
    const scanned = read.readings.flatMap((reading) => identityKeys(reading, { organisationCode: '' }));

    expect(read.valid).toBe(true);
    expect(scanned).toEqual(expect.arrayContaining(readDocument(document, today).map(({ system, value }) => expect.objectContaining({ system, value }))));
    expect(read.derived.birthDate).toBe(member.demographics.birthDate);
  });

  it('gives nobody a number that its county could have given them', () => {
    for (const { document, title } of documents.filter(({ document: { kind } }) => kind === 'prc_id18')) {
      const [from, until] = ISSUED[document.value.slice(0, 6)] ?? [0, 9999];
      const born = Number(document.value.slice(6, 10));

      expect(born < from || born > until, title).toBe(true);
    }
  });

  it('shares a number only where a card was lent', () => {
    const holders = Map.groupBy(
      documents.filter(({ document }) => document.sound !== false),
      ({ document }) => document.value,
    );
    const shared = [...holders.values()].filter((each) => each.length > 1).map((each) => each.map(({ member }) => member.key));

    expect(shared).toEqual([['qianMeilan', 'qianMeihua']]);
  });

  it('shows only documents it has, and relates and mixes up only members there are', () => {
    for (const { documents: carried, records, relations = [], sharesPersonWith } of members) {
      for (const { shown } of records) expect(Object.keys(carried)).toEqual(expect.arrayContaining([...shown]));
      for (const { to } of relations) expect(keys).toContain(to);
      if (sharesPersonWith) expect(keys).toContain(sharesPersonWith);
    }
  });

  it('holds cards that their hospitals read, each once', () => {
    const cards = members.flatMap(({ records }) => records);

    for (const { hospital: code, localNumber } of cards) {
      const [card] = hospitals.find((hospital) => hospital.code === code)?.cards ?? [];
      const localPatterns = card ? [{ kind: card.kind, regex: card.regex, assigner: code, ...(card.stripPrefix && { stripPrefix: card.stripPrefix }) }] : [];
      const reading = recognise(localNumber, { today, localPatterns }).readings.find(({ assigner }) => assigner === code);

      expect(reading?.normalized).toBe(normalLocalNumber(code, localNumber));
    }
    expect(new Set(cards.map(({ hospital, localNumber }) => `${hospital}|${localNumber}`)).size).toBe(cards.length);
  });
});

describe('the cast in the index', () => {
  let drawn = 0;
  const { persons } = fileCast({ today, newId: () => `id-${(drawn += 1)}`, nextIndexNumber: () => `number-${(drawn += 1)}` });

  it('never claims one number for two persons', () => {
    const claims = persons.flatMap(({ id, records }) =>
      records.flatMap(({ identifiers }) => identifiers.filter(({ claims: claimed }) => claimed).map(({ system, value }) => [`${system}|${value}`, id] as const)),
    );
    const holders = Map.groupBy(claims, ([key]) => key);

    expect([...holders.values()].filter((each) => new Set(each.map(([, id]) => id)).size > 1)).toEqual([]);
  });

  it('keeps a mistyped number on its record, unclaimed', () => {
    const mistyped = persons.flatMap(({ records }) => records.flatMap(({ identifiers }) => identifiers.filter(({ value }) => value === '331082198601159467')));

    expect(mistyped).toMatchObject([{ claims: false }]);
  });

  it('knows the old permit and the renewed one as one', () => {
    const { firstPermit, renewedPermit } = members.find(({ key }) => key === 'chenMeiling')?.documents ?? {};

    expect(firstPermit && readDocument(firstPermit, today)).toEqual(renewedPermit && readDocument(renewedPermit, today));
  });
});
