/** One row of a CSV text and the line it begins on; `fault` where it is no row at all. */
export type CsvRow = { line: number; fields: string[]; fault?: 'unclosedQuote' };

const LONGEST_QUOTED = 1 << 20;

/**
 * RFC 4180 from pieces of text: quotes, doubled quotes, line ends of any kind
 * and inside quotes, a byte order mark. Rows without quotes, which nearly all
 * are, take a short way.
 */
export async function* parseCsv(pieces: AsyncIterable<string>): AsyncGenerator<readonly CsvRow[]> {
  let rest = '';
  let line = 1;
  let isFirst = true;

  for await (const piece of pieces) {
    const text = rest + (isFirst ? piece.replace(/^\uFEFF/, '') : piece);
    isFirst = false;
    const { rows, used, lines } = takeRows(text, line, false);
    rest = text.slice(used);
    line += lines;
    yield rows;
  }
  yield takeRows(rest, line, true).rows;
}

function takeRows(text: string, firstLine: number, isLast: boolean): { rows: CsvRow[]; used: number; lines: number } {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = firstLine;

  while (at < text.length) {
    const end = text.indexOf('\n', at);
    if (end < 0 && !isLast) break;
    const plain = text.slice(at, end < 0 ? text.length : end);
    if (!plain.includes('"')) {
      const fields = (plain.endsWith('\r') ? plain.slice(0, -1) : plain).split(',');
      if (fields.length > 1 || fields[0] !== '') rows.push({ line, fields });
      at = end < 0 ? text.length : end + 1;
      line += 1;
      continue;
    }

    const quoted = takeQuotedRow(text, at, isLast);
    if (!quoted) {
      if (!isLast && text.length - at < LONGEST_QUOTED) break;
      rows.push({ line, fields: [], fault: 'unclosedQuote' });
      at = end < 0 ? text.length : end + 1;
      line += 1;
      continue;
    }
    rows.push({ line, fields: quoted.fields });
    line += quoted.lines;
    at = quoted.next;
  }
  return { rows, used: at, lines: line - firstLine };
}

/** A row with quotes, or null where its end has not come. */
function takeQuotedRow(text: string, start: number, isLast: boolean): { fields: string[]; next: number; lines: number } | null {
  const fields: string[] = [];
  let at = start;

  for (;;) {
    const field = text[at] === '"' ? takeQuotedField(text, at) : takePlainField(text, at);
    if (!field) return null;
    fields.push(field.value);
    at = field.next;
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (at >= text.length && !isLast) return null;
    const next = text[at] === '\n' ? at + 1 : at;
    return { fields, next, lines: Math.max(1, text.slice(start, next).split('\n').length - 1) };
  }
}

function takeQuotedField(text: string, start: number): { value: string; next: number } | null {
  let value = '';

  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const after = takePlainField(text, quote + 1);
      return { value: value + after.value, next: after.next };
    }
    value += '"';
    at = quote + 2;
  }
}

function takePlainField(text: string, start: number): { value: string; next: number } {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end += 1;

  return { value: text.slice(start, end), next: end };
}
