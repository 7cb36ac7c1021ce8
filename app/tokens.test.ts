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

function linear(hex: string): number[] {
  return [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
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

type Matrix = readonly (readonly [number, number, number])[];

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB: one man in twelve sees somewhere between these and everybody. */
const dichromacies: Record<string, Matrix> = {
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

// Ottosson 2020: linear RGB to cone responses, and their cube roots to OKLab.
const cones: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const okLab: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function multiply(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, factor, index) => sum + factor * (vector[index] ?? 0), 0));
}

/** How far apart two colours look, 0 to about 1, to an eye of the given kind. */
function apartness(eye: Matrix, one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const seen = multiply(eye, linear(hex)).map((channel) => Math.min(1, Math.max(0, channel)));
    return multiply(okLab, multiply(cones, seen).map(Math.cbrt));
  });
  return Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
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

describe.each(Object.entries(dichromacies))('under %s', (_, eye) => {
  test.each(themes)('the marks of the %s theme stay apart, by lightness where hue fails', (theme) => {
    const palette = readPalette(theme);
    const marks = ['ok', 'attention', 'doubt', 'danger'];
    const alike = marks
      .flatMap((one, position) => marks.slice(position + 1).map((other) => [one, other] as const))
      .filter(([one, other]) => apartness(eye, palette[one] ?? '', palette[other] ?? '') < 0.1);

    expect(alike).toEqual([]);
  });
});

test('the contrast measure agrees with the published extremes and the grey at the border of 4.5', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
