import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const ENTITIES = 'decode-named-character-reference'

/** In a worker there is no document: Markdown’s named characters are looked up in a table there, as they are in Node. */
const withoutDocument: Plugin = {
  name: 'without-document',
  enforce: 'pre',
  resolveId: (id) => (id === ENTITIES ? fileURLToPath(import.meta.resolve(ENTITIES)) : null),
}

/** Three bundles: main and the renderer as modules; preload as CommonJS, since a sandboxed one can be nothing else. */
export default defineConfig({
  main: {
    build: { target: 'node24', rolldownOptions: { input: 'main/index.ts' } },
  },
  preload: {
    build: {
      target: 'node24',
      rolldownOptions: {
        input: { index: 'preload/index.ts', import: 'preload/import.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome148',
      minify: true,
      // Inlined data: URLs would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: 'renderer/index.html', headless: 'renderer/headless.html', import: 'renderer/import.html' },
        output: {
          // Each file is a way to the main process and back, which a start feels: what both pages share is one file. What
          // only later parts share stays out of it.
          codeSplitting: {
            groups: [
              {
                name: 'shared',
                minShareCount: 2,
                tags: ['$initial'],
                test: /renderer\/(domain|storage|reading|ui)\/(?!backup\/)|renderer\/importing\/passage\.ts|node_modules\/(react|react-dom|scheduler|dexie|valibot|lucide-react)\//,
              },
            ],
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [withoutDocument] },
  },
})
