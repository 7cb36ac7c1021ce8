import { typedText } from './decode-keys';
import { detectBurst, type DetectorInput } from './detect-burst';
import { IDLE, type DetectorEffect, type ScanReading } from './detector-state';
import type { DetectorSettings } from './judge-burst';
import type { KeyStroke } from './key-stroke';
import { DEFAULT_PROFILE } from './scanner-profile';

/** A desk without a browser, for the tests of this room: what a detector's effects make of one field and of the page. */
export type SampleDesk = {
  readonly scans: readonly ScanReading[];
  /** What stands in the field that had the focus. */
  readonly field: string;
  /** What the page was told a person typed while no field had the focus. */
  readonly page: string;
  /** Keys that were alone, in order: those a shortcut could answer. */
  readonly alone: readonly KeyStroke[];
  readonly swallowed: number;
};

export const PLAIN_SETTINGS: DetectorSettings = { profile: DEFAULT_PROFILE, known: () => false };

/** Strokes as inputs, with the silence after the last one that a running desk would notice. */
export function untilQuiet(strokes: readonly KeyStroke[]): readonly DetectorInput[] {
  const end = strokes.at(-1)?.timeStamp ?? 0;
  return [...strokes.map((stroke) => ({ kind: 'key', stroke }) as const), { kind: 'quiet', now: end + 10_000 }];
}

export function runDesk(inputs: readonly DetectorInput[], settings: DetectorSettings = PLAIN_SETTINGS): SampleDesk {
  const snapshots = new Map<number, string>();
  const scans: ScanReading[] = [];
  const alone: KeyStroke[] = [];
  let state = IDLE;
  let field = '';
  let page = '';
  let swallowed = 0;

  function apply(effect: DetectorEffect) {
    if (effect.kind === 'snapshot') {
      snapshots.set(effect.mark, field);
      return;
    }
    if (effect.kind === 'scan') {
      scans.push(effect.reading);
      field = snapshots.get(effect.mark) ?? field;
      page = page.slice(0, page.length - effect.retracted);
      return;
    }
    if (effect.strokes.at(-1)?.focus === 'field') field += effect.text;
    else page += effect.text;
    if (effect.alone) alone.push(...effect.strokes);
  }

  for (const input of inputs) {
    const step = detectBurst(state, input, settings);
    state = step.state;
    step.effects.forEach(apply);
    if (step.swallow) swallowed += 1;
    if (input.kind === 'key' && !step.swallow && input.stroke.focus === 'field') field += typedText([input.stroke], settings.profile);
  }

  return { scans, field, page, alone, swallowed };
}
