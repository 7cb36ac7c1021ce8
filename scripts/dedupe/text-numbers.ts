const NONE = 0;

/**
 * Texts named by small numbers from 1 on, in the order they were first met. A
 * text is looked up by its bytes, so that only one that is new becomes a
 * string; all bytes lie in one block, which costs a tenth of as many strings.
 */
export class TextNumbers {
  size = 0;
  private bytes = Buffer.alloc(1 << 16);
  private ends = new Uint32Array(1 << 12);
  private hashes = new Uint32Array(1 << 12);
  private slots = new Uint32Array(1 << 13);

  /** The number of these bytes, a new one where they were not met before. `salt`: equal bytes of another kind are another text. */
  numberOf(bytes: Buffer, start: number, end: number, salt: number): number {
    let hash = 0x811c9dc5 ^ salt;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = (hash ^ (hash >>> 15)) >>> 0;

    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] ?? NONE;
      if (number === NONE) return this.add(bytes, start, end, hash, slot);
      if (this.hashes[number] === hash && this.isText(number, bytes, start, end)) return number;
    }
  }

  textOf(number: number): string {
    return this.bytes.toString('utf8', this.ends[number - 1] ?? 0, this.ends[number] ?? 0);
  }

  private isText(number: number, bytes: Buffer, start: number, end: number): boolean {
    const from = this.ends[number - 1] ?? 0;
    if ((this.ends[number] ?? 0) - from !== end - start) return false;
    for (let at = 0; at < end - start; at += 1) if (this.bytes[from + at] !== bytes[start + at]) return false;
    return true;
  }

  private add(bytes: Buffer, start: number, end: number, hash: number, slot: number): number {
    this.size += 1;
    const number = this.size;
    const from = this.ends[number - 1] ?? 0;
    const to = from + end - start;
    if (to > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(to, this.bytes.length * 2));
    if (number + 1 >= this.ends.length) {
      this.ends = doubled(this.ends);
      this.hashes = doubled(this.hashes);
    }
    bytes.copy(this.bytes, from, start, end);
    this.ends[number] = to;
    this.hashes[number] = hash;
    this.slots[slot] = number;
    if (number * 2 > this.slots.length) this.spread();
    return number;
  }

  private spread(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;

    for (let number = 1; number <= this.size; number += 1) {
      let slot = (this.hashes[number] ?? 0) & mask;
      while (this.slots[slot] !== NONE) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
