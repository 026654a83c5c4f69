import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig([
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and booleans are at home in a template; objects are not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // The compiler's noPropertyAccessFromIndexSignature asks for the opposite.
      '@typescript-eslint/dot-notation': 'off',
      // `() => done()` is clear, and shorter than its block.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // An empty string from the environment or a form means “not given”.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A parameter that ties a name to its schema is worth its place even when it stands once.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    },
  },
  ...astro.configs.recommended,
  ...astro.configs['jsx-a11y-recommended'],
  // What scrolls by itself must be reached by the keyboard (axe: scrollable-region-focusable).
  { files: ['**/*.astro'], rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'] }] } },
  {
    files: ['**/*.astro'],
    rules: { 'no-undef': 'off', 'no-unused-vars': 'off' },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs', '*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['src/features/**/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly' } },
    // A reader who forbids storage gets the page as it is; there is nothing to tell.
    rules: { 'no-empty': ['error', { allowEmptyCatch: true }] },
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
]);
