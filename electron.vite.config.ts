import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

// The targets are fixed: derived from the installed Electron they would be beyond the one the tests run on.
const NODE = 'node20.18'
const CHROMIUM = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: NODE,
      minify: 'oxc',
      rollupOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli/index.ts',
          'directory-worker': 'src/main/adapters/sqlite/directory-worker.ts',
          'sync-worker': 'src/main/adapters/sync/sync-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      minify: 'oxc',
      externalizeDeps: false,
      // A sandboxed preload is one file and may require Electron alone.
      rollupOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [vue()],
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
      __VUE_I18N_LEGACY_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
      __INTLIFY_JIT_COMPILATION__: true,
      __INTLIFY_DROP_MESSAGE_COMPILER__: false,
    },
    build: {
      target: CHROMIUM,
      minify: 'oxc',
      modulePreload: { polyfill: false },
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
