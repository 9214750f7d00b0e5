/** Rules of this project that no published plugin has; each is a refusal with the way out in its message. */

/** A rule that reports every node which one of the selectors finds. */
function refuse(description, found) {
  return {
    meta: { type: 'problem', docs: { description }, schema: [] },
    create: (context) =>
      Object.fromEntries(
        Object.entries(found).map(([selector, message]) => [
          selector,
          (node) => context.report({ node, message }),
        ]),
      ),
  };
}

const ATTIC = /(?:^|\/)(?:utils?|helpers?|commons?|shared|types|hooks|misc|lib)(?:\/|\.[jt]sx?$)/;

const noAttic = {
  meta: {
    type: 'problem',
    docs: { description: 'A folder or file is named for what it holds.' },
    schema: [],
  },
  create: (context) => ({
    Program(node) {
      const path = context.filename.slice(context.cwd.length + 1);
      if (ATTIC.test(path))
        context.report({ node, message: `"${path}" is named for no content: say what it holds.` });
    },
  }),
};

const BARREL = 'A re-export hides where a thing lives: import it from its own file.';

const SLEEP = 'A fixed sleep is either too short or too long: wait for what should happen.';

const TESTING = 'A testing folder holds what tests share: move what ships out of it.';
const NETWORK = 'This layer knows no network: ask through src/client.';
const INEXACT = '/^(?:pow|exp|expm1|log|log2|log10|log1p|random|sin|cos|tan|cbrt|hypot)$/';
const LAST_BIT =
  'Engines differ in the last bit of this function, or it is unknown which: use integers or BigInt.';
const POWER = 'A power of doubles differs between engines: use BigInt.';
const CLOCK = 'The engine counts days with src/lending/calendar; the business date is given to it.';
const WORDS = 'How a figure is written differs between machines: the engine answers numbers.';
const GLOBAL = 'The engine reaches for nothing of the machine it runs on.';

/** `(?<=` and `(?<!`, in a pattern or in a text that one is made of; a named group is neither. */
const BEHIND = '/[(][?]<[=!]/';
const LOOKBEHIND = 'Safari 15 cannot parse a lookbehind: match what comes before and keep the rest.';

/** Selectors of calls to a global, by its own name or by that of a global object. */
const called = (name, message) => ({
  [`CallExpression[callee.name="${name}"]`]: message,
  [`CallExpression[callee.object.name=/^(globalThis|window|self)$/][callee.property.name="${name}"]`]:
    message,
});

/** Loads whose target the import rules cannot read; and those by a URL or a pattern, which they do not look at. */
function hiddenLoads(context) {
  const refuseTo = (message) => (node) => context.report({ node, message });
  const leavesFolder = (node) => {
    const written =
      node?.type === 'Literal'
        ? String(node.value)
        : node?.type === 'TemplateLiteral'
          ? node.quasis[0].value.raw
          : '';
    return written.includes('/') && !/^\w+:/.test(written);
  };
  return {
    'ImportExpression[source.type!="Literal"]': refuseTo(
      'Import by one plain text: the import rules cannot read a template or a variable.',
    ),
    'CallExpression[callee.object.type="MetaProperty"][callee.property.name=/^glob/]': refuseTo(
      'A glob hides what is imported: import each module by its name.',
    ),
    NewExpression(node) {
      const [target, base] = node.arguments;
      const isOfThisFile =
        base?.type === 'MemberExpression' &&
        base.object.type === 'MetaProperty' &&
        (base.property.name === 'url' || base.property.value === 'url');
      if (node.callee.name === 'URL' && isOfThisFile && leavesFolder(target))
        context.report({
          node,
          message: 'A URL beside this file hides an import: import the module by its name.',
        });
    },
  };
}

const ANYWHERE = /^(?:\*|null)$/;

/** Whether an expression is, as far as this file tells, an origin that anybody has. */
function isAnyOrigin(node, scope) {
  switch (node?.type) {
    case 'Literal':
      return ANYWHERE.test(String(node.value));
    case 'TemplateLiteral':
      return node.expressions.length === 0 && ANYWHERE.test(node.quasis[0].value.cooked);
    case 'LogicalExpression':
      return isAnyOrigin(node.left, scope) || isAnyOrigin(node.right, scope);
    case 'ConditionalExpression':
      return isAnyOrigin(node.consequent, scope) || isAnyOrigin(node.alternate, scope);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return isAnyOrigin(node.expression, scope);
    case 'ObjectExpression':
      return node.properties.some(
        (each) =>
          each.type === 'Property' && each.key.name === 'targetOrigin' && isAnyOrigin(each.value, scope),
      );
    case 'Identifier':
      return definitionsOf(node.name, scope).some(({ type, node: found }) => {
        const written = type === 'Variable' ? found.init : null;
        return written !== null && written !== node && isAnyOrigin(written, scope);
      });
    default:
      return false;
  }
}

function definitionsOf(name, scope) {
  for (let each = scope; each !== null; each = each.upper) {
    const variable = each.set.get(name);
    if (variable !== undefined) return variable.defs;
  }
  return [];
}

