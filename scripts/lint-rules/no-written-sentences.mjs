/**
 * What a person reads comes from the message catalogue, in both languages.
 * Chinese in a string, and letters between tags or in an attribute that is
 * read aloud, are sentences that one of the two would never get.
 */
const HAN = /\p{Script=Han}/u;
const WORD = /\p{L}{2}/u;
const READ_ALOUD = new Set(['alt', 'aria-label', 'aria-description', 'aria-roledescription', 'label', 'placeholder', 'title']);

/** @type {import('eslint').Rule.RuleModule} */
export const noWrittenSentences = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { written: 'A sentence somebody reads lives in messages/, in both languages; refer to its key.' },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'written' });

    return {
      Literal(node) {
        if (typeof node.value === 'string' && HAN.test(node.value)) report(node);
      },
      TemplateElement(node) {
        if (HAN.test(node.value.raw)) report(node);
      },
      JSXText(node) {
        if (WORD.test(node.value) || HAN.test(node.value)) report(node);
      },
      JSXAttribute(node) {
        const written = node.value?.type === 'Literal' ? String(node.value.value) : '';
        if (READ_ALOUD.has(node.name.name) && WORD.test(written) && !HAN.test(written)) report(node);
      },
    };
  },
};
