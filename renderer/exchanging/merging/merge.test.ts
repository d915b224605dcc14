import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import { byId } from '../../domain/registry'
import { sampleAnnotation, sampleSpeaker } from '../../domain/samples/samples'
import type { Speaker } from '../../domain/speaker'
import type { Bundle } from '../bundle'
import { importBundle } from '../import-bundle'
import { applied, inOrder } from '../samples/apply-edits'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { arbitraryLibraries } from '../samples/arbitrary-libraries'
import { sampleId } from '../samples/sample-bundle'
import { ANNOTATION_FIELDS } from './annotation-fields'
import { COMPARING } from './comparing'
import { type Choice, mergePair } from './merge'
import { editsOfPair, editsOfTerms } from './merge-edits'
import { type Copy, type CopyOf, type Pair, type PairOf, pairOf } from './pair'
import { pairInRegistry } from './pair-in-registry'
import { refusedOf } from './refused'
import { SPEAKER_FIELDS } from './speaker-fields'
import type { MergeField, SubjectKind, Subjects } from './subjects'

const NOW = 5_000_000_000_000

function brought(mine: Bundle, theirs: Bundle) {
  return importBundle(theirs, { ...mine, trash: [] }, NOW, () => sampleId(1))
}

/** A library once a colleague's is brought into it, before anything of what differs is merged. */
function arrived(mine: Bundle, theirs: Bundle): Bundle {
  const { articles, edits } = brought(mine, theirs)
  return applied(mine, articles, edits)
}

function differing(mine: Bundle, theirs: Bundle): Copy[] {
  const { annotations, differing } = brought(mine, theirs)
  return [...differing.map(({ copy }) => copy), ...annotations.flatMap((one) => (one.outcome === 'differs' ? one : []))]
}

function pairsOf(mine: Bundle, theirs: Bundle): Pair[] {
  const { articles, registry } = arrived(mine, theirs)
  const library = { ...registry, articles: byId(articles.map(({ article }) => article)) }
  const own = byId(articles.flatMap(({ annotations }) => annotations))
  return differing(mine, theirs).flatMap((copy): Pair[] => {
    const before = own.get(copy.theirs.id)
    const pair =
      copy.of !== 'annotation' ? pairInRegistry(copy, library) : before === undefined ? null : pairOf(before, copy)
    if (pair === null || pair === 'gone') throw new Error('It differed a moment ago')
    return [pair]
  })
}

/** A copy of which the file says everything. */
function whole(theirs: Annotation): CopyOf<'annotation'> {
  return { of: 'annotation', theirs, known: ANNOTATION_FIELDS }
}

/** A library once a colleague's is merged into it. */
function merged(mine: Bundle, theirs: Bundle, choose: (pair: Pair) => Choice): Bundle {
  const pairs = pairsOf(mine, theirs)
  const here = arrived(mine, theirs)
  expect(refusedOf(pairs, choose, here.registry).size).toBe(0)
  const terms = pairs.filter((pair) => pair.of === 'term')
  const edits = pairs.flatMap((pair) => (pair.of === 'term' ? [] : editsOfPair(pair, choose(pair), NOW)))
  return inOrder(applied(here, [], [...edits, ...editsOfTerms(terms, choose, here.registry, NOW)]))
}

/** In which fields two copies of what a pair is of differ. */
function fieldsBetween<Kind extends SubjectKind>(
  { of }: PairOf<Kind>,
  one: Subjects[Kind]['record'],
  other: Subjects[Kind]['record'],
): readonly MergeField[] {
  return pairOf<Kind>(one, { of, theirs: other, known: COMPARING[of].fields })?.fields ?? []
}

