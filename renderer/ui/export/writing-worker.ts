import type { Bundle } from '../../exchanging/bundle'
import { withoutFields } from '../../exchanging/choose-fields'
import type { ExportOptions } from '../../exchanging/formats'
import { LibraryDatabase } from '../../storage/database'
import { type ExportFormat, offeredFormat } from './formats'
import { type Gathered, gather, type Wanted } from './gather'
import type { ExportAnswer, ExportChoice, ExportRequest, Preview, Written } from './messages'
import { reviewOptions } from './review-options'
import { withAttachments } from './with-attachments'
import { zipInWords } from './zip-in-words'

// Exports are read and written here: of thousands of annotations, either would keep the window from painting.

/** How much of a text is shown before it is saved, in UTF-16 units. */
const SHOWN = 6_000

const database = new LibraryDatabase()
let gathered: Promise<Gathered> = Promise.reject(new Error('Nothing is exported yet'))
gathered.catch(() => {})
let newest = 0

self.onmessage = ({ data }: MessageEvent<ExportRequest>) => {
  if (data.kind === 'open') {
    gathered = gatheredFrom(data.from)
    gathered.catch(() => {})
    return
  }
  newest = data.id
  void answer(data.kind, data.id, data.choice)
}

async function answer(kind: 'preview' | 'write', id: number, choice: ExportChoice): Promise<void> {
  try {
    const { bundle, orphans } = await gathered
    // What was asked meanwhile is heard first.
    await new Promise((resolve) => setTimeout(resolve))
    if (kind === 'write') {
      const written = await write(bundle, choice)
      // Handed over, not copied.
      self.postMessage({ kind: 'written', id, written } satisfies ExportAnswer, { transfer: [written.bytes.buffer] })
    } else if (id !== newest) say({ kind: 'superseded', id })
    else say({ kind: 'previewed', id, preview: await preview(bundle, orphans, choice) })
  } catch (error) {
    say({ kind: 'failed', id, message: error instanceof Error ? error.message : 'Try again.' })
  }
}

async function gatheredFrom(from: Wanted | Gathered): Promise<Gathered> {
  return 'bundle' in from ? from : gather(database, from)
}

async function preview(all: Bundle, orphans: number, choice: ExportChoice): Promise<Preview> {
  const { format, bundle, options } = await chosen(all, choice)
  const articles = bundle.articles.length
  const text = await (format.inWords?.(bundle) ?? format.write(bundle, options))
  return {
    articles,
    annotations: bundle.articles.reduce((sum, { annotations }) => sum + annotations.length, 0),
    losses: [...withoutPlace(orphans), ...format.losses(bundle, options)],
    text: typeof text === 'string' ? text.slice(0, SHOWN) : zipInWords(text, SHOWN),
    isText: format.isText(articles),
    isInWords: format.inWords !== undefined,
  }
}

async function write(all: Bundle, choice: ExportChoice): Promise<Written> {
  const { format, bundle, options } = await chosen(all, choice)
  const [first, second] = bundle.articles
  const title = first === undefined || second !== undefined ? null : first.article.title
  // A file is opened with Excel; of what is copied, the mark is no part.
  const contents = await format.write(bundle, { ...options, byteOrderMark: true })
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents
  return { bytes, articles: bundle.articles.length, title }
}

async function chosen(
  all: Bundle,
  { format: id, left, reviews }: ExportChoice,
): Promise<{ format: ExportFormat; bundle: Bundle; options: ExportOptions }> {
  const format = offeredFormat(id)
  if (format === undefined) throw new Error(`There is no format ${id}`)
  const rest = withoutFields(all, new Set(left))
  const bundle = format.takes ? await withAttachments(database, rest, format.takes) : rest
  return { format, bundle, options: { now: Date.now(), ...reviewOptions(reviews, bundle) } }
}

function withoutPlace(orphans: number): string[] {
  if (orphans === 0) return []
  return [
    orphans === 1
      ? 'One annotation is left out: its words are not in the newest text of its article.'
      : `${orphans} annotations are left out: their words are not in the newest texts of their articles.`,
  ]
}

function say(answer: ExportAnswer): void {
  self.postMessage(answer)
}
