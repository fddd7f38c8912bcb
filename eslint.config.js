import prettier from 'eslint-config-prettier'
import globals from 'globals'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

/** Names of Electron that one file alone may import. */
const ELECTRON = {
  BrowserWindow: 'src/main/shell/window.ts',
  ipcMain: 'src/main/ipc/door.ts',
  ipcRenderer: 'src/preload/index.ts',
  shell: 'src/main/shell/external.ts',
}
/** Forbids all of them but those of `file`, and the default, through which every name could be reached. */
const electronNames = (file) => {
  const others = Object.entries(ELECTRON).filter(([, owner]) => owner !== file)
  const paths = [
    { name: 'electron', importNames: ['default'], message: 'Import the names that are used.' },
    ...others.map(([name, owner]) => ({
      ...{ name: 'electron', importNames: [name], allowTypeImports: true },
      message: `Only ${owner} uses ${name}.`,
    })),
  ]
  return { '@typescript-eslint/no-restricted-imports': ['error', { paths }] }
}
const NO_SANDBOX = 'Nothing in the program switches the sandbox off.'
const BY_NAME = 'Electron is imported statically, so that what is used of it is seen.'

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
            'bench/search/port.ts',
            'bench/import/measure.ts',
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
    },
  },
  { files: ['src/**/*.{ts,vue}'], rules: electronNames(null) },
  ...Object.values(ELECTRON).map((file) => ({ files: [file], rules: electronNames(file) })),
  {
    files: ['src/**/*.{ts,vue}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[value=/no-sandbox/]', message: NO_SANDBOX },
        { selector: 'TemplateElement[value.raw=/no-sandbox/]', message: NO_SANDBOX },
        { selector: "ImportExpression[source.value='electron']", message: BY_NAME },
        { selector: "CallExpression[arguments.0.value='electron']", message: BY_NAME },
        { selector: "ExportNamedDeclaration[source.value='electron']", message: BY_NAME },
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
