import { detectBurst, type DetectorInput } from '@/domain/scanning/detect-burst';
import { IDLE, nextQuiet, oldestMark, openKeys } from '@/domain/scanning/detector-state';
import type { DetectorEffect, HandEffect, ScanReading } from '@/domain/scanning/detector-state';
import type { DetectorSettings } from '@/domain/scanning/judge-burst';
import type { KeyStroke } from '@/domain/scanning/key-stroke';
import { snapshotControl, type ControlSnapshot } from './control-snapshot';
import { focusKind } from './focus-kind';
import { insertText } from './insert-text';
import { createQuietTimer } from './quiet-timer';
import { createSnapshotStore } from './snapshot-store';
import type { Composition } from './watch-composition';

export type KeyListener = {
  readonly settings: () => DetectorSettings;
  readonly onScan: (reading: ScanReading) => void;
  /** A hand typed this while nothing that takes text had the focus. */
  readonly onTyped: (text: string) => void;
  /** The last characters told by `onTyped` were the beginning of a scan. */
  readonly onRetracted: (characters: number) => void;
  /** Answers a key that stood alone; true when it was a shortcut and is not to be typed. */
  readonly onAlone: (stroke: KeyStroke) => boolean;
  /** Whether a shortcut answers this key, so that the browser's own meaning must not happen. */
  readonly claims: (stroke: KeyStroke) => boolean;
  /** Keys are being held back, as they are in a long scan. */
  readonly onHolding: (holding: boolean) => void;
  /** Whether the key belongs to a scan that calibration wants raw; the detector and the page then never see it. */
  readonly records: (stroke: KeyStroke) => boolean;
};

/** Runs the detector on live keys and does in the page what it asks for: remember, give back, restore, announce. */
export function runDetector(listener: KeyListener, composition: Composition) {
  const snapshots = createSnapshotStore();
  const quiet = createQuietTimer((now) => step({ kind: 'quiet', now }, null));
  let state = IDLE;
  let throughInputMethod = false;

  function step(input: DetectorInput, earlier: ControlSnapshot | null): boolean {
    const settings = listener.settings();
    const next = detectBurst(state, input, settings);
    state = next.state;
    for (const effect of next.effects) apply(effect, earlier);
    snapshots.forgetBefore(oldestMark(state));
    if (input.kind === 'key') quiet.noteStroke(input.stroke.timeStamp);
    quiet.wakeAt(nextQuiet(state, settings.profile));
    return next.swallow;
  }

  function apply(effect: DetectorEffect, earlier: ControlSnapshot | null): void {
    const focused = document.activeElement;
    if (effect.kind === 'hand') giveToHand(effect, listener);
    else if (effect.kind === 'scan') endScan(effect);
    else if (earlier) snapshots.remember(effect.mark, earlier);
    else if (focused) snapshots.remember(effect.mark, snapshotControl(focused));
  }

  function endScan({ reading, mark, retracted }: Extract<DetectorEffect, { kind: 'scan' }>): void {
    const touched = snapshots.takeSince(mark);
    listener.onHolding(false);
    if (retracted > 0) listener.onRetracted(retracted);

    // What an input method holds reaches the field only when it lets go: the scan goes out first, the field back after.
    if (throughInputMethod) composition.afterwards(() => restoreAll(touched));
    else restoreAll(touched);
    throughInputMethod = false;
    listener.onScan(reading);
  }

  return {
    /** Feeds one stroke; true when the page must not see its key. `earlier` is the control as it was, if noted before. */
    feed(stroke: KeyStroke, earlier: ControlSnapshot | null = null): boolean {
      const composing = stroke.composing && stroke.focus === 'field';
      throughInputMethod = composing || (throughInputMethod && openKeys(state).length > 0);

      const swallow = step({ kind: 'key', stroke }, earlier);
      // A key may move the focus on, from a full field to the next: every field it reaches is remembered once.
      const leaks = !swallow && stroke.action === 'down' && stroke.focus === 'field';
      if (leaks && document.activeElement) snapshots.rememberOnce(state.nextMark - 1, document.activeElement);
      if (swallow && openKeys(state).length > 0) listener.onHolding(true);
      return swallow;
    },
    stop: quiet.stop,
  };
}

function restoreAll(snapshots: readonly ControlSnapshot[]): void {
  for (const snapshot of snapshots) snapshot.restore();
}

function giveToHand({ text, strokes, alone }: HandEffect, listener: KeyListener): void {
  const last = strokes.at(-1);
  listener.onHolding(false);
  if (alone && last && !last.spent && listener.onAlone(last)) return;
  if (last?.focus !== 'field') {
    if (text !== '') listener.onTyped(text);
    return;
  }
  // The focus may have moved on to a password since the keys were pressed.
  if (focusKind(document.activeElement) === 'field') insertText(text);
}
