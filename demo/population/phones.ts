import { wholeBetween } from '@/demo/population/random';
import type { Random } from '@/demo/population/random';
import type { HomeArea } from '@/demo/population/regions';
import { drawByWeight } from '@/demo/population/weighted';

// The operators' number segments, older ones more often.
const drawSegment = drawByWeight<string>([
  ...'134 135 136 137 138 139'.split(' ').map((segment) => [segment, 6] as const),
  ...'150 151 152 157 158 159 182 183 187 188'.split(' ').map((segment) => [segment, 5] as const),
  ...'130 131 132 155 156 185 186'.split(' ').map((segment) => [segment, 3] as const),
  ...'133 153 180 181 189 177 173'.split(' ').map((segment) => [segment, 3] as const),
  ...'147 166 175 176 178 184 191 198 199'.split(' ').map((segment) => [segment, 1] as const),
]);

const LANDLINES = 0.02;

/** A mobile number, now and then a landline. */
export function drawPhone(random: Random, home: HomeArea): string {
  if (random() < LANDLINES) return `${home.landline}-8${wholeBetween(random, 1_000_000, 9_999_999)}`;

  return `${drawSegment(random)}${String(wholeBetween(random, 0, 99_999_999)).padStart(8, '0')}`;
}
