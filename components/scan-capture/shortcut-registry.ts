import type { FocusKind } from '@/domain/scanning/key-stroke';
import { isCharacterChord } from './name-chord';

export type Shortcut = {
  /** As in `aria-keyshortcuts`: `F2`, `Ctrl+Enter`, `Alt+L`, `J`. */
  readonly keys: string;
  /** Message key of what it does, for the sheet under F1. */
  readonly label: string;
  /** Message key of the heading it stands under. */
  readonly group: string;
  readonly run: () => void;
  /** Acts again while the key is held down, as for moving along a list. */
  readonly repeats: boolean;
  /** Stays at work while a dialog is open. */
  readonly inDialogs: boolean;
};

export type ListedShortcut = Pick<Shortcut, 'keys' | 'label' | 'group'>;

/** What the desk is doing when a key is pressed. */
export type ShortcutMoment = {
  readonly focus: FocusKind;
  readonly locked: boolean;
  readonly dialog: boolean;
  /** The arrows move the focus within a group of controls. */
  readonly arrowsTaken: boolean;
  readonly repeat: boolean;
};

export type ShortcutRegistry = ReturnType<typeof createShortcutRegistry>;

/** Keys that press the control that has the focus. */
const PRESSING_KEYS = new Set(['Enter', 'Space']);
/** Keys that move or delete in the control that has the focus. */
const EDITING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete']);

/** All shortcuts in force; of two with the same keys the one registered later wins, as the inner part of a page should. */
export function createShortcutRegistry() {
  let shortcuts: readonly Shortcut[] = [];
  let charactersOn = true;
  const listeners = new Set<() => void>();

  function change(next: readonly Shortcut[]) {
    shortcuts = next;
    listeners.forEach((listener) => listener());
  }

  return {
    add(shortcut: Shortcut): () => void {
      change([...shortcuts, shortcut]);
      return () => change(shortcuts.filter((other) => other !== shortcut));
    },
    find(chord: string, moment: ShortcutMoment): Shortcut | undefined {
      if (isCharacterChord(chord) && !charactersOn) return undefined;
      return shortcuts.findLast((shortcut) => shortcut.keys === chord && isInForce(shortcut, moment));
    },
    list: (): readonly ListedShortcut[] => shortcuts,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** WCAG 2.1.4: shortcuts of one character can be switched off. */
    setCharactersOn(on: boolean): void {
      charactersOn = on;
    },
  };
}

function isInForce({ keys, inDialogs, repeats }: Shortcut, { focus, locked, dialog, arrowsTaken, repeat }: ShortcutMoment): boolean {
  if (locked || focus === 'secret') return false;
  if ((dialog && !inDialogs) || (repeat && !repeats)) return false;
  if (PRESSING_KEYS.has(keys)) return focus === 'page';
  if (EDITING_KEYS.has(keys) || isCharacterChord(keys)) return focus !== 'field' && !(arrowsTaken && keys.startsWith('Arrow'));
  return true;
}
