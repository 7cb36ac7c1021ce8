/**
 * One field of many records: every distinct value is taken apart once and
 * named by a small number. 0 is no value.
 */
export class ValueColumn<Value> {
  readonly values: (Value | null)[] = [null];
  /** Number of the value of each record. */
  of = new Uint32Array(1024);
  private readonly byText = new Map<string, number>();
  private readonly byKey = new Map<string, number>();
  private readonly take: (text: string) => { key: string; value: Value } | null;

  /** `take`: a written value by its key (equal values have equal keys), or null where it says nothing. */
  constructor(take: (text: string) => { key: string; value: Value } | null) {
    this.take = take;
  }

  set(record: number, text: string): void {
    if (record >= this.of.length) this.of = grown(this.of, record);
    this.of[record] = text === '' ? 0 : this.numberOf(text);
  }

  private numberOf(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;

    const taken = this.take(text);
    const number = taken ? this.numberOfKey(taken) : 0;
    this.byText.set(text, number);
    return number;
  }

  private numberOfKey({ key, value }: { key: string; value: Value }): number {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;

    this.values.push(value);
    this.byKey.set(key, this.values.length - 1);
    return this.values.length - 1;
  }

  /** No more values will come: gives back what was only needed to number them. */
  close(records: number): void {
    this.byText.clear();
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
