/**
 * Expands Lingui's macros and compiles each sentence where it stands, so that the source language needs no
 * catalogue, is split by route with its code, and a plural is never printed raw.
 */
import { type PluginObj, type PluginPass, transformAsync, types as t } from '@babel/core';
import linguiMacro from '@lingui/babel-plugin-lingui-macro';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** A sentence as Lingui's runtime reads it: text and placeholders in order. */
const compiled = (message: string): t.Expression =>
  t.valueToNode(JSON.parse(JSON.stringify(compileMessage(message))));

/** The property of that name whose value is a plain string. */
const textProperty = (node: t.ObjectExpression, name: string): t.ObjectProperty | undefined =>
  node.properties.find(
    (found): found is t.ObjectProperty =>
      t.isObjectProperty(found) && t.isIdentifier(found.key, { name }) && t.isStringLiteral(found.value),
  );

const attribute = (node: t.JSXOpeningElement, name: string): t.JSXAttribute | undefined =>
  node.attributes.find(
    (found): found is t.JSXAttribute => t.isJSXAttribute(found) && t.isJSXIdentifier(found.name, { name }),
  );

/** After the macro has run: `{ id, message: 'text' }` and `<Trans id message="text">` get the compiled sentence. */
const compileInPlace: PluginObj<PluginPass> = {
  visitor: {
    Program: {
      exit(program) {
        program.traverse({
          ObjectExpression({ node }) {
            const message = textProperty(node, 'message');
            if (t.isStringLiteral(message?.value) && textProperty(node, 'id'))
              message.value = compiled(message.value.value);
          },
          JSXOpeningElement({ node }) {
            const message = attribute(node, 'message');
            if (!message || !attribute(node, 'id')) return;
            const text = t.isJSXExpressionContainer(message.value) ? message.value.expression : message.value;
            if (t.isStringLiteral(text)) message.value = t.jsxExpressionContainer(compiled(text.value));
          },
        });
      },
    },
  },
};

export function lingui(): Plugin {
  return {
    name: 'suijie:lingui',
    enforce: 'pre',
    transform: {
      filter: { id: /\.tsx?$/, code: /@lingui\/(?:core|react)\/macro/ },
      async handler(code, id) {
        const expanded = await transformAsync(code, {
          filename: id,
          babelrc: false,
          configFile: false,
          sourceMaps: true,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [[linguiMacro, { stripMessageField: false }], compileInPlace],
        });
        return expanded?.code ? { code: expanded.code, map: expanded.map ?? null } : null;
      },
    },
  };
}
