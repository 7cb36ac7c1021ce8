import next from 'eslint-config-next/core-web-vitals';
import typescript from 'typescript-eslint';

import { guardedActions } from './scripts/lint-rules/guarded-actions.mjs';
import { importDirections } from './scripts/lint-rules/import-directions.mjs';
import { noWrittenSentences } from './scripts/lint-rules/no-written-sentences.mjs';
import { serverOnlyFirst } from './scripts/lint-rules/server-only-first.mjs';

const PRODUCT = ['app/**', 'components/**', 'domain/**', 'server/**', 'i18n/**', 'proxy.ts'];
const TESTS = ['**/*.test.{ts,tsx}', '**/*.fixture.{ts,tsx}', 'test/**', 'e2e/**'];
const TYPED = ['**/*.{ts,tsx}'];
// Next finds these by their default export, and the tools their configuration.
const DEFAULT_EXPORTS = [
  'app/**/{page,layout,template,loading,error,not-found,global-error,default,forbidden,unauthorized}.tsx',
  'app/**/{icon,opengraph-image,manifest,robots,sitemap}.{ts,tsx}',
  'i18n/request.ts',
  '*.config.{ts,mjs}',
  'test/start-*.ts',
];
// Chinese that stands on documents and is read by our code, not by people.
const FORMATS = ['domain/identifiers/**', 'domain/matching/**', '**/*.data.ts'];
const VAGUE_NAMES = '{index,utils,util,helpers,helper,common,misc,lib,shared,services,manager}';

const yika = {
  rules: {
    'guarded-actions': guardedActions,
    'import-directions': importDirections,
    'no-written-sentences': noWrittenSentences,
    'server-only-first': serverOnlyFirst,
  },
};

const barrel = { selector: 'ExportAllDeclaration', message: 'Import from the file that has it; no barrels.' };
const wholeZod = {
  selector: 'ImportDeclaration[source.value="zod"] > :matches(ImportSpecifier[imported.name="z"], ImportDefaultSpecifier)',
  message: "import * as z from 'zod': the other forms bring all of it into the bundle.",
};
const rawMarkup = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
  message: 'A name from a card must never become markup.',
};
const rawQuery = {
  selector:
    'MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/], MemberExpression[object.name="Prisma"][property.name="raw"]',
  message: 'Use the tagged template: it sends values apart from the statement.',
};
const environment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'The environment is read once, in server/env.ts.',
};
const unfinished = [
  {
    selector: 'MemberExpression[property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: 'CallExpression[callee.name="setTimeout"], CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what should happen, not for time to pass.',
  },
];
const nonDeterminism = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'domain/ takes randomness as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"], NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'domain/ takes the time as an argument.',
  },
];
const everywhere = [barrel, rawMarkup, rawQuery, wholeZod];

export default typescript.config(
  { ignores: ['.*', '.*/**', 'prisma/generated/**', 'next-env.d.ts', 'public/**', 'test-results/**', 'playwright-report/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  // React's rules compile every file they are given; only these floors draw.
  ...next.map((each) => ({ ...each, files: ['{app,components,e2e}/**/*.{ts,tsx}'] })),
  { settings: { react: { version: '19.3' } } },
  {
    files: TYPED,
    extends: [typescript.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // Text is spread by code points on purpose: a name can stand outside the basic plane.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_$' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    plugins: { yika },
    rules: {
      'yika/import-directions': 'error',
      'yika/guarded-actions': 'error',
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      eqeqeq: ['error', 'smart'],
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 60, IIFEs: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  { files: DEFAULT_EXPORTS, rules: { 'no-restricted-exports': 'off' } },
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 100 }] } },
  { files: ['components/ui/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: PRODUCT,
    ignores: [...FORMATS, 'components/ui/**', 'app/styleguide/**', ...TESTS],
    rules: { 'yika/no-written-sentences': 'error' },
  },
  {
    files: PRODUCT,
    ignores: TESTS,
    rules: { 'no-console': 'error', 'no-restricted-syntax': ['error', ...everywhere, environment] },
  },
  { files: ['server/env.ts'], rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
  { files: ['server/**'], ignores: TESTS, rules: { 'yika/server-only-first': 'error' } },
  {
    files: ['domain/**'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, environment, ...nonDeterminism],
      'no-restricted-globals': ['error', 'crypto', 'document', 'fetch', 'performance', 'process', 'setTimeout', 'window'],
    },
  },
  {
    files: TESTS.slice(0, 2),
    rules: {
      // expect.any() and JSON.parse() have no type: a wrong guess fails the test itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: TESTS, rules: { 'max-lines-per-function': 'off', 'no-restricted-syntax': ['error', ...everywhere, ...unfinished] } },
  // A harness draws one component and measures it; it is no page.
  { files: ['e2e/*-harness.tsx'], rules: { 'react-hooks/immutability': 'off', 'react-hooks/purity': 'off' } },
  // The database's own tests and migrations say things that nothing else may.
  { files: ['prisma/**'], rules: { 'no-restricted-syntax': ['error', barrel, ...unfinished] } },
  {
    files: [`**/${VAGUE_NAMES}.{ts,tsx,mjs}`, `**/${VAGUE_NAMES}/**`],
    rules: {
      'no-restricted-syntax': ['error', { selector: 'Program', message: 'Name the file or folder after what it does.' }],
    },
  },
);
