/**
 * Rows in PostgreSQL's binary COPY format (documentation of COPY, "Binary
 * Format"). Text would double every sealed byte and be parsed again.
 */
export type CopyRows = {
  begin(fields: number): void;
  uuid(value: string): void;
  bytes(value: Uint8Array): void;
  text(value: string): void;
  jsonb(value: string): void;
  int2(value: number): void;
  int4(value: number): void;
  int8(value: bigint): void;
  /** @param milliseconds since 1970 */
  timestamp(milliseconds: number): void;
  /** The whole file; nothing may be added afterwards. */
  finish(): Uint8Array<ArrayBuffer>;
};

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
const HEADER_BYTES = SIGNATURE.length + 8;
const JSONB_VERSION = 1;
// Postgres counts microseconds from 2000-01-01.
const EPOCH = Date.UTC(2000, 0, 1);
const UUID_BYTES = 16;
// UTF-8 takes at most three bytes for a UTF-16 unit.
const MOST_BYTES_OF_UNIT = 3;
const FIRST_CAPACITY = 256 * 1024;

export function createCopyRows(): CopyRows {
  let buffer = Buffer.alloc(FIRST_CAPACITY);
  let view = new DataView(buffer.buffer, buffer.byteOffset);
  let used = HEADER_BYTES;
  let lastUuid = '';
  const uuidBytes = Buffer.alloc(UUID_BYTES);
  SIGNATURE.copy(buffer);

  function reserve(bytes: number): void {
    if (used + bytes <= buffer.length) return;

    const larger = Buffer.alloc(Math.max(buffer.length * 2, used + bytes));
    buffer.copy(larger, 0, 0, used);
    buffer = larger;
    view = new DataView(larger.buffer, larger.byteOffset);
  }

  /** Writes the length and answers where the value goes. */
  function field(bytes: number): number {
    reserve(bytes + 4);
    view.setInt32(used, bytes);
    used += bytes + 4;
    return used - bytes;
  }

  /** Text of unknown length after `prefix` bytes: written first, measured by what was written. */
  function textField(value: string, prefix: number): number {
    reserve(4 + prefix + value.length * MOST_BYTES_OF_UNIT);
    const at = used + 4 + prefix;
    const bytes = prefix + buffer.write(value, at);
    view.setInt32(used, bytes);
    used += 4 + bytes;
    return at;
  }

  return {
    begin: (fields) => {
      reserve(2);
      view.setInt16(used, fields);
      used += 2;
    },
    // Room first, then the write: making room may move the buffer.
    uuid: (value) => {
      // The rows of one record follow each other and all name it.
      if (value !== lastUuid) uuidBytes.write(value.replaceAll('-', ''), 'hex');
      lastUuid = value;
      const at = field(UUID_BYTES);
      buffer.set(uuidBytes, at);
    },
    bytes: (value) => {
      const at = field(value.length);
      buffer.set(value, at);
    },
    text: (value) => {
      textField(value, 0);
    },
    jsonb: (value) => {
      const at = textField(value, 1);
      view.setUint8(at - 1, JSONB_VERSION);
    },
    int2: (value) => {
      const at = field(2);
      view.setInt16(at, value);
    },
    int4: (value) => {
      const at = field(4);
      view.setInt32(at, value);
    },
    int8: (value) => {
      const at = field(8);
      view.setBigInt64(at, value);
    },
    timestamp: (milliseconds) => {
      const at = field(8);
      view.setBigInt64(at, BigInt((milliseconds - EPOCH) * 1000));
    },
    finish: () => {
      reserve(2);
      view.setInt16(used, -1);
      return new Uint8Array(buffer.buffer, buffer.byteOffset, used + 2);
    },
  };
}
