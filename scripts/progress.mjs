/** One line for each long step, with the time it has taken so far. */
import { phrase } from './refusal.mjs';

const REDRAW_MS = 200;
const REPEAT_MS = 15_000;

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** The sentence in both languages of the desk, on one line. */
export function phraseOnOneLine(key, values = {}) {
  return `${phrase('zh-CN', key, values)} · ${phrase('en', key, values)}`;
}

/**
 * Runs a step under a line that counts its seconds; where nobody watches a
 * terminal, plain lines that a log can keep.
 * @template Value
 * @param {string} key of messages.json
 * @param {() => Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function step(key, work) {
  const label = phraseOnOneLine(key);
  const since = performance.now();
  const { isTTY } = process.stdout;
  const draw = isTTY
    ? () => process.stdout.write(`\r\u001b[2K… ${label}  ${seconds(since)}`)
    : () => process.stdout.write(`… ${label}  ${seconds(since)}\n`);
  const timer = setInterval(draw, isTTY ? REDRAW_MS : REPEAT_MS);

  try {
    const value = await work();
    process.stdout.write(`${isTTY ? '\r\u001b[2K' : ''}✓ ${label}  ${seconds(since)}\n`);
    return value;
  } catch (error) {
    process.stdout.write(`${isTTY ? '\r\u001b[2K' : ''}✗ ${label}  ${seconds(since)}\n`);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
