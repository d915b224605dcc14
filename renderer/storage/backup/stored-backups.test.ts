import 'fake-indexeddb/auto'
import { readFile } from 'node:fs/promises'
import { afterEach, describe, expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import { codeNames } from '../../domain/code'
import { byId } from '../../domain/registry'
import type { LibraryDatabase } from '../database'
import { readAnnotations, readCatalogue, readHistory, readOriginal, readText } from '../queries'
import { VERSIONS } from '../versions'
import { type ReadBackup, readBackup } from './read-backup'

/** Backups that Quoth made when it was of each version of the schema; its README says how. They are never made again. */
const STORED = new URL('../../../e2e/files/backups/', import.meta.url)

const TEXT = `The harbour bridge
“The harbour bridge 🌉 will close in March,” said Ana Núñez, the mayor of Port Élan. “We have waited,” she added, “long enough.”
The ministry said that the engineer Пётр Иванов had denied the delay 👩🏽‍🔧 and called the report “a fairy tale”.
東京の橋は安全です, a visitor wrote. Repairs cost 4.2 million euros, twice what was planned.`

const NOTE = 'Ask the **harbour office** 🛳️.\r\nThen compare:\r\n\r\n- the timetable\r\n- the letter'

let read: ReadBackup | null = null
afterEach(async () => {
  await read?.database.delete()
  read = null
})

/** Restores the stored backup of this version, which has to be whole. */
async function restored(version: number): Promise<ReadBackup> {
  const bytes = await readFile(new URL(`version-${version}.quothbackup`, STORED))
  const result = await readBackup(new Uint8Array(bytes), crypto.randomUUID())
  if (!result.ok) throw new Error(result.failure)
  read = result.value
  return read
}

/** The article of this title, with its text, and its annotations by the words of their first passages. */
async function opened(database: LibraryDatabase, title: string) {
  const catalogue = await readCatalogue(database)
  const article = catalogue.articles.find((one) => one.title === title)
  if (article === undefined) throw new Error(`There is no ${title}`)
  const annotations = await readAnnotations(database, article.id)
  const on = new Map(annotations.map((annotation) => [annotation.anchor.exact, annotation]))
  const [speakers, codes] = [byId(catalogue.speakers), byId(catalogue.codes)]
  return {
    ...catalogue,
    article,
    content: await readText(database, article.id, article.revision),
    on: (words: string): Annotation => {
      const found = on.get(words)
      if (found === undefined) throw new Error(`There is nothing on ${words}`)
      return found
    },
    nameOf: (speaker = '') => speakers.get(speaker)?.name,
    tagsOf: ({ tags }: Annotation) => codeNames(tags, codes),
  }
}

// One for each version there is: a version without a stored backup has nothing that could be restored.
describe.each(VERSIONS.map((_, i) => i + 1))('the stored backup of version %i', (version) => {
  test('is of that version, and restores as a library with nothing wrong in it', async () => {
    const { manifest, verification } = await restored(version)
    expect(manifest.version).toBe(version)
    expect(verification.problems).toEqual([])
  })

  test('restores its text, passages, speakers, tags, notes, trash and files', async () => {
    const { database } = await restored(version)
    const { article, content, on, nameOf, tagsOf } = await opened(database, 'The harbour bridge')
    expect(content?.text).toBe(TEXT)
    const claim = on('The harbour bridge 🌉 will close in March')
    expect(claim).toMatchObject({ kind: 'claim', speech: 'direct', verdict: 'disputed', deleted: 0 })
    expect(TEXT.slice(claim.anchor.start, claim.anchor.end)).toBe(claim.anchor.exact)
    expect(nameOf(claim.speaker)).toBe('Ana Núñez')
    expect(tagsOf(claim)).toEqual(['safety', 'bridges 🌉'])
    expect(claim.note.startsWith(NOTE)).toBe(true)
    expect(nameOf(on('a fairy tale').speaker)).toBe('Пётр Иванов')
    expect(on('東京の橋は安全です')).toMatchObject({ kind: 'claim', speech: 'own-voice' })
    expect(tagsOf(on('Repairs cost 4.2 million euros'))).toEqual(['money'])
    const trashed = await database.annotations.where('deleted').above(0).toArray()
    expect(trashed).toMatchObject([{ kind: 'note', note: 'Planned by whom?', article: article.id }])
    const original = await readOriginal(database, article.hash)
    expect(new TextDecoder().decode(original ?? new Uint8Array())).toBe(`${TEXT.replaceAll('\n', '\r\n\r\n')}\r\n`)
  })
})

test.each(VERSIONS.map((_, i) => i + 1).filter((version) => version >= 2))(
  'the stored backup of version %i restores what was taken out of an article, and its address',
  async (version) => {
    const { database } = await restored(version)
    const { article, content } = await opened(database, 'Ferries to run until the bridge opens again')
    expect(article).toMatchObject({ url: 'https://news.example/ferries', byline: 'Nora Lind', part: 0 })
    expect(content?.takenOut).toContainEqual({ before: 1, reason: 'promotion', text: 'Share this article on Facebook' })
  },
)

test('the stored backup of version 3 restores all that annotations, speakers and the codebook had by then', async () => {
  const { database } = await restored(3)
  const { article, codes, links, on, nameOf, scales, speakers } = await opened(database, 'The harbour bridge')
  expect(article.note).toBe('Follow this one up 🔭, again in March.')
  expect(on('We have waited').continued).toMatchObject([{ exact: 'long enough' }])
  const denial = on('had denied the delay')
  expect([denial.speaker, denial.via?.[0]].map(nameOf)).toEqual(['Пётр Иванов', 'The ministry'])

  const claim = on('The harbour bridge 🌉 will close in March')
  expect(claim).toMatchObject({
    claimType: 'promise',
    wording: 'The harbour bridge closes in March 2026.',
    confidence: 'medium',
    checkWorthiness: 'high',
  })
  expect(claim.evidence).toMatchObject([
    { stance: 'supports', kind: 'link', url: 'https://port.example/closing' },
    { stance: 'contradicts', kind: 'file', name: 'letter.txt' },
    { stance: 'supports', kind: 'passage', anchor: { exact: 'while the harbour bridge is closed' } },
  ])
  expect(links).toMatchObject([{ from: denial.id, relation: 'contradicts', to: claim.id }])

  const files = await database.attachments.orderBy('hash').toArray()
  expect(files.map(({ name, type }) => [name, type])).toEqual([
    ['letter.txt', 'text/plain'],
    ['bridge.png', 'image/png'],
  ])
  expect(new TextDecoder().decode(files[0]?.bytes)).toBe('Sirs,\r\nthe bridge is safe.\r\n')
  expect(claim.note).toContain(`quoth:attachment/${files[1]?.hash}`)

  const safety = codes.find(({ name }) => name === 'safety')
  expect(codes.find(({ name }) => name === 'money')).toMatchObject({ parent: safety?.id, key: 3, tone: 'amber' })
  expect(scales).toMatchObject([{ id: 'verdict' }])
  expect(scales[0]?.terms.map(({ id }) => id)).toContain(denial.verdict)
  const mayor = speakers.find(({ name }) => name === 'Ana Núñez')
  expect(mayor).toMatchObject({
    aliases: ['Núñez', 'the mayor'],
    positions: [{ role: 'Mayor', affiliation: 'Port Élan', since: '2021-05-01' }],
    notes: 'Speaks **often** 🎙️.',
  })
  expect(mayor?.absorbed).toHaveLength(1)
  const { history } = await readHistory(database, Infinity, Date.now())
  expect(history.done.map(({ label }) => label)).toEqual([
    'Import annotations',
    'Merge the mayor into Ana Núñez',
    'Delete note “twice what was planned”',
    'Write a note on the article',
  ])
})
