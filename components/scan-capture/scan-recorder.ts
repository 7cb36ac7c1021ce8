import { isSingleCharacter } from '@/domain/scanning/key-role';
import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { createStack } from './create-store';

/** Whoever wants whole scans raw; each comes as the keys it was, in order. */
export type ScanTraceListener = (strokes: readonly KeyStroke[]) => void;

/** A pause no scanner makes inside a code and every hand makes before the next key it means. */
const CODE_PAUSE = 250;
/** Silence after which a code is over. Longer than the pause, so that a stalled page does not cut one in two. */
const SILENCE = 400;

/**
 * Takes whole scans past the detector, for calibration: what a scanner sends must be seen before it is known how to
 * read it. Keys a hand would press to leave (Tab, Enter, Escape, Alt and Ctrl chords) begin no code and stay the page's.
 */
export function createScanRecorder() {
  const listeners = createStack<ScanTraceListener>();
  let strokes: readonly KeyStroke[] = [];
  let silence: ReturnType<typeof setTimeout> | undefined;

  function finish(): void {
    const trace = strokes;
    strokes = [];
    listeners.top()?.(trace);
  }

  function belongsToCode(stroke: KeyStroke): boolean {
    const last = strokes.at(-1);
    if (last) return stroke.timeStamp - last.timeStamp <= CODE_PAUSE && stroke.code !== 'Escape';
    const types = isSingleCharacter(stroke.key) || stroke.key === 'Process';
    return stroke.action === 'down' && types && !stroke.ctrl && !stroke.alt && stroke.code !== 'Space';
  }

  return {
    add: listeners.add,
    /** Whether the key belongs to a code being recorded, so that nobody else may see it. */
    take(stroke: KeyStroke): boolean {
      if (!listeners.top() || stroke.focus === 'field' || stroke.focus === 'secret' || !belongsToCode(stroke)) return false;

      strokes = [...strokes, stroke];
      clearTimeout(silence);
      silence = setTimeout(finish, SILENCE);
      return true;
    },
    stop(): void {
      clearTimeout(silence);
      strokes = [];
    },
  };
}
