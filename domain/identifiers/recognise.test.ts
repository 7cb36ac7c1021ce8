import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { LocalPattern, Recognition } from '@/domain/identifiers/identifier';
import { recognise } from '@/domain/identifiers/recognise';

interface Vector {
  readonly id: string;
  readonly note: string;
  readonly input: string;
  readonly kind: string;
  readonly valid: boolean;
  readonly normalized: string | null;
  readonly derived: Readonly<Record<string, unknown>>;
  readonly candidates: readonly string[];
  readonly warnings: readonly string[];
  readonly reason: string | null;
  readonly assurance: string;
  readonly masked: string | null;
  readonly suggestion?: string;
  readonly context?: { readonly localPatterns: readonly Pick<LocalPattern, 'kind' | 'regex'>[] };
}

interface VectorFile {
  readonly meta: { readonly asOf: string };
  readonly vectors: readonly Vector[];
}

const file: VectorFile = JSON.parse(readFileSync(new URL('./vectors.fixture.json', import.meta.url), 'utf8'));

/** The fields the vectors fix: candidates by their first two, warnings as a set. */
function comparable(answer: Omit<Recognition, 'readings'> | Vector) {
  return {
    kind: answer.kind,
    valid: answer.valid,
    normalized: answer.normalized,
    derived: answer.derived,
    candidates: answer.candidates.slice(0, 2),
    warnings: answer.warnings.toSorted(),
    reason: answer.reason,
    assurance: answer.assurance,
    masked: answer.masked,
    suggestion: answer.suggestion ?? null,
  };
}

describe('recognition answers every vector exactly', () => {
  test.each(file.vectors)('$id: $note', (vector) => {
    const localPatterns = (vector.context?.localPatterns ?? []).map((pattern) => ({ ...pattern, assigner: 'YIREN' }));
    const recognition = recognise(vector.input, { today: file.meta.asOf, localPatterns });
    expect(comparable(recognition)).toEqual(comparable(vector));
  });
});
