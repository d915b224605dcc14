import { attachmentsReferredTo } from '../../exchanging/attachments'
import type { Bundle } from '../../exchanging/bundle'
import { readLibrary } from '../../exchanging/quoth/read-library'
import { type IncomingAttachment, isWhole, keepAttachments } from '../../storage/attachments'
import { answerOfWriting } from '../../storage/commit-answer'
import { LibraryDatabase } from '../../storage/database'
import { inParts } from '../../storage/in-parts'
import { keptOriginals, readWholeLibrary, writeWithArticles } from '../../storage/whole-library'
import type { ExchangeFile } from '../import/exchange-file'
import { checkIncoming } from './incoming-schema'
import { landLibrary } from './land-library'
import { type Landing, type LandingTools, landIncoming } from './landing'
import type { LandingAnswer, LandingRequest } from './messages'

// Annotations land here, and are written from here: of thousands, either would keep the window from painting.

/** How often the window hears how far it is, in milliseconds. */
const TELL_EVERY = 100

const database = new LibraryDatabase()
/** What landing takes, with the files that come along: they are kept before anything refers to them. */
type Landed = Landing & { attachments: readonly IncomingAttachment[] }

let landing: Landed | null = null

self.onmessage = ({ data }: MessageEvent<LandingRequest>) => {
  void (data.kind === 'land' ? land(data.file, data.now) : commit(data.at, data.label))
}

async function land(file: ExchangeFile, now: number): Promise<void> {
  try {
    const landed = await landingOf(file, now)
    if (typeof landed === 'string') return say({ kind: 'refused', message: landed })
    landing = landed
    // Nothing else will be written, but what differs may be settled their way later.
    if (landed.edits.length === 0 && landed.report.differing.length > 0)
      await keepAttachments(database, landed.attachments)
    const { listed, differing, ...report } = landed.report
    for (const edits of inParts(landed.edits)) say({ kind: 'edits', edits })
    for (const some of inParts(listed)) say({ kind: 'listed', listed: some })
    for (const some of inParts(differing)) say({ kind: 'differing', differing: some })
    say({ kind: 'landed', report })
  } catch (error) {
    say({ kind: 'refused', message: `It could not be brought in (${nameOf(error)}).` })
  }
}

/** What landing the file takes; a sentence where it holds nothing that can land. */
async function landingOf({ holds, json }: ExchangeFile, now: number): Promise<Landed | string> {
  const text = new TextDecoder().decode(json)
  if (holds === 'library') {
    const bundle = readLibrary(text)
    if (!bundle.ok) return bundle.failure
    const { articles } = bundle.value
    const kept = await keptOriginals(
      database,
      articles.map(({ article }) => article.hash),
    )
    const total = articles.reduce((sum, { annotations }) => sum + annotations.length, 0)
    const landed = await landLibrary(bundle.value, await readWholeLibrary(database), kept, toolsOf(now, total))
    return withFiles(bundle.value, landed)
  }
  const incoming = checkIncoming(JSON.parse(text))
  if (incoming === null) return 'Reading it gave nothing that makes annotations.'
  const total = incoming.sources.reduce((sum, { annotations }) => sum + annotations.length, 0)
  return { ...(await landIncoming(incoming, await readWholeLibrary(database), toolsOf(now, total))), attachments: [] }
}

/** A landing with those files that came along, are referred to, and are whole; of the others it is told. */
async function withFiles(bundle: Bundle, landed: Landing): Promise<Landed> {
  const wanted = attachmentsReferredTo(bundle)
  const attachments: IncomingAttachment[] = []
  const remarks: string[] = []
  for (const file of bundle.attachments ?? []) {
    if (!wanted.has(file.hash)) continue
    if (await isWhole(file)) attachments.push(file)
    else remarks.push(`The file “${file.name}” is damaged: it was left out.`)
  }
  return { ...landed, attachments, report: { ...landed.report, remarks: [...landed.report.remarks, ...remarks] } }
}

function toolsOf(now: number, total: number): LandingTools {
  let told = performance.now()
  const tell = (done: number) => {
    if (performance.now() - told < TELL_EVERY) return
    told = performance.now()
    say({ kind: 'progressed', done, total })
  }
  return { now, makeId: () => crypto.randomUUID(), tell }
}

async function commit(at: number, label: string): Promise<void> {
  const answer = await answerOfWriting(database, async () => {
    if (landing === null) throw new Error('Nothing has landed')
    const { edits, texts } = landing
    const originals = landing.originals.map(({ hash, bytes }) => ({ hash, bytes, created: at, updated: at }))
    const journal = { kind: 'made', change: { at, label, edits } } as const
    await keepAttachments(database, landing.attachments)
    await writeWithArticles(database, { edits, journal }, texts, originals)
  })
  say(answer)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : String(error)
}

function say(answer: LandingAnswer): void {
  self.postMessage(answer)
}
