import 'server-only';

import { pinyin } from 'pinyin-pro';

/**
 * Toneless pinyin of a name, syllables separated by spaces, with the readings
 * that characters have as surnames (单 shan, 仇 qiu, 尉迟 yu chi). A character the
 * table does not know stays as it is; clerks can correct the reading.
 */
export function nameReading(name: string): string {
  return pinyin(name, { toneType: 'none', mode: 'surname', nonZh: 'consecutive', v: true })
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every way the name may have been read when it was keyed: with its surname's reading first, then as any other word (单 dan). */
export function nameReadings(name: string): readonly string[] {
  const plain = pinyin(name, { toneType: 'none', nonZh: 'consecutive', v: true }).toLowerCase().replace(/\s+/g, ' ').trim();

  return [...new Set([nameReading(name), plain])];
}
