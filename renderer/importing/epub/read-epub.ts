import type { ImportFailure } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import type { Draft } from '../draft'
import type { Reading, ReadingResult } from '../reading'
import { decodeXml, parseXml } from '../xml'
import { unzip } from '../zip/zip'
import { type Chapter, chapterOf } from './chapter'
import { navigationTitles, ncxTitles, type Titles } from './contents'
import { type Package, packageOf, packagePath } from './package'
import { isProtected } from './protection'

/** More documents than any book has. */
const MOST_DOCUMENTS = 5000

/** Documents of fewer words are title pages, half titles and dedications: they stand folded before the next chapter. */
const LEAST_WORDS = 25

/**
 * Reads a book (.epub): a chapter is an article each, in the book's own order, with the book's author, publisher and date; a
 * book of one document is one article. `encrypted` where rights management locks it.
 */
export function readEpub(_name: string, bytes: Uint8Array): ReadingResult {
  const book = openBook(bytes)
  if (!book.ok) return book
  const { title, fields, spine, navigation, ncx } = book.value
  const wanted = new Set([...spine.slice(0, MOST_DOCUMENTS).map((item) => item.path), navigation, ncx])
  const files = unzip(bytes, (name) => wanted.has(name))
  if (!files.ok) return files
  const chapters = withFrontMatter(
    spine.slice(0, MOST_DOCUMENTS).flatMap(({ path, aside }) => {
      const file = files.value.get(path)
      const chapter = file === undefined ? null : chapterOf(path, file)
      return chapter === null || (aside && chapter.words < LEAST_WORDS) ? [] : [chapter]
    }),
  )
  if (chapters.length === 0) return fail({ problem: 'empty', message: 'There is no text in it.' })
  const titles = titlesOf(book.value, files.value)
  return succeed(
    chapters.map((chapter, index): Reading => {
      const own = titles.get(chapter.path) ?? chapter.title
      const single = chapters.length === 1
      const named = single ? (title ?? own) : (own ?? `${title ?? 'Chapter'} ${index + 1}`)
      return {
        drafts: chapter.drafts,
        fields: { ...fields, ...(named !== undefined && { title: named }) },
        format: 'epub',
        encoding: 'utf-8',
        warnings: [],
        ...(!single && title !== undefined && { collection: title }),
      }
    }),
  )
}

const CONTAINER = 'META-INF/container.xml'
const ENCRYPTION = 'META-INF/encryption.xml'
const NO_BOOK: ImportFailure = { problem: 'damaged', message: 'There is no book in it that can be read.' }
const PROTECTED: ImportFailure = { problem: 'encrypted', message: 'It is protected by rights management (DRM).' }

function openBook(bytes: Uint8Array): Result<Package, ImportFailure> {
  const files = unzip(bytes, (name) => name === CONTAINER || name === ENCRYPTION || name.endsWith('.opf'))
  if (!files.ok) return files
  const encryption = documentOf(files.value, ENCRYPTION)
  if (encryption && isProtected(encryption)) return fail(PROTECTED)
  const container = documentOf(files.value, CONTAINER)
  const path = (container && packagePath(container)) ?? [...files.value.keys()].find((name) => name.endsWith('.opf'))
  const document = path === undefined ? null : documentOf(files.value, path)
  return path === undefined || document === null ? fail(NO_BOOK) : succeed(packageOf(document, path))
}

function documentOf(files: ReadonlyMap<string, Uint8Array>, name: string | undefined): Document | null {
  const file = name === undefined ? undefined : files.get(name)
  return file === undefined ? null : parseXml(decodeXml(file))
}

function titlesOf({ navigation, ncx }: Package, files: ReadonlyMap<string, Uint8Array>): Titles {
  const document = documentOf(files, navigation)
  if (document && navigation !== undefined) return navigationTitles(document, navigation)
  const older = documentOf(files, ncx)
  return older && ncx !== undefined ? ncxTitles(older, ncx) : new Map()
}

/** The chapters, with the short documents before one folded at its start, and those after the last at its end. */
function withFrontMatter(documents: readonly Chapter[]): readonly Chapter[] {
  if (!documents.some((document) => document.words >= LEAST_WORDS)) return documents
  const chapters: Chapter[] = []
  let waiting: Draft[] = []
  for (const document of documents) {
    if (document.words < LEAST_WORDS) waiting.push(...document.drafts.map(aside))
    else {
      chapters.push({ ...document, drafts: [...waiting, ...document.drafts] })
      waiting = []
    }
  }
  const last = chapters.pop()
  return last ? [...chapters, { ...last, drafts: [...last.drafts, ...waiting] }] : chapters
}

function aside(draft: Draft): Draft {
  return { ...draft, out: draft.out ?? 'page' }
}
