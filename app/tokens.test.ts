import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Palette = Readonly<Record<string, string>>;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = ['light', 'dark', 'high-contrast'] as const;

/** WCAG 2.2 1.4.3 and 1.4.11; the high-contrast theme keeps text at the enhanced level of 1.4.6. */
const floors = {
  light: { text: 4.5, shape: 3 },
  dark: { text: 4.5, shape: 3 },
  'high-contrast': { text: 7, shape: 4.5 },
} as const;

const statuses = ['ok', 'attention', 'doubt', 'danger', 'neutral'];

const textPairs: readonly (readonly [string, string])[] = [
  ['foreground', 'background'],
  ['foreground', 'muted'],
  ['foreground', 'field'],
  ['card-foreground', 'card'],
  ['popover-foreground', 'popover'],
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['secondary-foreground', 'secondary'],
  ['secondary-foreground', 'secondary-hover'],
  ['destructive-foreground', 'destructive'],
  ['destructive-foreground', 'destructive-hover'],
  ['accent-foreground', 'accent'],
  ['foreground', 'accent'],
  ...['background', 'card', 'popover', 'muted', 'field', 'accent'].map((ground) => ['muted-foreground', ground] as const),
  ...['background', 'card', 'popover', 'accent'].map((ground) => ['primary', ground] as const),
  ...statuses.flatMap((status) => [
    [`${status}-text`, `${status}-surface`] as const,
    ...['background', 'card', 'muted'].map((ground) => [`${status}-text`, ground] as const),
  ]),
  ['sidebar-foreground', 'sidebar'],
  ['sidebar-muted', 'sidebar'],
  ['sidebar-muted', 'sidebar-accent'],
  ['sidebar-accent-foreground', 'sidebar-accent'],
];

const shapePairs: readonly (readonly [string, string])[] = [
  ['input', 'background'],
  ['input', 'card'],
  ['input', 'popover'],
  ['input', 'field'],
  ['primary', 'background'],
  ...['background', 'card', 'popover', 'muted', 'field', 'accent'].map((ground) => ['ring', ground] as const),
  ['sidebar-ring', 'sidebar'],
  ['sidebar-ring', 'sidebar-accent'],
  ['sidebar-mark', 'sidebar'],
  ['sidebar-mark', 'sidebar-accent'],
  ...statuses.flatMap((status) =>
    [`${status}-surface`, 'background', 'card'].map((ground) => [status, ground] as const),
  ),
];

function readPalette(theme: string): Palette {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return Object.fromEntries([...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function tooWeak(theme: (typeof themes)[number], pairs: readonly (readonly [string, string])[], floor: number): string[] {
  const palette = readPalette(theme);
  return pairs
    .map(([front, ground]) => ({ front, ground, ratio: contrast(palette[front] ?? '', palette[ground] ?? '') }))
    .filter(({ ratio }) => !(ratio >= floor))
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`);
}

describe.each(themes)('the %s theme', (theme) => {
  test('names the same tokens as the light theme, each a six-digit sRGB hex', () => {
    const palette = readPalette(theme);

    expect(Object.keys(palette).sort()).toEqual(Object.keys(readPalette('light')).sort());
    expect(Object.values(palette).filter((value) => !/^#[0-9a-f]{6}$/.test(value))).toEqual([]);
  });

  test('keeps every text readable on every ground it may stand on', () => {
    expect(tooWeak(theme, textPairs, floors[theme].text)).toEqual([]);
  });

  test('keeps control borders, status marks and the focus ring visible', () => {
    expect(tooWeak(theme, shapePairs, floors[theme].shape)).toEqual([]);
  });
});

test('the contrast measure agrees with the published extremes and the grey at the border of 4.5', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
