import { AGREEMENT_LEVELS, MATCH_FIELDS } from '@/domain/matching/fields';

const RADIXES = MATCH_FIELDS.map((field) => AGREEMENT_LEVELS[field].length);

export const PATTERNS = RADIXES.reduce((product, each) => product * each, 1);

/** The levels of all fields as one number below `PATTERNS`. */
export function patternOf(levels: ArrayLike<number>): number {
  let pattern = 0;

  for (let index = 0; index < RADIXES.length; index += 1) pattern = pattern * (RADIXES[index] ?? 1) + (levels[index] ?? 0);
  return pattern;
}

export function levelsOf(pattern: number, into: Uint8Array): Uint8Array {
  let left = pattern;

  for (let index = RADIXES.length - 1; index >= 0; index -= 1) {
    const radix = RADIXES[index] ?? 1;
    into[index] = left % radix;
    left = Math.floor(left / radix);
  }
  return into;
}

/** Pairs of records, many millions of them: twenty bytes each. */
export class PairList {
  size = 0;
  later = new Uint32Array(1 << 16);
  earlier = new Uint32Array(1 << 16);
  pattern = new Uint32Array(1 << 16);
  /** What the agreeing values add, in bits. */
  valueBits = new Float32Array(1 << 16);
  weight = new Float32Array(1 << 16);

  add(later: number, earlier: number, pattern: number): void {
    if (this.size === this.later.length) this.resize(this.size * 2);
    this.later[this.size] = later;
    this.earlier[this.size] = earlier;
    this.pattern[this.size] = pattern;
    this.size += 1;
  }

  /** Keeps only the pairs that pass, in their order. */
  keep(passes: (pair: number) => boolean): void {
    let kept = 0;

    for (let pair = 0; pair < this.size; pair += 1) {
      if (!passes(pair)) continue;
      for (const column of [this.later, this.earlier, this.pattern, this.valueBits, this.weight]) column[kept] = column[pair] ?? 0;
      kept += 1;
    }
    this.size = kept;
    this.resize(kept);
  }

  private resize(length: number): void {
    this.later = resized(this.later, new Uint32Array(length));
    this.earlier = resized(this.earlier, new Uint32Array(length));
    this.pattern = resized(this.pattern, new Uint32Array(length));
    this.valueBits = resized(this.valueBits, new Float32Array(length));
    this.weight = resized(this.weight, new Float32Array(length));
  }
}

function resized<Column extends Uint32Array | Float32Array>(from: Column, to: Column): Column {
  to.set(from.subarray(0, to.length));
  return to;
}
