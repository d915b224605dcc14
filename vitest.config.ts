import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{launch,main,preload,renderer}/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    // What never ends is to be found, not a machine that has other things to do.
    testTimeout: 30_000,
  },
})
