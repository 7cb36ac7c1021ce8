/**
 * Where a key would act: on nothing that takes text, on a button-like control (Space and Enter press it),
 * in a field, or in a secret field, whose keys must never be recorded.
 */
export type FocusKind = 'page' | 'button' | 'field' | 'secret';

/** One keyboard event as the detector needs it, free of the DOM. */
export type KeyStroke = {
  readonly action: 'down' | 'up';
  /** `KeyboardEvent.code`: the physical key, the same whatever the layout or the input method. */
  readonly code: string;
  /** `KeyboardEvent.key`: what the computer made of it; `Process` while an input method holds the key. */
  readonly key: string;
  readonly shift: boolean;
  /** Control, or Command on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly caps: boolean;
  /** `Event.timeStamp` in milliseconds: when the key was pressed, not when a busy page came round to it. */
  readonly timeStamp: number;
  /** An input method holds this key, so it cannot be swallowed. */
  readonly composing: boolean;
  readonly repeat: boolean;
  readonly focus: FocusKind;
  /** The key has already acted, before anyone could hold it back (recorded ahead of hydration). */
  readonly spent: boolean;
};

export type Terminator = 'Enter' | 'NumpadEnter' | 'Tab';

/**
 * `character` makes text; `token` makes text only in a scan (Ctrl+], F8, Alt+keypad, a keypad without Num Lock)
 * and is a command or a shortcut under a hand; `release` ends an Alt+keypad number.
 */
export type KeyRole = 'character' | 'token' | 'terminator' | 'command' | 'release' | 'ignored';
