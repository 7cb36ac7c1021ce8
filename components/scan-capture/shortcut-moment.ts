import { focusKind } from './focus-kind';
import type { ScanDeskView } from './scan-desk';
import type { ShortcutMoment } from './shortcut-registry';

/** What Radix and native dialogs look like while they are open. A layer that forgets to say so would be answered by a scan. */
const OPEN_LAYERS = [
  ...['dialog', 'alertdialog', 'menu', 'listbox'].map((role) => `[role="${role}"][data-state="open"]`),
  'dialog[open]',
].join();

/** Groups in which the arrows move the focus. */
const ARROW_GROUPS = '[role="tablist"], [role="radiogroup"], [role="toolbar"], [role="group"][data-orientation], input[type="radio"], input[type="range"]';

/** Whether something lies over the page and wants an answer. */
export function isLayerOpen(): boolean {
  return document.querySelector(OPEN_LAYERS) !== null;
}

/** What the page is doing at the moment a key is pressed. */
export function shortcutMoment({ locked, blocking }: ScanDeskView, repeat: boolean): ShortcutMoment {
  const focused = document.activeElement;

  return {
    focus: focusKind(focused),
    locked,
    dialog: blocking === 'dialog' || isLayerOpen(),
    arrowsTaken: focused?.closest(ARROW_GROUPS) != null,
    repeat,
  };
}
