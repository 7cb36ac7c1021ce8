/**
 * One field of many records: every distinct value is taken apart once and
 * named by a small number. 0 is no value.
 */
export class ValueColumn<Value> {
  readonly values: (Value | null)[] = [null];
  /** Number of the value of each record. */
  of = new Uint32Array(1024);
  private readonly byKey = new Map<string, number>();
  private readonly take: (text: string) => { key: string; value: Value } | null;

  /** `take`: a written value by its key (equal values have equal keys), or null where it says nothing. */
  constructor(take: (text: string) => { key: string; value: Value } | null) {
    this.take = take;
  }

  put(record: number, number: number): void {
    if (record >= this.of.length) this.of = grown(this.of, record);
    this.of[record] = number;
  }

  /** The number of a written value, taken apart; a caller asks once for each text. */
  numberOf(text: string): number {
    const taken = text === '' ? null : this.take(text);
    if (!taken) return 0;
    const known = this.byKey.get(taken.key);
    if (known !== undefined) return known;

    this.values.push(taken.value);
    this.byKey.set(taken.key, this.values.length - 1);
    return this.values.length - 1;
  }

  isWritten(record: number): boolean {
    return this.of[record] !== 0;
  }

  /** Both have the very same value. */
  isSame(one: number, other: number): boolean {
    const value = this.of[one];
    return value !== 0 && value === this.of[other];
  }

  /** No more values will come: gives back what was only needed to number them. */
  close(records: number): void {
    this.byKey.clear();
    this.of = this.of.slice(0, records);
  }

  /** How many records have each value. */
  counts(): Uint32Array {
    const counts = new Uint32Array(this.values.length);
    for (const value of this.of) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  }
}

function grown(array: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(array.length * 2, least + 1));
  larger.set(array);
  return larger;
}
