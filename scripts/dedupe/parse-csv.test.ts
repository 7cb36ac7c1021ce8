import { expect, it } from 'vitest';

import { fieldsOf, parseCsv } from '@/scripts/dedupe/parse-csv';

async function* inPieces(text: string, length: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function rowsOf(text: string, length = 1000) {
  const rows: { line: number; fields: string[]; fault?: string }[] = [];
  for await (const some of parseCsv(inPieces(text, length))) {
    for (const row of some) rows.push({ line: row.line, fields: fieldsOf(row), ...(row.fault && { fault: row.fault }) });
  }
  return rows;
}

it('reads quotes, line ends of any kind and a byte order mark, however the bytes are cut', async () => {
  const text = '\uFEFFa,姓名,c\r\n1,"x, ""y""",3\n"two\nlines","张三",\r\n\n5,,"7"';
  const rows = [
    { line: 1, fields: ['a', '姓名', 'c'] },
    { line: 2, fields: ['1', 'x, "y"', '3'] },
    { line: 3, fields: ['two\nlines', '张三', ''] },
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
