/** @type {import('eslint').Rule.RuleModule} */
export const serverOnlyFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: "A file in server/ begins with import 'server-only', so that no browser bundle can take it in." },
  },
  create(context) {
    return {
      Program(node) {
        const first = node.body.find((statement) => statement.directive === undefined);
        const isMarker = first?.type === 'ImportDeclaration' && first.source.value === 'server-only';

        if (!isMarker) context.report({ node: first ?? node, messageId: 'missing' });
      },
    };
  },
};
