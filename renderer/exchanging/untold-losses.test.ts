import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../domain/annotation'
import { codeNames } from '../domain/code'
import { passagesOf, wordsOf } from '../domain/passages'
import { registryOf } from '../domain/registry'
import type { Bundle } from './bundle'
import type { Feature } from './features'
import { exportFormat } from './formats'
import { importAnnotations } from './import-annotations'
import type { Incoming } from './incoming'
import * as limits from './limits'
import type { Limit } from './losses'
import { differingFrom } from './merging/differing-incoming'
import { readExchange } from './read-exchange'
import { applied } from './samples/apply-edits'
import { arbitraryBundle } from './samples/arbitrary-bundle'

// What a format is not said to lose is there again when its file is brought to the bare articles: a loss that nobody told is
// found here. Annotations are compared by what people see, since a format need not keep ids.

const NOW = Date.UTC(2026, 2, 3)

function incomingIn(format: string, library: Bundle): Incoming {
  const written = exportFormat(format)?.write(library, { now: NOW })
  const read = written === undefined ? null : readExchange(written)
  if (!read?.ok || read.value.kind !== 'annotations') throw new Error(`${format} can’t be read`)
  return read.value.incoming
}

function bringInto(library: Bundle, incoming: Incoming) {
  return importAnnotations(incoming, { ...library, trash: [] }, NOW, () => crypto.randomUUID())
}

/** The library’s articles and scales, and nothing that was made with them. */
function bare({ articles, registry }: Bundle): Bundle {
  return {
    articles: articles.map(({ article, content }) => ({ article: { ...article, note: '' }, content, annotations: [] })),
    registry: registryOf({ speakers: [], codes: [], scales: registry.scales.values(), links: [] }),
  }
}

/** Where its words stand: blanks at the ends are not to be seen, and neither is where passages are parted by nothing else. */
function passagesSeen(annotation: Annotation, text: string): [start: number, end: number][] {
  const seen: [start: number, end: number][] = []
  for (const { start, end, exact } of passagesOf(annotation)) {
    if (exact.trim() === '') continue
    const [from, to] = [end - exact.trimStart().length, start + exact.trimEnd().length]
    const last = seen.at(-1)
    if (last !== undefined && text.slice(last[1], from).trim() === '') last[1] = to
    else seen.push([from, to])
  }
  return seen
}

type PlaceOf = (annotation: Annotation, text: string) => unknown

/** Its words, where a format has nothing else of the place. */
function wordsSeen(annotation: Annotation): string {
  return wordsOf(annotation).split(/\s+/u).join(' ').trim()
}

/** What is to be seen of a library’s annotations, but for what a format is said to lose; of those that look the same, one. */
function seen({ articles, registry }: Bundle, lost: ReadonlySet<Feature>, placeOf: PlaceOf) {
  const { speakers, codes, links } = registry
  const name = (id: string) => speakers.get(id)?.name
  const words = new Map(
    articles.flatMap(({ annotations }) =>
      annotations.map((one) => [one.id, passagesOf(one).map(({ exact }) => exact.replace(/\s/gu, ''))] as const),
    ),
  )
  const fieldsOf = (annotation: Annotation): [Feature, unknown][] => [
    ['kinds', annotation.kind],
    ['speakers', name(annotation.speaker ?? '')],
    ['via', annotation.via?.map(name)],
    ['speech', annotation.speech],
    ['verdicts', annotation.verdict],
    ['confidence', annotation.confidence],
    ['claim-types', annotation.claimType],
    ['wordings', annotation.wording],
    ['check-worthiness', annotation.checkWorthiness],
    ['evidence', annotation.evidence?.map(({ id: _id, ...item }) => item)],
    [
      'links',
      [...links.values()]
        .filter(({ from }) => from === annotation.id)
        .map(({ relation, to }) => `${relation} ${words.get(to)?.join('')}`)
        .sort(),
    ],
    ['notes', annotation.note.trimEnd()],
    ['tags', codeNames(annotation.tags, codes).sort()],
    ['times', [annotation.created, annotation.updated]],
  ]
  return articles.map(({ article, content, annotations }) => {
    const all = annotations.map((annotation) =>
      JSON.stringify([
        placeOf(annotation, content.text),
        fieldsOf(annotation).filter(([feature]) => !lost.has(feature)),
      ]),
    )
    return { note: lost.has('article-notes') ? '' : article.note, annotations: [...new Set(all)].sort() }
  })
}

