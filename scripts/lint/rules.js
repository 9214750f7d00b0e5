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

    'exact-target-origin': refuse('A message to another window names the one origin that may read it.', {
      'CallExpression[callee.property.name="postMessage"] > Literal.arguments[value=/^(\\*|null)$/]':
        'Name the exact origin: "*" and "null" reach whoever is listening.',
      'CallExpression[callee.property.name="postMessage"] Property[key.name="targetOrigin"] > Literal[value=/^(\\*|null)$/]':
        'Name the exact origin: "*" and "null" reach whoever is listening.',
    }),

    'money-not-float': refuse('Amounts are whole minor units from end to end.', {
      'CallExpression[callee.property.name="toFixed"]':
        'toFixed rounds a float: format whole minor units instead.',
      'CallExpression[callee.name="parseFloat"]': 'parseFloat makes a float of money: parse the digits.',
      'CallExpression[callee.property.name="parseFloat"]':
        'parseFloat makes a float of money: parse the digits.',
    }),

    'engine-deterministic': refuse('The engine answers the same on every machine, and knows no clock.', {
      'MemberExpression[object.name="Math"][property.name=/^(pow|exp|expm1|log|log2|log10|log1p|random)$/]':
        'Engines differ in the last bit of this function: use integers or BigInt.',
      'BinaryExpression[operator="**"]:not(:has(Literal[bigint]))':
        'A power of doubles differs between engines: use BigInt.',
      'Identifier[name="Date"]':
        'The engine counts days with src/lending/calendar; the business date is given to it.',
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
