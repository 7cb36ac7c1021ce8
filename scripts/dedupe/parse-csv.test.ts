import { expect, it } from 'vitest';

import { parseCsv } from '@/scripts/dedupe/parse-csv';
import type { CsvRow } from '@/scripts/dedupe/parse-csv';

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length);
}

async function rowsOf(text: string, length = 1000): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const some of parseCsv(inPieces(text, length))) rows.push(...some);
  return rows;
}

it('reads quotes, line ends of any kind and a byte order mark, however the text is cut', async () => {
  const text = '\uFEFFa,b,c\r\n1,"x, ""y""",3\n"two\nlines","q",\r\n\n5,,"7"';
  const rows = [
    { line: 1, fields: ['a', 'b', 'c'] },
    { line: 2, fields: ['1', 'x, "y"', '3'] },
    { line: 3, fields: ['two\nlines', 'q', ''] },
    { line: 6, fields: ['5', '', '7'] },
  ];

  for (const length of [1, 2, 3, 7, 1000]) expect(await rowsOf(text, length)).toEqual(rows);
});

it('names a quote that is never closed, and goes on', async () => {
  expect(await rowsOf('a,b\n1,"x\n2,y\n')).toEqual([
    { line: 1, fields: ['a', 'b'] },
    { line: 2, fields: [], fault: 'unclosedQuote' },
    { line: 3, fields: ['2', 'y'] },
  ]);
});