describe('merging two libraries', () => {
  test('changes nothing in one that is merged with itself', () => {
    fc.assert(fc.property(arbitraryBundle, (bundle) => void expect(differing(bundle, bundle)).toEqual([])))
  })

  test('changes nothing where mine is taken everywhere, but that an article without a note gets theirs', () => {
    fc.assert(
      fc.property(arbitraryLibraries, ([mine, theirs]) => {
        const { articles, registry } = arrived(mine, theirs)
        expect(merged(mine, theirs, () => 'mine')).toEqual(inOrder({ articles, registry }))
        expect(merged(mine, theirs, () => new Set())).toEqual(inOrder({ articles, registry }))
        expect(registry).toEqual(mine.registry)
        expect(articles.map(({ annotations }) => annotations)).toEqual(
          mine.articles.map(({ annotations }) => annotations),
        )
        for (const [i, { article }] of articles.entries()) {
          const before = mine.articles[i]?.article
          if (before?.note !== '') expect(article).toEqual(before)
          else expect(article.note.trim()).toBe(theirs.articles[i]?.article.note.trim())
        }
      }),
    )
  })

  test('makes each what the other was where theirs is taken everywhere, and then nothing differs', () => {
    fc.assert(
      fc.property(arbitraryLibraries, ([mine, theirs]) => {
        const taken = merged(mine, theirs, () => 'theirs')
        expect(differing(taken, theirs)).toEqual([])
        expect(
          differing(
            merged(theirs, mine, () => 'theirs'),
            mine,
          ),
        ).toEqual([])
        expect(merged(mine, theirs, ({ fields }) => new Set(fields))).toEqual(taken)
      }),
    )
  })

  test('makes both the same where the later is taken everywhere, whoever merges first and at whatever times', () => {
    fc.assert(
      fc.property(arbitraryLibraries, fc.boolean(), ([mine, other], atOnce) => {
        const theirs = atOnce ? simultaneous(mine, other) : other
        const later = (pair: Pair) => (pair.of === 'article' ? 'both' : pair.later)
        const here = merged(mine, theirs, later)
        expect(differing(here, merged(theirs, mine, later))).toEqual([])
        expect(differing(here, merged(theirs, here, later))).toEqual([])
      }),
    )
  })

  test('takes the fields that were chosen, and leaves the others', () => {
    fc.assert(
      fc.property(arbitraryLibraries, fc.infiniteStream(fc.boolean()), ([mine, theirs], coin) => {
        for (const pair of pairsOf(mine, theirs)) {
          const fields: readonly MergeField[] = pair.fields
          const taken = new Set(fields.filter(() => coin.next().value))
          const after = mergePair(pair, taken, NOW)
          expect(fieldsBetween(pair, pair.theirs, after)).toEqual(fields.filter((field) => !taken.has(field)))
          expect(fieldsBetween(pair, pair.mine, after)).toEqual(fields.filter((field) => taken.has(field)))
        }
      }),
    )
  })
})

/** The second library as if each of its records had been changed when the first one's was. */
function simultaneous(mine: Bundle, theirs: Bundle): Bundle {
  const { speakers, codes, scales } = mine.registry
  const annotations = byId(mine.articles.flatMap((bundled) => bundled.annotations))
  const articles = byId(mine.articles.map(({ article }) => article))
  return {
    articles: theirs.articles.map((bundled) => ({
      ...bundled,
      article: atTimeOf(articles, bundled.article),
      annotations: bundled.annotations.map((one) => atTimeOf(annotations, one)),
    })),
    registry: {
      ...theirs.registry,
      speakers: allAtTimesOf(speakers, theirs.registry.speakers),
      codes: allAtTimesOf(codes, theirs.registry.codes),
      scales: allAtTimesOf(scales, theirs.registry.scales),
    },
  }
}

type Timed = { id: string; updated: number }

function atTimeOf<Row extends Timed>(mine: ReadonlyMap<string, Row>, theirs: Row): Row {
  return { ...theirs, updated: mine.get(theirs.id)?.updated ?? theirs.updated }
}

function allAtTimesOf<Row extends Timed>(mine: ReadonlyMap<string, Row>, theirs: ReadonlyMap<string, Row>) {
  return byId(Array.from(theirs.values(), (one) => atTimeOf(mine, one)))
}

