import 'server-only';

import type { Source } from '@/domain/records/source';
import { viewForReader } from '@/domain/records/view/view-for-reader';
import type { HistoryView } from '@/domain/records/view/history-view';
import { applyUpdate } from '@/server/records/apply-update';
import type { KnownHistory } from '@/server/records/apply-update';
import { askHospitals } from '@/server/records/ask-hospitals';
import type { SourceUpdate } from '@/server/records/ask-hospitals';
import type { HistoryPage } from '@/server/records/read-history-page';

/**
 * A history as it becomes known: each step has the state of every hospital,
 * some a new view, and the promise of the next. React sends each to the browser
 * as it comes.
 */
export type HistoryStep = { sources: readonly Source[]; view: HistoryView | null; next: Promise<HistoryStep | null> };

type Active = Extract<HistoryPage, { state: 'active' }>;

/** Rows of the first view, as many as a page draws at first: five thousand would hold up what is dangerous. */
const HEAD_ROWS = 200;

/** The head of the copies first, all of them next; then every hospital as it answers, and one view more when the view is called readable and when all is said. */
export function streamHistory({ sources, answers, reader, asking }: Active): HistoryStep & { view: HistoryView } {
  const updates: AsyncIterator<SourceUpdate, undefined> = askHospitals(asking);
  let known: KnownHistory = { sources, answers };

  async function step(wasSlow: boolean): Promise<HistoryStep | null> {
    const told = await updates.next();
    if (told.done) return { sources: known.sources, view: draw(), next: Promise.resolve(null) };

    known = applyUpdate(known, told.value);
    const isSlow = wasSlow || told.value.state.state === 'slow';
    // At the soft deadline, once: what came until then is worth reading.
    return { sources: known.sources, view: isSlow && !wasSlow ? draw() : null, next: step(isSlow) };
  }
  const draw = () => viewForReader(known.sources, known.answers, reader, Date.now());

  const view = draw();
  const answered = asking.hospitals.length === 0 ? Promise.resolve(null) : step(false);
  if (view.rows.length <= HEAD_ROWS) return { sources, view, next: answered };
  return { sources, view: headOf(view), next: afterThis({ sources, view, next: answered }) };
}

/** Allergies stand above everything, however old. */
function headOf(view: HistoryView): HistoryView {
  return { ...view, rows: view.rows.filter(({ kind }, position) => position < HEAD_ROWS || kind === 'allergy') };
}

/** Once the first has gone out. */
function afterThis(step: HistoryStep): Promise<HistoryStep> {
  return new Promise((resolve) => void setImmediate(resolve, step));
}