function loosePosts(context) {
  return {
    'CallExpression[callee.property.name="postMessage"]'(node) {
      const scope = context.sourceCode.getScope(node);
      for (const origin of node.arguments.slice(1)) {
        if (isAnyOrigin(origin, scope))
          context.report({
            node: origin,
            message: 'Name the exact origin: "*" and "null" reach whoever is listening.',
          });
      }
    },
  };
}

export const projectRules = {
  rules: {
    'no-attic': noAttic,

    'no-barrel': refuse('Modules are imported from their own file.', {
      ExportAllDeclaration: BARREL,
      'ExportNamedDeclaration[source]': BARREL,
    }),

    'no-double-cast': refuse('A cast through unknown switches the compiler off.', {
      'TSAsExpression > TSAsExpression > TSUnknownKeyword':
        'A cast through unknown proves nothing: parse the value or narrow it.',
    }),

    'whole-path-import': {
      meta: {
        type: 'problem',
        docs: {
          description: 'What is loaded can be read from one literal, so that the import rules see it.',
        },
        schema: [],
      },
      create: hiddenLoads,
    },

    'no-testing-in-production': refuse('What tests share never ships.', {
      'ImportDeclaration[source.value=/(^|\\u002F)testing\\u002F/]': TESTING,
      'ImportExpression[source.value=/(^|\\u002F)testing\\u002F/]': TESTING,
      'ExportNamedDeclaration[source.value=/(^|\\u002F)testing\\u002F/]': TESTING,
    }),

    'no-fetch': refuse('This layer draws or computes: src/client asks the lender.', {
      ...called('fetch', NETWORK),
      'NewExpression[callee.name=/^(XMLHttpRequest|WebSocket|EventSource)$/]': NETWORK,
      'CallExpression[callee.property.name="sendBeacon"]': NETWORK,
    }),

    'exact-target-origin': {
      meta: {
        type: 'problem',
        docs: { description: 'A message to another window names the one origin that may read it.' },
        schema: [],
      },
      create: loosePosts,
    },

    'money-not-float': refuse('Amounts are whole minor units from end to end.', {
      'CallExpression[callee.property.name="toFixed"]':
        'toFixed rounds a float: format whole minor units instead.',
      'CallExpression[callee.name="parseFloat"]': 'parseFloat makes a float of money: parse the digits.',
      'CallExpression[callee.property.name="parseFloat"]':
        'parseFloat makes a float of money: parse the digits.',
    }),

    'no-lookbehind': refuse(
      'What ships is read by Safari 15, which rejects a whole file for one such pattern.',
      {
        [`Literal[raw=${BEHIND}]`]: LOOKBEHIND,
        [`TemplateElement[value.raw=${BEHIND}]`]: LOOKBEHIND,
      },
    ),

    'engine-deterministic': refuse('The engine answers the same on every machine, and knows no clock.', {
      [`MemberExpression[object.name="Math"][computed=false][property.name=${INEXACT}]`]: LAST_BIT,
      [`MemberExpression[object.name="Math"][computed=true][property.value=${INEXACT}]`]: LAST_BIT,
      'MemberExpression[object.name="Math"][computed=true]:not([property.type="Literal"])': LAST_BIT,
      [`VariableDeclarator[init.name="Math"] > ObjectPattern > Property[key.name=${INEXACT}]`]: LAST_BIT,
      [`VariableDeclarator[init.name="Math"] > ObjectPattern > Property[key.value=${INEXACT}]`]: LAST_BIT,
      'VariableDeclarator[init.name="Math"] > ObjectPattern > RestElement': LAST_BIT,
      'VariableDeclarator[init.name="Math"] > Identifier.id': LAST_BIT,
      'MemberExpression[object.name="globalThis"]': GLOBAL,
      'BinaryExpression[operator="**"]:not(:has(Literal[bigint]))': POWER,
      'AssignmentExpression[operator="**="]:not(:has(Literal[bigint]))': POWER,
      'Identifier[name="Date"]': CLOCK,
      'MemberExpression[object.name="performance"]': CLOCK,
      'VariableDeclarator[init.name="performance"]': CLOCK,
      'Identifier[name="Temporal"]': CLOCK,
      'MemberExpression[object.name="Intl"]': WORDS,
      'VariableDeclarator[init.name="Intl"]': WORDS,
      'CallExpression[callee.property.name=/^toLocale/]': WORDS,
    }),

    'no-sleep': refuse('Tests wait for events, not for time.', {
      'CallExpression[callee.property.name="waitForTimeout"]': SLEEP,
      'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"][arguments.0.name=/^(resolve|done|r)$/]':
        SLEEP,
    }),

    'no-silent-test': refuse('A test that does not run is not a test.', {
      'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(skip|only|todo|fixme|skipIf|runIf|fails)$/]':
        'Every test runs, every time: mend it or delete it.',
      'CallExpression[callee.object.property.name="describe"][callee.property.name=/^(skip|only|fixme)$/]':
        'Every test runs, every time: mend it or delete it.',
    }),
  },
};
