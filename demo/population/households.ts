import { drawAdultAge, LAST_YEAR } from '@/demo/population/birth-dates';
import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import { drawSurname } from '@/demo/population/surnames';
import { drawByWeight } from '@/demo/population/weighted';

export type Origin = 'han' | 'uyghur' | 'hongkong' | 'macao' | 'taiwan' | 'abroad';

/** One member as the household knows them; names, numbers and records come later. */
export type HouseholdMember = {
  origin: Origin;
  sex: '1' | '2';
  surname: string;
  /** About: the year on the papers is dealt near it. */
  birthYear: number;
};

type Shape = 'alone' | 'couple' | 'family' | 'lone-parent' | 'three-generations';

const drawShape = drawByWeight<Shape>([
  ['alone', 17],
  ['couple', 14],
  ['family', 48],
  ['lone-parent', 5],
  ['three-generations', 16],
]);

const drawOrigin = drawByWeight<Origin>([
  ['han', 9_700],
  ['uyghur', 120],
  ['hongkong', 70],
  ['macao', 20],
  ['taiwan', 50],
  ['abroad', 60],
]);

const YOUNGEST_PARENT = 22;
const OLDEST_PARENT = 62;
const HALF = 0.5;

/** People who share a home, often a surname, and sometimes one phone: the hardest strangers to tell apart. */
export function drawHousehold(random: Random): readonly HouseholdMember[] {
  const origin = drawOrigin(random);
  const age = drawAdultAge(random);
  const head = adult(random, origin, age);
  if (origin !== 'han') return [head];

  const shape = drawShape(random);
  const partner = { ...adult(random, origin, age + wholeBetween(random, -4, 4)), sex: other(head.sex) };
  if (shape === 'alone') return [head];
  if (shape === 'couple' || age < YOUNGEST_PARENT || age > OLDEST_PARENT) return [head, partner];

  const father = head.sex === '1' ? head : partner;
  const mother = head.sex === '1' ? partner : head;
  const offspring = children(random, father, mother);
  if (shape === 'lone-parent') return [head, ...offspring];
  if (shape === 'family') return [head, partner, ...offspring];
  return [head, partner, ...offspring, ...grandparents(random, father)];
}

function adult(random: Random, origin: Origin, age: number): HouseholdMember {
  return { origin, sex: random() < HALF ? '1' : '2', surname: drawSurname(random), birthYear: LAST_YEAR - age };
}

function other(sex: '1' | '2'): '1' | '2' {
  return sex === '1' ? '2' : '1';
}

/** One, two or three, of whom those grown up have mostly left. */
function children(random: Random, father: HouseholdMember, mother: HouseholdMember): HouseholdMember[] {
  const number = 1 + Number(random() < 0.6) + Number(random() < 0.15);
  const first = mother.birthYear + wholeBetween(random, 22, 32);

  return Array.from({ length: number }, (_, index) => first + index * wholeBetween(random, 1, 5))
    .filter((birthYear) => birthYear <= LAST_YEAR && (LAST_YEAR - birthYear < 23 || random() < 0.3))
    .map((birthYear) => ({ origin: father.origin, sex: random() < 0.525 ? '1' : '2', surname: father.surname, birthYear }));
}

function grandparents(random: Random, father: HouseholdMember): HouseholdMember[] {
  const birthYear = father.birthYear - wholeBetween(random, 22, 31);
  const grandfather: HouseholdMember = { ...father, sex: '1', birthYear };
  const grandmother: HouseholdMember = { ...father, sex: '2', surname: drawSurname(random), birthYear: birthYear + wholeBetween(random, -3, 3) };

  return [grandfather, grandmother].filter((elder) => LAST_YEAR - elder.birthYear < 95 && random() < 0.7);
}
