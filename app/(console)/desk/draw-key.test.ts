import { expect, test } from 'vitest';
import * as z from 'zod';

import { drawKey } from '@/app/(console)/desk/draw-key';

test('a key is what the server takes for a UUID, and no two are alike', () => {
  const keys = Array.from({ length: 500 }, drawKey);

  expect(keys.filter((key) => !z.uuidv4().safeParse(key).success)).toEqual([]);
  expect(new Set(keys).size).toBe(keys.length);
});
