/** @import { Rule } from 'eslint' */

const drawers = /(^|[\\/])(utils?|helpers?|common|types|misc|shared-?utils)(\.[cm]?[jt]sx?$|[\\/])/i;

/** @type {Rule.RuleModule} */
const noDrawers = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      drawer:
        'No drawers: "{{name}}" says nothing about what is inside. Name the file after its main export, and put it next to what it is about.',
    },
  },
  create(context) {
    return {
      Program(node) {
        const path = context.filename.slice(context.cwd.length);
        const drawer = drawers.exec(path);
        if (drawer) context.report({ node, messageId: 'drawer', data: { name: drawer[2] ?? '' } });
      },
    };
  },
};

/** @type {Rule.RuleModule} */
const explainedExceptions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      silent:
        'An exception needs its reason: "// eslint-disable-next-line rule-name -- why this one place is different".',
      everything: 'Name the rule that is switched off, otherwise all of them are.',
      ignore:
        '@ts-ignore stays silent when the error is long gone: fix the type, or write "// @ts-expect-error: why", which tells when it is no longer needed.',
      unchecked: 'A whole file without types hides its next mistake: fix the types.',
      reasonless: 'Say why the error is expected: "// @ts-expect-error: why".',
    },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const messageId = complaint(comment.value.trim());
          if (messageId !== undefined && comment.loc) context.report({ loc: comment.loc, messageId });
        }
      },
    };
  },
};

/**
 * @param {string} text a comment's
 * @returns {string | undefined}
 */
function complaint(text) {
  if (/^eslint-disable/.test(text)) {
    const [directive = '', reason = ''] = text.split(/\s-{2,}\s/);
    if (/^eslint-disable(-next-line|-line)?\s*$/.test(directive)) return 'everything';
    return reason.trim().length < 3 ? 'silent' : undefined;
  }
  if (/^@ts-ignore/.test(text)) return 'ignore';
  if (/^@ts-nocheck/.test(text)) return 'unchecked';
  if (/^@ts-expect-error[:\s-]*$/.test(text)) return 'reasonless';
  return undefined;
}

export const askwell = {
  rules: { 'no-drawers': noDrawers, 'explained-exceptions': explainedExceptions },
};
