import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { askwell } from './scripts/lint/askwellRules.mjs';
import { everywhere, mainImports, renderer, rendererApi, rendererClock, shared } from './scripts/lint/restrictions.mjs';

const code = ['**/*.{ts,tsx}'];

/** One list per folder: of two configurations of the same rule ESLint takes the later one and forgets the first. */
const restrict = (files, ...lists) => ({
  files,
  rules: { 'no-restricted-syntax': ['error', ...lists.flat()] },
});

export default tseslint.config(
  {
    ignores: ['out/', 'dist/', 'test-results/', 'node_modules/', 'tests/fixtures/', 'tests/architecture/fixtures/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    plugins: { askwell },
    rules: { 'askwell/explained-exceptions': 'error', 'askwell/no-drawers': 'error' },
  },
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Said by our own rules, with what to do instead.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/ban-ts-comment': 'off',
      // Collections are records by id, and deleting from a draft is how a record goes.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // A function is async because its callers wait for it, not because it awaits today.
      '@typescript-eslint/require-await': 'off',
      // "() => close()" is how a handler is written.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There are no enums here (see scripts/lint/restrictions.mjs), and looking for them takes a sixth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Electron makes its windows with functions (getAllWindows), not with the constructor.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // React calls a handler and does not look at what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    // The names of CSS classes have no type (see src/renderer/css-modules.d.ts for why, and for what checks them).
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['src/renderer/**', 'tests/component/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      // An effect that misses a dependency shows yesterday's data; the rest of the plugin is about the React Compiler,
      // which is not used here.
      'react-hooks/exhaustive-deps': 'error',
    },
  },

  restrict(code, everywhere),
  restrict(['src/shared/**'], everywhere, shared),
  restrict(['src/renderer/**'], everywhere, renderer, rendererApi, rendererClock),
  restrict(['src/renderer/lib/api.ts'], everywhere, renderer, rendererClock),
  restrict(['src/renderer/lib/clock.ts'], everywhere, renderer, rendererApi),
  restrict(['src/main/**'], everywhere, mainImports),
  restrict(['src/main/ipc.ts'], everywhere),
  // Their tools ask for a default export.
  restrict(
    ['*.config.ts', '**/*.d.ts'],
    everywhere.filter(({ selector }) => !selector.startsWith('ExportDefault')),
  ),

  {
    files: ['tests/**'],
    rules: {
      // A test that reads a missing value fails, and that is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
