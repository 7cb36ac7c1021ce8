/**
 * Every function a browser can call is made by `guard`. An action that forgets
 * it runs for anybody who posts its id, signed in or not.
 */
import { relative, sep } from 'node:path';

const DIRECTIVE = 'use server';

function isGuarded(declarator) {
  return declarator.init?.type === 'CallExpression' && declarator.init.callee.name === 'guard';
}

function isTypeOnly(node) {
  const { declaration } = node;
  if (node.exportKind === 'type') return true;
  return declaration?.type === 'TSTypeAliasDeclaration' || declaration?.type === 'TSInterfaceDeclaration';
}

/** @type {import('eslint').Rule.RuleModule} */
export const guardedActions = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      place: "'use server' stands only at the head of a route's actions.ts.",
      missing: "actions.ts begins with 'use server'.",
      unguarded: 'Every export of actions.ts is a call of guard(…).',
    },
  },
  create(context) {
    const path = relative(context.cwd, context.filename).split(sep);
    const isActions = path[0] === 'app' && path.at(-1) === 'actions.ts';

    function checkExport(node) {
      if (!isActions || isTypeOnly(node)) return;

      const declarators = node.declaration?.declarations ?? [];
      if (declarators.length === 0 || !declarators.every(isGuarded)) context.report({ node, messageId: 'unguarded' });
    }

    return {
      Program(node) {
        if (isActions && node.body[0]?.directive !== DIRECTIVE) context.report({ node, messageId: 'missing' });
      },
      [`ExpressionStatement[directive='${DIRECTIVE}']`](node) {
        if (!isActions || node.parent.type !== 'Program') context.report({ node, messageId: 'place' });
      },
      ExportNamedDeclaration: checkExport,
      ExportDefaultDeclaration: (node) => isActions && context.report({ node, messageId: 'unguarded' }),
      ExportAllDeclaration: (node) => isActions && context.report({ node, messageId: 'unguarded' }),
    };
  },
};
