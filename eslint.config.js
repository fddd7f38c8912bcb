import prettier from 'eslint-config-prettier'
import globals from 'globals'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

/** Forbids a name everywhere but in the one file that may use it. */
const only = (name, message) => ({ name: 'electron', importNames: [name], message })
const ELECTRON = {
  window: only('BrowserWindow', 'Windows are made in src/main/shell/window.ts alone.'),
  door: only('ipcMain', 'Calls come in through src/main/ipc/door.ts alone.'),
  bridge: only('ipcRenderer', 'The preload alone talks to the main process.'),
}
const restrict = (...paths) => [
  'error',
  { paths: paths.map((path) => ({ ...path, allowTypeImports: true })) },
]

export default defineConfig(
  { ignores: ['out', 'node_modules', 'test-results', 'playwright-report', 'coverage'] },
  {
    files: ['**/*.{ts,vue}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'electron.vite.config.ts',
            'vitest.config.ts',
            'playwright.config.ts',
            'bench/book/measure.ts',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A schema and its type share one name.
      '@typescript-eslint/no-redeclare': 'off',
      'no-restricted-imports': 'off',
      '@typescript-eslint/no-restricted-imports': restrict(ELECTRON.window, ELECTRON.door, ELECTRON.bridge),
    },
  },
  {
    files: ['src/main/shell/window.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(ELECTRON.door, ELECTRON.bridge) },
  },
  {
    files: ['src/main/ipc/door.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(ELECTRON.window, ELECTRON.bridge) },
  },
  {
    files: ['src/preload/index.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': restrict(ELECTRON.window, ELECTRON.door) },
  },
  {
    files: ['src/**/*.{ts,vue}'],
    ignores: ['src/main/shell/external.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'shell', property: 'openExternal', message: 'Use src/main/shell/external.ts.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[value=/--no-sandbox/]',
          message: 'Nothing in the program switches the sandbox off.',
        },
      ],
    },
  },
  {
    files: ['**/*.vue'],
    extends: [vue.configs['flat/recommended'], a11y.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser },
    rules: {
      'vue/no-v-html': 'error',
      'vue/no-static-inline-styles': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/require-default-prop': 'off',
      // AppField holds the label; axe checks the page that comes of it.
      'vuejs-accessibility/form-control-has-label': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // This linter does not see into components; vue-tsc checks these types.
    files: ['src/renderer/**/*.vue', 'src/renderer/main.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  prettier,
)
