import { MATCH_FIELDS } from '@/domain/matching/fields';
import { CONTEXTS, levelsCount, MODEL_VERSION, PAIR_CLASSES } from '@/domain/matching/match-model';
import type { MatchModel } from '@/domain/matching/match-model';

/** A model as it was written down, or null where the text is none of this version: another one would weigh other levels. */
export function readModel(text: string): MatchModel | null {
  const value = parse(text);

  return isModel(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isModel(value: unknown): value is MatchModel {
  if (!isObject(value) || value['version'] !== MODEL_VERSION) return false;
  const classes = value['classes'];

  return isObject(classes) && PAIR_CLASSES.every((name) => isClass(classes[name]));
}

function isClass(value: unknown): boolean {
  if (!isObject(value) || !isChance(value['share'])) return false;
  const tables = value['tables'];

  return (
    isObject(tables) &&
    MATCH_FIELDS.every((field) => {
      const rows = tables[field];
      return Array.isArray(rows) && rows.length === CONTEXTS[field] && rows.every((row) => Array.isArray(row) && row.length === levelsCount(field) && row.every(isChance));
    })
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isChance(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && value <= 1;
}
