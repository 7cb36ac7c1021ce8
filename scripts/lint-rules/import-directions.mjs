/** Imports only go down: which floor may import what, as one table. */
import { dirname, relative, resolve, sep } from 'node:path';

const DATABASE_DRIVERS = /^(@prisma\/|pg$|pg-copy-streams$)/;
const PRODUCT = ['app', 'components', 'domain', 'server', 'i18n', 'messages'];

/**
 * Per floor: the folders it may import from; whether it may speak to the
 * database; and, for the pure ones, that it may use no package at all.
 */
const FLOORS = {
  app: { from: PRODUCT },
  components: { from: ['components', 'domain', 'i18n'] },
  domain: { from: ['domain'], packages: false },
  server: { from: ['server', 'domain', 'prisma', 'i18n', 'messages'], database: true },
  i18n: { from: ['i18n', 'messages', 'domain'] },
  messages: { from: ['messages', 'i18n'] },
  prisma: { from: ['prisma', 'domain'], database: true },
  demo: { from: ['demo', 'domain', 'server', 'prisma', 'i18n'], database: true },
  bench: { from: ['bench', 'demo', 'domain', 'e2e', 'server', 'prisma', 'scripts', 'test'], database: true },
  e2e: { from: ['e2e', 'demo/cast', 'demo/accounts', 'domain', 'messages', 'test'] },
  scripts: { from: ['scripts', 'domain', 'server', 'demo/accounts'], database: true },
  test: { from: [...PRODUCT, 'prisma', 'demo', 'scripts', 'test'], database: true },
};

/** Files of the root that belong to a floor; the other ones configure tools. */
const ROOT_FILES = { 'proxy.ts': 'app', 'instrumentation.ts': 'app' };

/** A browser test that draws one component on a page of its own. */
const HARNESS = /^e2e\/[\w-]*harness\.tsx?$/;

/** A test may also use the cast, the simulated hospitals, the planting functions and the tools of testing; it still cannot turn the direction. */
const ALSO_IN_TESTS = ['test', 'demo/cast', 'demo/hospital-servers', 'messages', 'i18n'];

function toRootPath(specifier, filename, root) {
  if (specifier.startsWith('@/')) return specifier.slice(2);
  if (!specifier.startsWith('.')) return undefined;
  return relative(root, resolve(dirname(filename), specifier)).split(sep).join('/');
}

function isWithin(path, folder) {
  return path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}.`);
}

function findFault(specifier, filename, root) {
  const own = relative(root, filename).split(sep).join('/');
  const floor = FLOORS[ROOT_FILES[own] ?? own.split('/')[0]];
  if (!floor || HARNESS.test(own)) return undefined;

  const isTest = /\.(test|fixture)\.tsx?$/.test(own);
  const path = toRootPath(specifier, filename, root);

  if (path === undefined) {
    if (DATABASE_DRIVERS.test(specifier)) return floor.database || isTest ? undefined : 'database';
    return floor.packages === false && !isTest ? 'package' : undefined;
  }

  const allowed = isTest ? [...floor.from, ...ALSO_IN_TESTS] : floor.from;
  return allowed.some((folder) => isWithin(path, folder)) ? undefined : 'direction';
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'Imports only go down: this floor may not import {{specifier}}.',
      database: 'Only server/ and prisma/ speak to the database: {{specifier}} has no place here.',
      package: 'domain/ uses nothing outside itself, so not {{specifier}}.',
    },
  },
  create(context) {
    function check(source) {
      if (typeof source?.value !== 'string') return;

      const messageId = findFault(source.value, context.filename, context.cwd);
      if (messageId) context.report({ node: source, messageId, data: { specifier: source.value } });
    }

    return {
      ImportDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};