describe('an annotation and a colleague’s copy', () => {
  const mine = sampleAnnotation({ note: 'Mine.', tags: ['a', 'b'], updated: 5 })

  function pairWith(fields: Partial<Annotation>): PairOf<'annotation'> {
    const pair = pairOf(mine, whole({ ...mine, ...fields }))
    if (pair === null) throw new Error('They are the same')
    return pair
  }

  test('are the same whenever they were changed, in whatever order their tags and evidence stand', () => {
    const link = { stance: 'supports', kind: 'link', url: 'https://example.org', title: '' } as const
    const file = { stance: 'supports', kind: 'file', hash: 'h', name: 'a.pdf' } as const
    const first = {
      ...mine,
      evidence: [
        { id: '1', ...link },
        { id: '2', ...file },
      ],
    }
    const second = {
      ...mine,
      evidence: [
        { id: '3', ...file },
        { id: '4', ...link },
      ],
    }
    expect(pairOf(first, whole({ ...second, tags: ['b', 'a'], created: 9, updated: 9 }))).toBeNull()
    const against = {
      ...second,
      evidence: [
        { id: '3', ...file },
        { id: '4', ...link, stance: 'contradicts' as const },
      ],
    }
    expect(pairOf(first, whole(against))?.fields).toEqual(['evidence'])
  })

  test('keep the time of the copy that is taken whole and is the later: its maker may have changed it since', () => {
    expect(mergePair(pairWith({ note: 'Theirs.', updated: 7 }), 'theirs', NOW).updated).toBe(7)
    expect(mergePair(pairWith({ note: 'Theirs.', updated: 3 }), 'theirs', NOW).updated).toBe(NOW)
    const both = pairWith({ note: 'Theirs.', kind: 'quote', updated: 7 })
    expect(mergePair(both, new Set(['note']), NOW)).toMatchObject({ note: 'Theirs.', kind: 'claim', updated: NOW })
    expect(mergePair(both, 'mine', NOW)).toBe(mine)
  })
})

describe('a speaker and a colleague’s copy', () => {
  const mine = sampleSpeaker({ name: 'Ada', aliases: ['A. Moss'], updated: 5 })

  function pairWith(fields: Partial<Speaker>): PairOf<'speaker'> {
    const pair = pairOf<'speaker'>(mine, { of: 'speaker', theirs: { ...mine, ...fields }, known: SPEAKER_FIELDS })
    if (pair === null) throw new Error('They are the same')
    return pair
  }

  test('who was renamed differs by the name alone, and keeps the name before as another', () => {
    const pair = pairWith({ name: 'Ada Moss', aliases: ['a. moss', 'Ada'], updated: 7 })
    expect(pair.fields).toEqual(['name'])
    expect(mergePair(pair, 'theirs', NOW)).toMatchObject({ name: 'Ada Moss', aliases: ['A. Moss', 'Ada'], updated: 7 })
    const forgotten = pairWith({ name: 'Ada Moss', aliases: [] })
    expect(forgotten.fields).toEqual(['name', 'aliases'])
    expect(mergePair(forgotten, 'theirs', NOW)).toMatchObject({ name: 'Ada Moss', aliases: ['Ada'] })
  })

  test('whose other names are taken without the name goes by that too', () => {
    const pair = pairWith({ name: 'Ada Moss', aliases: ['Ada', 'Mayor Moss'] })
    const after = mergePair(pair, new Set<MergeField>(['aliases']), NOW)
    expect(after).toMatchObject({ name: 'Ada', aliases: ['Mayor Moss', 'Ada Moss'], updated: NOW })
  })

  test('keeps its colour and what was merged into it, and loses a link that theirs has not', () => {
    const linked = { ...mine, link: 'https://example.org', absorbed: ['b'], colour: 3 }
    const copy = { of: 'speaker', theirs: { ...mine, colour: 5 }, known: SPEAKER_FIELDS } as const
    const pair = pairOf<'speaker'>(linked, copy)
    if (pair === null) throw new Error('They are the same')
    const { link: _gone, ...rest } = linked
    expect(mergePair(pair, 'theirs', NOW)).toEqual(rest)
  })
})
