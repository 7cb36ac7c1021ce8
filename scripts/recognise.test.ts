import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';
import * as z from 'zod';

const file = z
  .object({
    meta: z.object({ asOf: z.string() }),
    vectors: z.array(z.looseObject({ input: z.string(), context: z.unknown().optional() })),
  })
  .parse(JSON.parse(readFileSync(new URL('../domain/identifiers/vectors.fixture.json', import.meta.url), 'utf8')));

const FIELDS = ['kind', 'valid', 'normalized', 'derived', 'candidates', 'warnings', 'reason', 'assurance', 'masked', 'suggestion'];

function run(lines: readonly string[]): Record<string, unknown>[] {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/recognise.ts'], { input: `${lines.join('\n')}\n`, encoding: 'utf8' });

  expect(status).toBe(0);
  return stdout.trimEnd().split('\n').map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));
}

it('answers every vector on its own line, with exactly the fields of the vectors', () => {
  const answers = run(file.vectors.map(({ input, context }) => JSON.stringify({ input, asOf: file.meta.asOf, context })));

  expect(answers).toHaveLength(file.vectors.length);
  expect(new Set(answers.flatMap((answer) => Object.keys(answer)))).toEqual(new Set(FIELDS));
  for (const [index, vector] of file.vectors.entries()) {
    for (const field of ['kind', 'valid', 'normalized', 'reason', 'assurance', 'masked']) expect(answers[index]?.[field]).toEqual(vector[field]);
  }
});

it('names a line it cannot read, without repeating it, and goes on', () => {
  const answers = run(['110101199003074514', '{', '', '{"input": 5}', '{"input": "110101199003074514", "asOf": "tomorrow"}', '{"input": "110101199003074514"}']);

  expect(answers.slice(0, 5).map((answer) => Object.keys(answer))).toEqual(Array.from({ length: 5 }, () => ['error']));
  expect(JSON.stringify(answers.slice(0, 5))).not.toContain('110101');
  expect(answers[5]).toMatchObject({ kind: 'prc_id18', valid: true });
});
