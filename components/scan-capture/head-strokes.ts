import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { snapshotControl, snapshotText, type ControlSnapshot } from './control-snapshot';
import { focusKind } from './focus-kind';
import { toKeyStroke, type KeyEvent } from './to-key-stroke';

/** What `public/scan-head.js` notes of one key event, before the application is there. */
type HeadStroke = KeyEvent & {
  readonly target: Element | null;
  /** The text field as it was before the key; null where the focus was on anything else. */
  readonly field: { readonly value: string; readonly start: number | null; readonly end: number | null } | null;
};

declare global {
  interface Window {
    /** Hands over what was recorded and stops recording. Gone once taken. */
    __takeScanHead?: () => readonly HeadStroke[];
  }
}

/** The key strokes of the time before hydration, each with the control it acted on as it was before. */
export function takeHeadStrokes(): readonly { readonly stroke: KeyStroke; readonly snapshot: ControlSnapshot | null }[] {
  const recorded = window.__takeScanHead?.() ?? [];
  delete window.__takeScanHead;

  return recorded.map((event) => ({
    stroke: { ...toKeyStroke(event, focusKind(event.target), false), spent: true },
    snapshot: findSnapshot(event),
  }));
}

function findSnapshot({ target, field }: HeadStroke): ControlSnapshot | null {
  if (!target) return null;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isText && field ? snapshotText(target, field) : snapshotControl(target);
}
