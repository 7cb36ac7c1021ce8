import { mod11CheckCharacter } from '@/domain/identifiers/check-digits';

import { dateInYear, drawAdultAge, LAST_YEAR } from '@/demo/population/birth-dates';
import { drawUyghurName } from '@/demo/population/foreign-names';
import { drawGivenName } from '@/demo/population/given-names';
import { drawPhone } from '@/demo/population/phones';
import { oneOf, wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { countyCode, drawAddress, drawAreaOfRegistration, drawHomeArea } from '@/demo/population/regions';
import type { Area, HomeArea } from '@/demo/population/regions';
import { drawSurname } from '@/demo/population/surnames';

/** Somebody as they really are, before any window writes them down. */
export type TruePerson = {
  surname: string;
  givenName: string;
  sex: '1' | '2';
  birthDate: string;
  idNumber: string;
  phone: string;
  address: string;
  ethnicity: string;
  motherName: string;
  /** Whoever comes along and may lend a phone or a number; undefined for those who live alone. */
  companion: { phone: string; idNumber: string } | undefined;
};

type Home = { area: HomeArea; registered: Area; address: string; phone: string };

type Plan = { surname: string; sex: '1' | '2'; year: number; motherName: string; twinOf?: TruePerson };

const TWIN_BIRTHS = 0.03;
const UYGHUR = 0.02;
const OWN_PHONE = 0.8;

/** The people of one home, parents before children: whoever shares surname, address, phone and mother. */
export function drawFamily(random: Random): readonly TruePerson[] {
  const area = drawHomeArea(random);
  const home = { area, registered: drawAreaOfRegistration(random, area), address: drawAddress(random, area), phone: drawPhone(random, area) };
  const year = LAST_YEAR - drawAdultAge(random);
  const father = settle(random, home, { surname: drawSurname(random), sex: '1', year, motherName: '' });
  if (random() < 0.25) return [random() < 0.5 ? father : settle(random, home, { surname: drawSurname(random), sex: '2', year, motherName: '' })];

  const mother = settle(random, home, { surname: drawSurname(random), sex: '2', year: year + wholeBetween(random, -4, 4), motherName: '' });
  const family = [father, mother, ...drawChildren(random, home, father, mother)];

  return family.map((person) => ({ ...person, companion: family.find((other) => other !== person) }));
}

function drawChildren(random: Random, home: Home, father: TruePerson, mother: TruePerson): TruePerson[] {
  const children: TruePerson[] = [];
  const motherName = mother.surname + mother.givenName;
  let year = Number(mother.birthDate.slice(0, 4)) + wholeBetween(random, 21, 32);

  for (let count = wholeBetween(random, 0, 3); count > 0 && year <= LAST_YEAR; count -= 1) {
    const sex = () => (random() < 0.52 ? ('1' as const) : ('2' as const));
    const child = settle(random, home, { surname: father.surname, sex: sex(), year, motherName });
    children.push(child);
    if (random() < TWIN_BIRTHS) {
      children.push(settle(random, home, { surname: father.surname, sex: random() < 0.7 ? child.sex : sex(), year, motherName, twinOf: child }));
    }
    year += wholeBetween(random, 1, 5);
  }
  return children;
}

function settle(random: Random, home: Home, plan: Plan): TruePerson {
  const birthDate = plan.twinOf?.birthDate ?? dateInYear(Math.min(plan.year, LAST_YEAR), wholeBetween(random, 0, 364));
  const ownPhone = plan.year > 1945 && plan.year < 2010 && random() < OWN_PHONE;
  const uyghur = plan.motherName === '' && random() < UYGHUR;
  const name = uyghur ? drawUyghurName(random, plan.sex) : null;

  return {
    surname: name ? '' : plan.surname,
    givenName: name ? `${name.givenName}·${name.fatherName}` : drawChildName(random, plan),
    sex: plan.sex,
    birthDate,
    idNumber: plan.twinOf ? nextNumber(plan.twinOf.idNumber, plan.sex) : drawNumber(random, home, birthDate, plan.sex),
    phone: ownPhone ? drawPhone(random, home.area) : home.phone,
    address: random() < 0.9 ? home.address : drawAddress(random, home.area),
    ethnicity: name ? '05' : '01',
    motherName: plan.motherName || (random() < 0.5 ? drawSurname(random) + drawGivenName(random, '2', plan.year - 25) : ''),
    companion: undefined,
  };
}

/** Twins' names are mostly one character apart: 王子轩, 王子豪. */
function drawChildName(random: Random, { sex, year, twinOf }: Plan): string {
  const drawn = drawGivenName(random, sex, year);
  if (twinOf?.givenName.length !== 2 || random() < 0.3) return drawn === twinOf?.givenName ? `小${drawn.slice(-1)}` : drawn;

  const last = oneOf(random, [...'豪杰涵宇然文博哲翔辉怡欣琪瑶彤萱妍婷雯琳'] as [string, ...string[]]);
  return twinOf.givenName.slice(0, 1) + (twinOf.givenName.endsWith(last) ? '宁' : last);
}

function drawNumber(random: Random, home: Home, birthDate: string, sex: '1' | '2'): string {
  const county = countyCode(home.registered, wholeBetween(random, 0, 7), Number(birthDate.slice(0, 4)));

  return eighteen(county + birthDate.replaceAll('-', ''), wholeBetween(random, 0, 449) * 2 + (sex === '1' ? 1 : 2));
}

/** Registered one after the other at one counter. */
function nextNumber(number: string, sex: '1' | '2'): string {
  const sequence = Number(number.slice(14, 17));
  const step = sequence % 2 === (sex === '1' ? 1 : 0) ? 2 : 1;

  return eighteen(number.slice(0, 14), sequence + step > 999 ? sequence - step : sequence + step);
}

function eighteen(areaAndDate: string, sequence: number): string {
  const digits = areaAndDate + String(sequence).padStart(3, '0');

  return digits + mod11CheckCharacter(digits);
}
