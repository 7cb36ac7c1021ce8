import { expect, test } from 'vitest';

import { recognise } from '@/domain/identifiers/recognise';
import { SPECIMENS } from '@/domain/identifiers/specimens.data';

const today = '2026-11-24';

test.each(SPECIMENS)('$text is a specimen of $kind', ({ kind, text, sound }) => {
  const recognition = recognise(text, { today, localPatterns: [] });
  const valid = recognition.readings.find((reading) => reading.kind === kind)?.valid ?? false;

  expect({ kinds: [recognition.kind, ...recognition.candidates], valid: valid && sound }).toEqual({
    kinds: expect.arrayContaining([kind]),
    valid: sound,
  });
});

test('no specimen stands twice', () => {
  expect(new Set(SPECIMENS.map(({ text }) => text)).size).toBe(SPECIMENS.length);
});
