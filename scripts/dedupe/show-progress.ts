import { phraseOnOneLine } from '@/scripts/progress.mjs';

const REDRAW_MS = 1000;

/** Tells the step a run is at on standard error, at most once a second; `end` gives the seconds since the beginning. */
export function createProgress() {
  const started = performance.now();
  let [told, step] = [0, ''];

  function tell(key: string, values: Record<string, number>): void {
    const now = performance.now();
    if (key === step && now - told < REDRAW_MS) return;
    [told, step] = [now, key];
    process.stderr.write(`${phraseOnOneLine(key, values)}  ${((now - started) / 1000).toFixed(1)} s\n`);
  }
  return Object.assign(tell, { end: () => (performance.now() - started) / 1000 });
}
