import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Route } from '@playwright/test';
import { build } from 'esbuild';
import type { ScanContext } from '@/components/scan-capture/scan-context';
import type { CapturedScan } from '@/domain/scanning/captured-scan';
import type { ScannerProfile } from '@/domain/scanning/scanner-profile';

/** What the page of the harness counts. */
export interface Harness {
  scans: CapturedScan[];
  submits: number;
  /** Shortcuts that acted, in order. */
  actions: string[];
  /** The consumer answers "queue". */
  busy: boolean;
  /** Milliseconds every render wastes. */
  renderCost: number;
  renders: number;
  /** The count of renders when each scan came. */
  rendersAtScan: number[];
  context?: ScanContext;
  /** Tells the page how its scanner behaves, as calibration would. */
  setProfile?: (changes: Partial<ScannerProfile>) => void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

const ORIGIN = 'http://scan-harness.test';
const ROOT = path.resolve(import.meta.dirname, '..');

/** As the application's layout has it: the head script first, then a body that is there before its bundle. */
const DOCUMENT = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>harness</title>
<script src="/scan-head.js"></script></head>
<body><div id="root"></div><input aria-label="early" value="before"><script type="module" src="/bundle.js"></script></body></html>`;

let bundle: Promise<string> | undefined;

async function bundleHarness(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'e2e/scan-harness.tsx')],
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Serves the harness without a server. `release` lets the bundle through where a test holds it back. */
export async function openScanHarness(page: Page, { holdBundle = false }: { holdBundle?: boolean } = {}): Promise<{ release: () => void }> {
  bundle ??= bundleHarness();
  const [code, head] = await Promise.all([bundle, readFile(path.join(ROOT, 'public/scan-head.js'), 'utf8')]);
  const { promise: released, resolve } = Promise.withResolvers<unknown>();
  const release = () => resolve(undefined);
  if (!holdBundle) release();

  await page.route(`${ORIGIN}/**`, async (route: Route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/scan-head.js') return route.fulfill({ contentType: 'text/javascript', body: head });
    if (pathname !== '/bundle.js') return route.fulfill({ contentType: 'text/html', body: DOCUMENT });

    await released;
    return route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(ORIGIN, { waitUntil: holdBundle ? 'commit' : 'load' });
  return { release };
}
