/** A refusal to start or go on that a person can act on: one sentence of messages.json, no stack. */
import { readFileSync } from 'node:fs';

const catalogue = JSON.parse(readFileSync(new URL('./messages.json', import.meta.url), 'utf8'));

export class Refusal extends Error {
  /**
   * @param {string} key a key of messages.json
   * @param {Record<string, string | number>} [values] of its placeholders
   * @param {string} [details] what another program said about it, in its own words
   */
  constructor(key, values = {}, details = '') {
    super(phrase('en', key, values));
    this.name = 'Refusal';
    this.key = key;
    this.values = values;
    this.details = details;
  }
}

/** One sentence in one language, its {placeholders} filled. */
export function phrase(language, key, values = {}) {
  const text = catalogue[language][key];
  if (text === undefined) throw new Error(`messages.json has no ${language} sentence for ${key}`);

  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/** The sentence in both languages of the desk, Chinese first. */
export function phraseBoth(key, values = {}) {
  return `${phrase('zh-CN', key, values)}\n${phrase('en', key, values)}`;
}

/** Runs a script's main function; a refusal ends it with its sentence and exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    const refusal = error instanceof Refusal ? error : refusalFor(error);
    process.stderr.write(`\n${refusal ? describe(refusal) : (error.stack ?? error)}\n`);
    process.exit(1);
  }
}

function describe({ key, values, details }) {
  return [phraseBoth(key, values), details].filter(Boolean).join('\n\n');
}

/** Faults of the machine that show in any step alike. */
function refusalFor(error) {
  if (error?.code === 'ENOSPC' || error?.code === 'EDQUOT') return new Refusal('diskFull', { path: process.cwd() });
  if (error?.code === 'EROFS' || error?.code === 'EACCES') return new Refusal('notWritable', { path: error.path ?? process.cwd() });
  return undefined;
}
