import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import typescript from 'typescript-eslint';

// The snippets stand in no project, so only the rules that need no types are asked.
const eslint = new ESLint({ overrideConfig: [{ ...typescript.configs.disableTypeChecked, files: ['**/*.{ts,tsx}'] }] });

async function lint(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId, message }) => (ruleId === null ? message : ruleId));
}

type Case = [what: string, filePath: string, bad: string, good: string];

const marker = "import 'server-only';\n";
const action = "'use server';\n";

const cases: Record<string, Case[]> = {
  'yika/import-directions': [
    ['domain reaching up', 'domain/a.ts', "import '@/server/db';", "import '@/domain/outcome';"],
    ['domain reaching up by a relative path', 'domain/matching/a.ts', "import '../../server/db';", "import '../outcome';"],
    ['domain using a package', 'domain/a.ts', "import 'zod';", "import './b';"],
    ['domain using Node', 'domain/a.ts', "import 'node:crypto';", "import './b';"],
    ['a component asking the server', 'components/a.tsx', "import '@/server/session';", "import '@/domain/outcome';"],
    ['a component importing an action', 'components/a.tsx', "import '@/app/desk/actions';", "import 'react';"],
    ['the server drawing', 'server/a.ts', `${marker}import '@/components/a';`, `${marker}import '@/domain/a';`],
    ['the server reaching into a route', 'server/a.ts', `${marker}import '@/app/a';`, `${marker}import '@/server/b';`],
    ['a page speaking Prisma', 'app/page.tsx', "import '@prisma/client';", "import '@/server/db';"],
    ['a page naming a database type', 'app/a.ts', "import type { A } from '@/prisma/generated/client';", "import '@/domain/a';"],
    ['a page speaking SQL', 'app/a.ts', "import 'pg';", "import '@/server/db';"],
    ['a page showing the demo', 'app/a.ts', "import '@/demo/cast/people';", "import '@/messages/en/shell.json';"],
    ['the server using the demo', 'server/a.ts', `${marker}await import('@/demo/fill');`, `${marker}await import('./b');`],
    ['the server handing the demo on', 'server/a.ts', `${marker}export { a } from '@/demo/a';`, `${marker}export { a } from './b';`],
    ['the proxy using the demo', 'proxy.ts', "import '@/demo/cast/people';", "import '@/server/env';"],
    ['a browser test planting rows', 'e2e/a.spec.ts', "import '@/server/db';", "import '@/demo/cast/people';"],
    ['a unit test of domain asking the server', 'domain/a.test.ts', "import '@/server/db';", "import '@/test/database';"],
  ],
  'yika/guarded-actions': [
    ['an action without the guard', 'app/desk/actions.ts', `${action}export async function a() {}`, `${action}export const a = guard({}, b);`],
    ['an arrow without the guard', 'app/desk/actions.ts', `${action}export const a = async () => {};`, `${action}export type A = 1;`],
    ['an action handed on', 'app/desk/actions.ts', `${action}export { a } from './b';`, `${action}const a = 1;`],
    ['a default action', 'app/desk/actions.ts', `${action}export default guard({}, b);`, `${action}export const a = guard({}, b);`],
    ['actions.ts without its directive', 'app/desk/actions.ts', 'export const a = guard({}, b);', `${action}export const a = guard({}, b);`],
    ['a second file of actions', 'app/desk/save.ts', `${action}export const a = guard({}, b);`, 'export const a = guard({}, b);'],
    ['an action inside a component', 'app/a.tsx', "export async function A() { 'use server'; }", 'export async function A() {}'],
  ],
  'yika/server-only-first': [
    ['a server file without the marker', 'server/a.ts', 'export const a = 1;', `${marker}export const a = 1;`],
    ['the marker after another import', 'server/a.ts', `import './b';\n${marker}`, `${marker}import './b';`],
  ],
  'yika/no-written-sentences': [
    ['Chinese in a string', 'server/a.ts', `${marker}export const a = '没有权限';`, `${marker}export const a = 'forbidden';`],
    ['Chinese in a template', 'domain/access/a.ts', 'export const a = `窗口${1}`;', 'export const a = `desk ${1}`;'],
    ['words between tags', 'components/a.tsx', 'export const a = <p>Saved</p>;', "export const a = <p>{t('saved')}</p>;"],
    ['Chinese between tags', 'app/a.tsx', 'export const a = <p>已保存</p>;', 'export const a = <p>·</p>;'],
    ['a label read aloud', 'components/a.tsx', 'export const a = <a aria-label="Close" />;', 'export const a = <a className="Close" />;'],
  ],
  'no-restricted-syntax': [
    ['a barrel', 'domain/a.ts', "export * from './b';", "export { b } from './c';"],
    ['a file named after nothing', 'domain/utils.ts', 'export const a = 1;', ''],
    ['a folder named after nothing', 'components/shared/a.ts', 'export const a = 1;', ''],
    ['an index', 'domain/access/index.ts', 'export const a = 1;', ''],
    ['the environment in a page', 'app/a.ts', "process.env['A'];", 'process.cwd();'],
    ['the environment in the server', 'server/a.ts', `${marker}process.env['A'];`, `${marker}env();`],
    ['an unsafe query', 'server/a.ts', `${marker}db.$queryRawUnsafe(a);`, `${marker}db.$queryRaw\`SELECT 1\`;`],
    ['an unsafe statement', 'demo/a.ts', 'db.$executeRawUnsafe(a);', 'db.$executeRaw`SELECT 1`;'],
    ['unchecked SQL text', 'server/a.ts', `${marker}Prisma.raw(a);`, `${marker}Prisma.sql\`a\`;`],
    ['part of zod', 'app/a.ts', "import { z } from 'zod';\nexport const a = z;", "import * as z from 'zod';\nexport const a = z;"],
    ['zod by default', 'app/a.ts', "import z from 'zod';\nexport const a = z;", "import type * as z from 'zod';\nexport type A = z.ZodType;"],
    ['markup from a value', 'app/a.tsx', 'export const a = <p dangerouslySetInnerHTML={b} />;', 'export const a = <p>{b}</p>;'],
    ['markup handed on', 'app/a.tsx', 'export const a = { dangerouslySetInnerHTML: b };', 'export const a = { b };'],
    ['chance in domain', 'domain/a.ts', 'export const a = Math.random();', 'export const a = Math.max(1, 2);'],
    ['the clock in domain', 'domain/a.ts', 'export const a = new Date();', "export const a = new Date('2026-01-01');"],
    ['a test run alone', 'domain/a.test.ts', 'test.only();', 'test();'],
    ['a skipped test', 'server/a.test.ts', 'describe.skip();', 'describe();'],
    ['a test left for later', 'server/a.test.ts', 'it.todo();', 'it();'],
    ['a browser test marked as broken', 'e2e/a.spec.ts', 'test.fixme();', 'test();'],
    ['a browser test that sleeps', 'e2e/a.spec.ts', 'page.waitForTimeout(100);', 'page.waitForURL(a);'],
    ['a test that sleeps', 'server/a.test.ts', 'new Promise((done) => setTimeout(done, 10));', 'vi.advanceTimersByTime(10);'],
  ],
  'no-restricted-exports': [
    ['a default export', 'server/a.ts', `${marker}export default 1;`, `${marker}export const a = 1;`],
  ],
  'no-restricted-globals': [['a request from domain', 'domain/a.ts', "export const a = fetch('/');", 'export const a = 1;']],
  'no-console': [['a line on the console', 'server/a.ts', `${marker}console.info('a');`, `${marker}log();`]],
  '@typescript-eslint/no-explicit-any': [['any', 'domain/a.ts', 'export const a: any = 1;', 'export const a: unknown = 1;']],
  '@typescript-eslint/no-non-null-assertion': [['a wish', 'domain/a.ts', 'export const a = b!;', 'export const a = b;']],
  '@typescript-eslint/ban-ts-comment': [
    ['an unexplained suppression', 'domain/a.ts', '// @ts-expect-error\nexport const a = 1;', '// @ts-expect-error: the types of b are wrong\nexport const a = 1;'],
    ['an ignored error', 'domain/a.ts', '// @ts-ignore: no reason is enough\nexport const a = 1;', 'export const a = 1;'],
  ],
  'max-lines': [['a long file', 'domain/a.ts', '\n'.repeat(251), '\n'.repeat(250)]],
  'max-lines-per-function': [
    ['a long function', 'domain/a.ts', functionOf(61), functionOf(60)],
    ['a long component', 'app/a.tsx', functionOf(101), functionOf(100)],
  ],
};

function functionOf(lines: number): string {
  return `export function a() {${'\n'.repeat(lines - 1)}}`;
}

describe.each(Object.entries(cases))('%s', (rule, snippets) => {
  test.each(snippets)('refuses %s', async (_what, filePath, bad, good) => {
    expect(await lint(filePath, bad)).toContain(rule);
    expect(await lint(good === '' ? 'domain/a.ts' : filePath, good)).not.toContain(rule);
  });
});

test.each([
  ['a data table', 'domain/identifiers/region.ts', "export const a = '北京';"],
  ['a shadcn component', 'components/ui/a.tsx', `${'\n'.repeat(300)}export const a = 1;`],
  ['a page', 'app/desk/page.tsx', 'export default function Page() { return null; }'],
  ['the environment', 'server/env.ts', `${marker}export const a = process.env;`],
])('%s is exempt', async (_what, filePath, code) => {
  expect(await lint(filePath, code)).toEqual([]);
});
