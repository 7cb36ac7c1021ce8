import { describe, expect, it } from 'vitest';

import { NOW, plantHistory } from '@/demo/records/planted-history';
import { createRandom } from '@/demo/population/random';
import { assembleHistory } from '@/domain/records/history/assemble-history';
import type { History } from '@/domain/records/history/assemble-history';
import type { SourceAnswer } from '@/domain/records/source';

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const EVENTS = 400;

function assemble(answers: readonly SourceAnswer[], { sources }: Pick<ReturnType<typeof plantHistory>, 'sources'>): History {
  return assembleHistory({ answers, sources, known: [], now: NOW });
}

function rowsOf({ entries }: History): readonly (readonly string[])[] {
  return entries.map(({ members }) => members.map(({ id }) => id).toSorted());
}

const planted = SEEDS.map((seed) => plantHistory(seed, EVENTS));

describe('a planted history, against its answer key', () => {
  it('no item is lost, and none is in two rows', () => {
    for (const each of planted) {
      const sent = each.answers.flatMap(({ items }) => items.filter(({ kind }) => kind !== 'demographics').map(({ id }) => id));
      const shown = rowsOf(assemble(each.answers, each)).flat();

      expect(shown.toSorted()).toEqual(sent.toSorted());
    }
  });

  it('no row holds two events', () => {
    for (const { key, ...each } of planted) {
      const eventOf = new Map(key.events.flatMap((ids, event) => ids.map((id) => [id, event])));
      const mixed = rowsOf(assemble(each.answers, each)).filter((ids) => new Set(ids.map((id) => eventOf.get(id))).size > 1);

      expect(mixed).toEqual([]);
    }
  });

  it('at least 98 of 100 planted duplicates stand in the row of their event', () => {
    const told = planted.map(({ key, ...each }) => {
      const rows = new Map(rowsOf(assemble(each.answers, each)).flatMap((ids, row) => ids.map((id) => [id, row])));
      const duplicates = key.events.flatMap(([first = '', ...others]) => others.map((other) => [first, other] as const));
      return { all: duplicates.length, found: duplicates.filter(([first, other]) => rows.get(first) === rows.get(other)).length };
    });
    const [all, found] = [told.reduce((sum, each) => sum + each.all, 0), told.reduce((sum, each) => sum + each.found, 0)];

    expect(all).toBeGreaterThan(1000);
    expect(found / all).toBeGreaterThanOrEqual(0.98);
  });

  it('every planted contradiction is flagged, and none is invented', () => {
    for (const { key, ...each } of planted) {
      const flagged = assemble(each.answers, each).conflicts.map(({ kind, about }) => ({ kind, about }));

      expect(flagged.toSorted(byKind)).toEqual(key.contradictions.toSorted(byKind));
    }
    expect(planted.flatMap(({ key }) => key.contradictions).length).toBeGreaterThan(50);
  });

  it('the order in which sources answer, and in which they list, is irrelevant', () => {
    for (const [index, each] of planted.entries()) {
      const random = createRandom(index);
      const shuffled = each.answers.toSorted(() => random() - 0.5).map((answer) => ({ ...answer, items: answer.items.toSorted(() => random() - 0.5) }));

      expect(assemble(shuffled, each)).toEqual(assemble(each.answers, each));
    }
  });

  it('taking a source away leaves nothing of it, and giving it back gives the whole again', () => {
    for (const each of planted.slice(0, 5)) {
      const whole = assemble(each.answers, each);
      const others = each.answers.filter(({ organisationCode }) => organisationCode !== 'B');

      expect(rowsOf(assemble(others, each)).flat().some((id) => id.startsWith('B/'))).toBe(false);
      expect(assemble([...others, ...each.answers.filter(({ organisationCode }) => organisationCode === 'B')], each)).toEqual(whole);
    }
  });
});

function byKind(one: { kind: string }, other: { kind: string }): number {
  return one.kind < other.kind ? -1 : 1;
}
