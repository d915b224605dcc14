import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../launch/folders.mjs'

/**
 * Bundles a page's script with its styles and fonts into `folder`, and gives the path of the page that loads it. A page
 * from the disk may not load modules, so the script is a classic one, and the fonts are inside the styles.
 * @param script the script's path in bench/
 */
export async function buildPage(script: string, folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      minify: true,
      target: 'chrome148',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: {
        entry: join(root, 'bench', script),
        formats: ['iife'],
        name: 'page',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
  })
  const page = join(folder, 'page.html')
  writeFileSync(page, PAGE)
  return page
}

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="page.css"></head>
  <body><script src="page.js"></script></body>
</html>
`
