import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** No test measures time by its limit, which only ends one that hangs: a busy machine may take ten times as long. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    globalSetup: 'test/support/temp-root.ts',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/{shared,main,scripts,examples}/**/*.test.ts'],
          environment: 'node',
          ...PATIENCE,
        },
      },
      {
        plugins: [vue()],
        test: {
          name: 'renderer',
          include: ['test/unit/renderer/**/*.test.ts'],
          environment: 'happy-dom',
          ...PATIENCE,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          environment: 'node',
          ...PATIENCE,
        },
      },
    ],
  },
})
