/** One row of a CSV as bytes, overwritten by the next: field n is `bytes` from `starts[n]` to `ends[n]`. `fault` where it is no row at all. */
export type CsvRow = { line: number; bytes: Buffer; starts: Uint32Array; ends: Uint32Array; count: number; fault: 'unclosedQuote' | null };

const LONGEST_QUOTED = 1 << 20;
const MOST_FIELDS = 1024;
const [QUOTE, COMMA, LINE_FEED, CARRIAGE_RETURN] = [0x22, 0x2c, 0x0a, 0x0d];
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** The fields of a row as text. */
export function fieldsOf({ bytes, starts, ends, count }: CsvRow): string[] {
  return Array.from({ length: count }, (_, at) => bytes.toString('utf8', starts[at], ends[at]));
}

type Reader = { bytes: Buffer; at: number; row: CsvRow };

/**
 * RFC 4180 from pieces of UTF-8: quotes, doubled quotes, line ends inside
 * quotes, a byte order mark. Every mark of the format is one byte, so rows are
 * cut before anything is decoded. Gives the rows of each piece, to be used up
 * before the next is asked for.
 */
export async function* parseCsv(pieces: AsyncIterable<Buffer>): AsyncGenerator<Iterable<CsvRow>> {
  const row: CsvRow = { line: 1, bytes: Buffer.alloc(0), starts: new Uint32Array(MOST_FIELDS), ends: new Uint32Array(MOST_FIELDS), count: 0, fault: null };
  const reader: Reader = { bytes: Buffer.alloc(0), at: 0, row };
  let isFirst = true;

  for await (const piece of pieces) {
    const rest = reader.bytes.subarray(reader.at);
    reader.bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    reader.at = 0;
    if (isFirst && reader.bytes.length < BYTE_ORDER_MARK.length) continue;
    if (isFirst && reader.bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) reader.at = BYTE_ORDER_MARK.length;
    isFirst = false;
    yield takeRows(reader, false);
  }
  yield takeRows(reader, true);
}

/** Every whole row; `at` stays where the first that is not begins. */
function* takeRows(reader: Reader, isLast: boolean): Generator<CsvRow> {
  const { bytes, row } = reader;

  while (reader.at < bytes.length) {
    const found = bytes.indexOf(LINE_FEED, reader.at);
    if (found < 0 && !isLast) return;
    const end = found < 0 ? bytes.length : found;
    const taken = takePlainRow(bytes, reader.at, end, row) ? { next: end + 1, lines: 1 } : takeQuotedRow(bytes, reader.at, isLast, row);
    if (!taken && !isLast && bytes.length - reader.at < LONGEST_QUOTED) return;

    row.fault = taken ? null : 'unclosedQuote';
    if (!taken) row.count = 0;
    if (row.count !== 1 || row.starts[0] !== row.ends[0]) yield row;
    row.line += taken?.lines ?? 1;
    reader.at = Math.min(bytes.length, taken?.next ?? end + 1);
  }
}

/** A row without quotes, which nearly all are; false where there is one. */
function takePlainRow(bytes: Buffer, start: number, end: number, row: CsvRow): boolean {
  const { starts, ends } = row;
  let count = 0;
  starts[0] = start;

  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) return false;
    if (byte !== COMMA) continue;
    ends[count] = at;
    count += 1;
    starts[count] = at + 1;
  }
  ends[count] = end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  row.bytes = bytes;
  row.count = count + 1;
  return true;
}

/** A row with quotes, its fields without them in bytes of their own; null where its end has not come. */
function takeQuotedRow(bytes: Buffer, start: number, isLast: boolean, row: CsvRow): { next: number; lines: number } | null {
  const fields: Buffer[] = [];
  let at = start;

  for (;;) {
    const field = bytes[at] === QUOTE ? takeQuotedField(bytes, at) : takePlainField(bytes, at);
    if (!field) return null;
    fields.push(field.value);
    at = field.next;
    if (bytes[at] === COMMA) {
      at += 1;
      continue;
    }
    if (bytes[at] === CARRIAGE_RETURN) at += 1;
    if (at >= bytes.length && !isLast) return null;
    const next = bytes[at] === LINE_FEED ? at + 1 : at;
    putFields(row, fields);
    return { next, lines: Math.max(1, bytes.subarray(start, next).filter((byte) => byte === LINE_FEED).length) };
  }
}

function putFields(row: CsvRow, fields: readonly Buffer[]): void {
  row.bytes = Buffer.concat(fields);
  row.count = fields.length;
  let at = 0;

  for (const [index, field] of fields.entries()) {
    row.starts[index] = at;
    at += field.length;
    row.ends[index] = at;
  }
}

function takeQuotedField(bytes: Buffer, start: number): { value: Buffer; next: number } | null {
  const parts: Buffer[] = [];

  for (let at = start + 1; ; ) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote < 0) return null;
    if (bytes[quote + 1] !== QUOTE) {
      const after = takePlainField(bytes, quote + 1);
      return { value: Buffer.concat([...parts, bytes.subarray(at, quote), after.value]), next: after.next };
    }
    parts.push(bytes.subarray(at, quote + 1));
    at = quote + 2;
  }
}

function takePlainField(bytes: Buffer, start: number): { value: Buffer; next: number } {
  let end = start;
  while (end < bytes.length && bytes[end] !== COMMA && bytes[end] !== LINE_FEED && bytes[end] !== CARRIAGE_RETURN) end += 1;

  return { value: bytes.subarray(start, end), next: end };
}
