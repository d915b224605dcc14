import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../../launch/folders.mjs'

/** What a program without a browser of its own reads pages with: a DOM made in Node, and Readability on it. */
export type NodeDom = 'jsdom' | 'linkedom'

const require = createRequire(join(root, 'bench', 'peers', 'package.json'))

/** Reads these pages with Readability on a DOM in Node; gives the seconds that it took, and how many gave an article. */
export function readInNode(dom: NodeDom, files: readonly string[]): { seconds: number; articles: number } {
  const { Readability } = require('@mozilla/readability')
  const parse = parserOf(dom)
  const start = performance.now()
  let articles = 0
  for (const file of files) {
    const article = new Readability(parse(readFileSync(file, 'utf8'))).parse()
    if (article !== null) articles += 1
  }
  return { seconds: (performance.now() - start) / 1000, articles }
}

function parserOf(dom: NodeDom): (html: string) => unknown {
  if (dom === 'linkedom') {
    const { parseHTML } = require('linkedom')
    return (html) => parseHTML(html).document
  }
  const { JSDOM } = require('jsdom')
  return (html) => new JSDOM(html).window.document
}
