import { expect, test } from 'vitest';

import { placeNodes } from '@/app/(console)/duplicates/[caseId]/place-nodes';

const size = { width: 320, height: 170, margin: 22 };

test('the first is on top and four stand at the ends of the axes', () => {
  expect(placeNodes(4, size)).toEqual([{ x: 160, y: 22 }, { x: 298, y: 85 }, { x: 160, y: 148 }, { x: 22, y: 85 }]);
});

test.each([3, 5, 8])('%i of them lie apart and inside the drawing', (count) => {
  const nodes = placeNodes(count, size);

  for (const [index, { x, y }] of nodes.entries()) {
    expect(x).toBeGreaterThanOrEqual(size.margin);
    expect(x).toBeLessThanOrEqual(size.width - size.margin);
    for (const other of nodes.slice(index + 1)) expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(32);
  }
});
