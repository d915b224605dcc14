import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.js'
import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { draftsOf } from '../dom-drafts'
import type { Draft } from '../draft'
import type { Fields, ReadingResult } from '../reading'
import { languageTag, statedFields } from '../stated-fields'
import { decodeXml, elementsNamed, parseXml, textNamed } from '../xml'
import { unzip } from '../zip/zip'

/** Styles that Mammoth leaves as paragraphs. Comments, headers and footers it leaves out by itself. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  'p.Title => h1:fresh',
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Block Quote'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
]

/** Reads a Word document (.docx) as an article: its body, with footnotes after it. */
export async function readDocx(_name: string, bytes: Uint8Array): Promise<ReadingResult> {
  const parts = unzip(bytes, (name) => /\.(?:xml|rels)$/iu.test(name))
  if (!parts.ok) return parts
  const texts = xmlParts(parts.value)
  if (!texts.ok) return texts
  const body = texts.value.get('word/document.xml')
  if (body === undefined && !texts.value.has('_rels/.rels')) return fail(NO_DOCUMENT)
  const drafts = await draftsFrom(texts.value)
  if (drafts === null) return fail(NO_DOCUMENT)
  if (drafts.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  const fields = fieldsFrom(texts.value.get('docProps/core.xml'))
  return succeed([{ drafts, fields, format: 'docx', encoding: 'utf-8', warnings: [] }])
}

const NO_DOCUMENT: ImportFailure = { problem: 'damaged', message: 'There is no Word document in it that can be read.' }
const MALFORMED: ImportFailure = { problem: 'damaged', message: 'It is damaged: its XML is not well formed.' }

/** The parts as texts without byte-order marks, which not every reader expects; each of them has to be sound XML. */
function xmlParts(parts: ReadonlyMap<string, Uint8Array>): Result<ReadonlyMap<string, string>, ImportFailure> {
  const texts = new Map<string, string>()
  for (const [name, bytes] of parts) {
    const text = decodeXml(bytes)
    // A document type has no place in Office's files (ECMA-376, part 2): it could only declare entities that multiply.
    if (text.slice(0, 4096).includes('<!DOCTYPE') || parseXml(text) === null) {
      if (name.endsWith('document.xml') || name.endsWith('.rels')) return fail(MALFORMED)
      continue
    }
    texts.set(name, text.replace(/^<\?xml[^>]*\?>/u, ''))
  }
  return succeed(texts)
}

/** Mammoth's reading of a zip made anew of those parts alone; without it the bare text. Null where there is neither. */
async function draftsFrom(parts: ReadonlyMap<string, string>): Promise<Draft[] | null> {
  const zip = zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: zip.slice().buffer },
      {
        styleMap: STYLES,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return draftsOf(withoutBackLinks(new DOMParser().parseFromString(value.replaceAll('\u00ad', ''), 'text/html')))
  } catch {
    // Mammoth follows a document's nesting on the stack, and stops where a part is missing that the text needs not.
    return bareDrafts(parts.get('word/document.xml'))
  }
}

/** The body without the arrows that lead from a note to its place in the text. */
function withoutBackLinks(document: Document): Element {
  for (const link of document.querySelectorAll('a[href*="footnote-ref-"], a[href*="endnote-ref-"]')) link.remove()
  return document.body
}

function bareDrafts(text: string | undefined): Draft[] | null {
  const document = text === undefined ? null : parseXml(text)
  if (document === null) return null
  const page = new DOMParser().parseFromString('', 'text/html')
  for (const paragraph of elementsNamed(document, 'p')) {
    const element = page.createElement('p')
    element.textContent = elementsNamed(paragraph, 't')
      .filter((run) => run.closest('p') === paragraph)
      .map((run) => run.textContent)
      .join('')
    page.body.append(element)
  }
  return draftsOf(page.body)
}

function fieldsFrom(core: string | undefined): Fields {
  const document = core === undefined ? null : parseXml(core)
  if (document === null) return {}
  const language = languageTag(textNamed(document, 'language'))
  return {
    ...statedFields({ title: textNamed(document, 'title'), author: textNamed(document, 'creator') }),
    ...(language !== undefined && { language }),
  }
}
