import type { FocusKind, KeyStroke } from '@/domain/scanning/key-stroke';

type Modifiers = Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What is read of a keyboard event. `keyCode` is deprecated and alone says that an input method has the key. */
export type KeyEvent = Modifiers &
  Pick<KeyboardEvent, 'type' | 'code' | 'key' | 'timeStamp' | 'isComposing' | 'repeat'> & {
    readonly keyCode: number;
    getModifierState(key: string): boolean;
  };

/**
 * A keyboard event as the detector reads it. Key code 229 means that an input method, or some driver, keeps the
 * character to itself: the physical key is known all the same, so the stroke is never dropped for it.
 */
export function toKeyStroke(event: KeyEvent, focus: FocusKind, composing: boolean): KeyStroke {
  return {
    action: event.type === 'keyup' ? 'up' : 'down',
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    ctrl: event.ctrlKey || event.metaKey,
    alt: event.altKey,
    caps: event.getModifierState('CapsLock'),
    timeStamp: event.timeStamp,
    composing: composing || event.isComposing || event.keyCode === 229 || event.key === 'Process',
    repeat: event.repeat,
    focus,
    spent: false,
  };
}
