import { isComposing } from '@/components/ui/is-composing';

type Press = Pick<KeyboardEvent, 'code' | 'keyCode' | 'isComposing' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Whether a key press is the combination written as `Alt+1`, `Ctrl+K` or `F1`.
 * Compared by physical key, so that neither an input method nor another layout changes what Alt+L means;
 * the number pad is left out, where Alt and digits type characters on Windows. ⌘ stands for Ctrl.
 */
export function matchesKeys(event: Press, keys: string): boolean {
  if (isComposing(event)) return false;

  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';

  return (
    event.code === codeOf(key) &&
    event.altKey === parts.includes('Alt') &&
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift')
  );
}

function codeOf(key: string): string {
  if (/^[0-9]$/.test(key)) return `Digit${key}`;
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  return key;
}
