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
const MICROSECONDS = 1000;
const UUID_BYTES = 16;
// UTF-8 takes at most three bytes for a UTF-16 unit.
const MOST_BYTES_OF_UNIT = 3;
const FIRST_CAPACITY = 256 * 1024;

type Sink = { buffer: Buffer<ArrayBuffer>; view: DataView; used: number };

function makeRoom(sink: Sink, bytes: number): void {
  if (sink.used + bytes <= sink.buffer.length) return;

  const larger = Buffer.alloc(Math.max(sink.buffer.length * 2, sink.used + bytes));
  sink.buffer.copy(larger, 0, 0, sink.used);
  sink.buffer = larger;
  sink.view = new DataView(larger.buffer, larger.byteOffset);
}

/** Writes the length and answers where the value goes; ask before touching the buffer, which may move. */
function field(sink: Sink, bytes: number): number {
  makeRoom(sink, bytes + 4);
  sink.view.setInt32(sink.used, bytes);
  sink.used += bytes + 4;
  return sink.used - bytes;
}

/** Text of unknown length after `prefix` bytes: written first, measured by what was written. */
function textField(sink: Sink, value: string, prefix = 0): number {
  makeRoom(sink, 4 + prefix + value.length * MOST_BYTES_OF_UNIT);
  const at = sink.used + 4 + prefix;
  const bytes = prefix + sink.buffer.write(value, at);
  sink.view.setInt32(sink.used, bytes);
  sink.used += 4 + bytes;
  return at;
}

function createSink(): Sink {
  const buffer = Buffer.alloc(FIRST_CAPACITY);
  SIGNATURE.copy(buffer);

  return { buffer, view: new DataView(buffer.buffer, buffer.byteOffset), used: HEADER_BYTES };
}

export function createCopyRows(): CopyRows {
  const sink = createSink();
  const uuidBytes = Buffer.alloc(UUID_BYTES);
  let lastUuid = '';

  return {
    begin: (fields) => {
      makeRoom(sink, 2);
      sink.view.setInt16(sink.used, fields);
      sink.used += 2;
    },
    uuid: (value) => {
      // The rows of one record follow each other and all name it.
      if (value !== lastUuid) uuidBytes.write(value.replaceAll('-', ''), 'hex');
      lastUuid = value;
      const at = field(sink, UUID_BYTES);
      sink.buffer.set(uuidBytes, at);
    },
    bytes: (value) => {
      const at = field(sink, value.length);
      sink.buffer.set(value, at);
    },
    text: (value) => {
      textField(sink, value);
    },
    jsonb: (value) => {
      const at = textField(sink, value, 1);
      sink.view.setUint8(at - 1, JSONB_VERSION);
    },
    int2: (value) => {
      const at = field(sink, 2);
      sink.view.setInt16(at, value);
    },
    int4: (value) => {
      const at = field(sink, 4);
      sink.view.setInt32(at, value);
    },
    int8: (value) => {
      const at = field(sink, 8);
      sink.view.setBigInt64(at, value);
    },
    timestamp: (milliseconds) => {
      const at = field(sink, 8);
      sink.view.setBigInt64(at, BigInt((milliseconds - EPOCH) * MICROSECONDS));
    },
    finish: () => {
      makeRoom(sink, 2);
      sink.view.setInt16(sink.used, -1);
      return new Uint8Array(sink.buffer.buffer, sink.buffer.byteOffset, sink.used + 2);
    },
  };
}
