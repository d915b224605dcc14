import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: { include: ['{launch,main,preload,renderer}/**/*.test.{ts,tsx,mjs}'], environment: 'node' },
})
