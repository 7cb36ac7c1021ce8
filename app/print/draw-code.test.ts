import { describe, expect, test } from 'vitest';

import { drawCode128, drawQrCode } from '@/app/print/draw-code';
import { formatIndexNumber } from '@/domain/identifiers/cards/index-number';

const indexNumber = formatIndexNumber(12345);

/** Every bar as where it begins and how wide it is. */
function barsOf(path: string): readonly { x: number; width: number }[] {
  return [...path.matchAll(/M(\d+) 0h(\d+)v1h-\d+z/g)].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
}

/** Widths of bars and spaces in turn, from the first bar on. */
function widthsOf(path: string): readonly number[] {
  const bars = barsOf(path);

  return bars.flatMap(({ x, width }, index) => {
    const next = bars[index + 1];
    return next ? [width, next.x - x - width] : [width];
  });
}

describe('the Code 128 of an index number', () => {
  const { width, path } = drawCode128(indexNumber);
  const widths = widthsOf(path);

  test('begins with a start pattern and ends with the stop pattern', () => {
    expect(['211412', '211214', '211232']).toContain(widths.slice(0, 6).join(''));
    expect(widths.slice(-7).join('')).toBe('2331112');
  });

  test('is made of symbols eleven modules wide, the stop thirteen', () => {
    const symbols = Array.from({ length: (widths.length - 7) / 6 }, (_, index) => widths.slice(index * 6, index * 6 + 6));

    expect(symbols.map((symbol) => symbol.reduce((sum, module) => sum + module, 0))).toEqual(symbols.map(() => 11));
    expect(widths.slice(-7).reduce((sum, module) => sum + module, 0)).toBe(13);
  });

  test('has ten white modules on either side', () => {
    const bars = barsOf(path);
    const last = bars.at(-1);

    expect(bars[0]?.x).toBe(10);
    expect(width - (last ? last.x + last.width : 0)).toBe(10);
  });

  test('fits a label of 60 mm at two dots of a 203 dpi printer a module', () => {
    expect((width * 2 * 25.4) / 203).toBeLessThan(56);
  });
});

describe('the QR code of an index number', () => {
  const { width, height, path } = drawQrCode(indexNumber);
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x ?? ''},${y ?? ''}`));

  test('is square, with four white modules around', () => {
    const positions = [...dark].flatMap((position) => position.split(',').map(Number));

    expect(width).toBe(height);
    expect(Math.min(...positions)).toBe(4);
    expect(Math.max(...positions)).toBe(width - 5);
  });

  test.each([
    ['top left', 4, 4],
    ['top right', width - 11, 4],
    ['bottom left', 4, height - 11],
  ])('has its finder pattern at the %s', (_, left, top) => {
    const rows = Array.from({ length: 7 }, (_row, row) =>
      Array.from({ length: 7 }, (_column, column) => (dark.has(`${left + column},${top + row}`) ? '#' : '.')).join(''),
    );

    expect(rows).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######']);
  });
});