/** What is to be seen of a library’s speakers and tags: of those that annotations have, where a format has no list of its own. */
function registrySeen({ articles, registry }: Bundle, lost: ReadonlySet<Feature>) {
  const annotations = articles.flatMap((bundled) => bundled.annotations)
  const tagged = new Set(annotations.flatMap(({ tags }) => tags))
  const named = new Set(annotations.flatMap(({ speaker = [], via = [] }) => [speaker, via].flat()))
  const hasCodebook = !lost.has('codebook')
  const hasSpeakers = !lost.has('speaker-kinds') || !lost.has('speaker-details')
  const speakers = [...registry.speakers.values()].filter(
    ({ id }) => hasSpeakers || (!lost.has('speakers') && named.has(id)),
  )
  const codes = [...registry.codes.values()].filter(({ id }) => hasCodebook || (!lost.has('tags') && tagged.has(id)))
  return {
    speakers: speakers
      .map(({ name, aliases, kind, positions, link, notes }) => [
        name,
        ...(lost.has('speaker-kinds') ? [] : [kind]),
        ...(lost.has('speaker-details') ? [] : [aliases, positions, link, notes.trim()]),
      ])
      .sort(),
    codes: codes
      .map(({ name, parent, tone, description }) => [
        name,
        ...(hasCodebook ? [registry.codes.get(parent ?? '')?.name, tone, description.trim()] : []),
      ])
      .sort(),
  }
}

/** Libraries whose articles are told apart by their titles where a file has nothing else of them. */
const titledApart = arbitraryBundle.map((library) => ({
  ...library,
  articles: library.articles.map((bundled, i) => ({
    ...bundled,
    article: { ...bundled.article, title: `${bundled.article.title} ${i}`, fileName: `${i}.txt` },
  })),
}))

/** A file without a single annotation is none that can be known by what it says. */
function isAnnotated({ articles }: Bundle): boolean {
  return articles.some(({ annotations }) => annotations.length > 0)
}

/** The library without what would be told in another place: what comes back there is no loss that nobody told. */
function holdable(library: Bundle, lost: ReadonlySet<Feature>): Bundle {
  const held = ({ evidence, continued, ...annotation }: Annotation): Annotation => ({
    ...annotation,
    ...(evidence === undefined || lost.has('evidence') ? {} : { evidence }),
    ...(continued === undefined || lost.has('split-quotes') ? {} : { continued }),
  })
  const { registry } = library
  const articles = library.articles.map((one) => ({
    ...one,
    // Nobody marks blanks alone.
    annotations: one.annotations.map(held).filter((annotation) => wordsOf(annotation).trim() !== ''),
  }))
  const articleOf = new Map(articles.flatMap(({ annotations }) => annotations.map(({ id, article }) => [id, article])))
  const links = [...registry.links].filter(([, { from, to }]) => {
    const [one, other] = [articleOf.get(from), articleOf.get(to)]
    return one !== undefined && other !== undefined && (one === other || !lost.has('links-across'))
  })
  const speakers = Array.from(registry.speakers, ([id, speaker]) => {
    const name = lost.has('comma-tags') ? speaker.name.replaceAll(',', '') : speaker.name
    return [id, { ...speaker, name }] as const
  })
  return { ...library, articles, registry: { ...registry, links: new Map(links), speakers: new Map(speakers) } }
}

describe.each([
  ['w3c', limits.W3C_LIMITS, passagesSeen],
  ['refi', limits.REFI_LIMITS, passagesSeen],
  ['brat', limits.BRAT_LIMITS, passagesSeen],
  ['hypothesis', limits.HYPOTHESIS_LIMITS, passagesSeen],
  ['hypothesis-csv', limits.HYPOTHESIS_CSV_LIMITS, wordsSeen],
  ['readwise', limits.READWISE_LIMITS, wordsSeen],
] as const)('of %s', (format, limited: readonly Limit[], placeOf) => {
  const lost = new Set(limited.map((limit) => (typeof limit === 'string' ? limit : limit.feature)))
  const libraries = titledApart.map((library) => holdable(library, lost)).filter(isAnnotated)
  const property = (holds: (library: Bundle) => void) =>
    fc.assert(fc.property(libraries, holds), { numRuns: 40, endOnFailure: true })

  test('all comes back that it is not said to lose, and nothing twice', () => {
    property((library) => {
      const incoming = incomingIn(format, library)
      const after = applied(bare(library), [], bringInto(bare(library), incoming).edits)
      expect(seen(after, lost, placeOf)).toEqual(seen(library, lost, placeOf))
      expect(registrySeen(after, lost)).toEqual(registrySeen(library, lost))
      expect(bringInto(after, incoming).edits).toEqual([])
    })
  })

  test('nothing is added to the library that it was written from, nor does anything differ from that', () => {
    property((library) => {
      const incoming = incomingIn(format, library)
      const { edits, annotations } = bringInto(library, incoming)
      expect(edits).toEqual([])
      const outcomes = new Set(differingFrom(incoming, annotations, library).map(({ outcome }) => outcome))
      expect(outcomes).toEqual(new Set(['there']))
    })
  })
})
