/** Lint: what the compiler cannot say. Import rules live in scripts/lint/layers.js, our own rules in scripts/lint/rules.js. */
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import {
  boundariesOfLayers,
  boundariesRules,
  boundariesSettings,
  TEST_FILES,
} from './scripts/lint/layers.js';
import { projectRules } from './scripts/lint/rules.js';

const TYPESCRIPT = ['**/*.{ts,tsx}'];
const JAVASCRIPT = ['**/*.{js,mjs}'];

export default tseslint.config(
  { ignores: ['dist/', '.data/', '.cache/', 'public/', 'test-results/', 'playwright-report/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  { files: JAVASCRIPT, languageOptions: { globals: globals.node } },

  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: Infinity }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },

  {
    files: ['{src,e2e,bench,scripts}/**/*.{ts,tsx}'],
    plugins: { boundaries, project: projectRules },
    settings: boundariesSettings,
    rules: {
      ...boundariesRules,
      'project/no-attic': 'error',
      'project/no-barrel': 'error',
      'project/no-double-cast': 'error',
      'project/exact-target-origin': 'error',
    },
  },
  ...boundariesOfLayers,

  {
    files: ['src/{lending,contract,sandbox,features,client,app,wallet}/**/*.{ts,tsx}'],
    ignores: TEST_FILES,
    rules: { 'project/money-not-float': 'error' },
  },
  {
    files: ['src/lending/**/*.ts'],
    ignores: TEST_FILES,
    rules: { 'project/engine-deterministic': 'error' },
  },
  {
    files: [...TEST_FILES, 'e2e/**/*.ts'],
    plugins: { project: projectRules },
    rules: {
      'project/no-sleep': 'error',
      'project/no-silent-test': 'error',
      // A Playwright fixture that needs no other says so with an empty pattern.
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
    },
  },

  {
    // The rules above hold for TypeScript: beside it nothing else may be imported from.
    files: ['src/**/*.{js,mjs,cjs,jsx,mts,cts}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Program', message: 'Under src there is TypeScript alone.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: TEST_FILES,
    rules: {
      'project/whole-path-import': 'error',
      'project/no-testing-in-production': 'error',
      'project/no-lookbehind': 'error',
    },
  },
  {
    files: ['src/{ui,lending,contract,features}/**/*.{ts,tsx}'],
    ignores: TEST_FILES,
    rules: { 'project/no-fetch': 'error' },
  },

  {
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/{client,ui,features,app,wallet}/**/*.ts'],
    ignores: ['src/wallet/server/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },

  {
    files: ['scripts/**', 'bench/**', 'src/sandbox/server/**', 'src/wallet/server/**'],
    rules: { 'no-console': 'off' },
  },
);
