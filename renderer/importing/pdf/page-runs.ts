import { normalizeUnicode, type PDFPageProxy } from 'pdfjs-dist'
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api'
import { filledFields } from './form-fields'
import { withFields } from './form-runs'
import type { PageRuns, Run } from './run'

/** More runs than any page has that was made for reading: what comes after them is not read. */
const MOST_RUNS = 50_000

/** The runs of a page, and of what is filled in where it is one of a form. */
export async function pageRuns(page: PDFPageProxy, ofForm: boolean): Promise<PageRuns> {
  const view = page.getViewport({ scale: 1 })
  const reader: ReadableStreamDefaultReader<TextContent> = page
    .streamTextContent({ disableNormalization: true })
    .getReader()
  const seen = new Seen()
  const runs: Run[] = []
  let language: string | null = null
  while (true) {
    const { done, value } = await reader.read()
    if (done) break
    language ??= value.lang
    for (const item of value.items) {
      const run = isText(item) ? runOf(item, view.transform) : null
      if (run && !seen.before(run)) runs.push(run)
    }
    if (runs.length > MOST_RUNS) {
      await reader.cancel(new Error('It holds too many runs'))
      break
    }
  }
  const filled = ofForm ? withFields(runs, await filledFields(page)) : runs
  page.cleanup()
  return { runs: filled, height: view.height, language }
}

function isText(item: TextItem | TextMarkedContent): item is TextItem {
  return 'str' in item
}

function runOf(item: TextItem, view: readonly number[]): Run | null {
  const text = plainText(item.str)
  if (text === '') return null
  const [a, b, c, d, e, f] = product(view, item.transform)
  const angle = Math.atan2(b, a)
  const x = e * Math.cos(angle) + f * Math.sin(angle)
  const y = f * Math.cos(angle) - e * Math.sin(angle)
  if (!Number.isFinite(x) || !Number.isFinite(y)) return null
  return {
    text,
    x,
    right: x + item.width,
    y,
    size: Math.hypot(c, d) || item.height,
    font: item.fontName,
    rtl: item.dir === 'rtl',
    turn: Math.round((angle * 180) / Math.PI),
  }
}

/** Ligatures and presentation forms as letters: only here, since pdf.js puts letters in logical order without a ligature’s. */
function plainText(text: string): string {
  const normal: unknown = normalizeUnicode(text)
  // pdf.js leaves many of Arabic's forms; those of vowel signs stand on a space that isn't there.
  return (typeof normal === 'string' ? normal : text).replace(ARABIC_FORMS, (forms) => {
    return forms.normalize('NFKC').replaceAll(' ', '')
  })
}

const ARABIC_FORMS = /[\ufb50-\ufdff\ufe70-\ufefc]+/gu

type Matrix = readonly [number, number, number, number, number, number]

/** What `inner` and then `outer` do to a point. */
function product(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** Knows the runs that came before: the same words in the same place are one run, drawn twice to look bold or shaded. */
class Seen {
  readonly #places = new Map<string, { x: number; y: number }[]>()

  before({ text, x, y, size }: Run): boolean {
    if (text.trim().length === 0) return false
    const places = this.#places.get(text) ?? []
    const near = size * 0.2
    // Only the last few: a page of the same letter a thousand times must not take a million comparisons.
    if (places.slice(-8).some((place) => Math.abs(place.x - x) < near && Math.abs(place.y - y) < near)) return true
    places.push({ x, y })
    this.#places.set(text, places)
    return false
  }
}
