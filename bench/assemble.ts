import { percentile, printFigure } from '@/bench/figure';
import { NOW, plantHistory } from '@/demo/records/planted-history';
import { assembleHistory } from '@/domain/records/history/assemble-history';
import { findRows, NO_FILTER, toSearchable } from '@/domain/records/view/find-rows';
import { drawHistory } from '@/domain/records/view/history-view';

const EVENTS = 3_450;
const TIMES = 40;
/** Until the code is compiled: a console that has just started is another figure. */
const WARM_UP = 10;

/** assemble: some five thousand items of four hospitals made one history, drawn and searched, beside reading the same items as JSON. */
export function benchAssemble(): void {
  const { answers, sources } = plantHistory(1, EVENTS);
  const items = answers.reduce((sum, answer) => sum + answer.items.length, 0);
  const text = JSON.stringify(answers);
  const history = assembleHistory({ answers, sources, known: [], now: NOW });
  const view = drawHistory({ history, sources, masked: [], withheld: [], lastLookedAt: null });
  const searchable = toSearchable(view.rows, (code) => code);

  const raw = percentile(time(() => JSON.parse(text)), 0.5);
  const works = {
    merge: () => assembleHistory({ answers, sources, known: [], now: NOW }),
    draw: () => drawHistory({ history, sources, masked: [], withheld: [], lastLookedAt: null }),
    search: () => findRows(searchable, { ...NO_FILTER, query: '血糖 2016' }),
  };
  for (const [figure, work] of Object.entries(works)) {
    printFigure({ bench: 'assemble', figure, value: percentile(time(work), 0.95), unit: 'ms', items, rows: view.rows.length, raw: Number(raw.toPrecision(4)) });
  }
}

function time(work: () => unknown): readonly number[] {
  return Array.from({ length: WARM_UP + TIMES }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).slice(WARM_UP);
}
