import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Annotation, compareInReadingOrder } from '../../domain/annotation'
import type { Bundle } from '../bundle'
import { readCsv } from '../csv/read-csv'
import { exportDocx } from '../documents/docx'
import { exportXlsx } from '../documents/xlsx'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { SAMPLE_BUNDLE } from '../samples/sample-bundle'
import { readXml, type XmlElement } from '../xml/read-xml'

// What LibreOffice reads in the documents that are written. Where it is not installed, the tests say so and are skipped.

const SCRATCH = join(resolve(import.meta.dirname, '../../..'), '.quoth', 'conformance')
mkdirSync(SCRATCH, { recursive: true })
const OUT = mkdtempSync(join(SCRATCH, 'office-'))
afterAll(() => rmSync(OUT, { recursive: true, force: true }))

/** It takes seconds to start, on a busy machine many: milliseconds. */
const PATIENCE = 180_000

const isThere = spawnSync('soffice', ['--version']).status === 0
const BUNDLES = [SAMPLE_BUNDLE, ...fc.sample(arbitraryBundle, { numRuns: 2, seed: 5 })]

/** A file as LibreOffice reads it and writes it again in another format. */
function converted(name: string, contents: Uint8Array, to: string, filter = to): Buffer {
  const file = join(OUT, name)
  writeFileSync(file, contents)
  const profile = `-env:UserInstallation=${pathToFileURL(join(OUT, 'profile')).href}`
  const words = [profile, '--headless', '--convert-to', filter, '--outdir', join(OUT, to), file]
  const { stderr, status } = spawnSync('soffice', words, { encoding: 'utf8', timeout: PATIENCE })
  expect(status, stderr).toBe(0)
  return readFileSync(join(OUT, to, name.replace(/\.\w+$/, `.${to}`)))
}

function annotationsIn({ articles }: Bundle): Annotation[] {
  return articles.flatMap(({ annotations }) => [...annotations].sort(compareInReadingOrder))
}

/** The elements of this name, wherever they are. */
function elementsIn(element: XmlElement, name: string): XmlElement[] {
  return [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => elementsIn(child, name))]
}

describe.skipIf(!isThere)(`LibreOffice${isThere ? '' : ' (skipped: it is not installed)'}`, () => {
  test(
    'opens the Word document with all of its text and a comment for each annotation, and makes a PDF of it',
    async () => {
      for (const [i, bundle] of BUNDLES.entries()) {
        const written = await exportDocx(bundle)
        const read = readXml(converted(`${i}.docx`, written, 'fodt').toString('utf8'))
        if (!read.ok) throw new Error(read.failure)
        expect(elementsIn(read.value, 'annotation')).toHaveLength(annotationsIn(bundle).length)
        const text = converted(`${i}.docx`, written, 'txt', 'txt:Text (encoded):UTF8').toString('utf8')
        for (const { content } of bundle.articles)
          for (const { start, end } of content.blocks)
            expect(squeezed(text)).toContain(squeezed(content.text.slice(start, end)))
        expect(converted(`${i}.docx`, written, 'pdf').subarray(0, 5).toString('latin1')).toBe('%PDF-')
      }
    },
    PATIENCE,
  )

  test(
    'opens the table with a row for each annotation, and makes a PDF of it',
    async () => {
      for (const [i, bundle] of BUNDLES.entries()) {
        const written = await exportXlsx(bundle)
        const csv = converted(`${i}.xlsx`, written, 'csv', 'csv:Text - txt - csv (StarCalc):44,34,76').toString('utf8')
        const [, ...rows] = readCsv(csv)
        expect(rows.map((row) => row.at(-1))).toEqual(annotationsIn(bundle).map(({ id }) => id))
        expect(converted(`${i}.xlsx`, written, 'pdf').subarray(0, 5).toString('latin1')).toBe('%PDF-')
      }
    },
    PATIENCE,
  )
})

/** Without white space, which programs break lines at, and without what no document may hold. */
function squeezed(text: string): string {
  return text.replace(/[\s\p{Cc}\ufffe\uffff]+/gu, '')
}
