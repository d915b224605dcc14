import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Annotation } from '../../domain/annotation'
import { sampleAnnotation } from '../../domain/samples/samples'
import type { Bundle } from '../bundle'
import { type DifferingAnnotation, importBundle } from '../import-bundle'
import { applied, inOrder } from '../samples/apply-edits'
import { arbitraryAnnotation } from '../samples/arbitrary-annotation'
import { arbitraryBundle } from '../samples/arbitrary-bundle'
import { sampleId } from '../samples/sample-bundle'
import { ANNOTATION_FIELDS } from './annotation-fields'
import { type Choice, mergePair } from './merge'
import { type Copy, type Pair, pairOf } from './pair'

const NOW = 5_000_000_000_000

/** Two libraries with the same annotations, most of which say something else in each. */
const arbitraryLibraries: fc.Arbitrary<[Bundle, Bundle]> = arbitraryBundle.chain((bundle) => {
  const speakers = [...bundle.registry.speakers.keys()]
  const codes = [...bundle.registry.codes.keys()]
  const articles = bundle.articles.map((bundled) => {
    const others = bundled.annotations.map(({ id, created }) =>
      arbitraryAnnotation(bundled.content, speakers, codes).map((other) => ({ ...other, id, created })),
    )
    return fc.tuple(...others).map((annotations) => ({ ...bundled, annotations }))
  })
  return fc.tuple(...articles).map((articles): [Bundle, Bundle] => [bundle, { ...bundle, articles }])
})

function differing(mine: Bundle, theirs: Bundle): DifferingAnnotation[] {
  const { annotations } = importBundle(theirs, { ...mine, trash: [] }, NOW, () => sampleId(1))
  return annotations.filter((one) => one.outcome === 'differs')
}

function pairsOf(mine: Bundle, theirs: Bundle): Pair[] {
  const own = new Map(mine.articles.flatMap(({ annotations }) => annotations.map((one) => [one.id, one] as const)))
  return differing(mine, theirs).flatMap((copy) => {
    const before = own.get(copy.theirs.id)
    return before === undefined ? [] : (pairOf(before, copy) ?? [])
  })
}

/** A copy of which the file says everything. */
function whole(theirs: Annotation): Copy {
  return { theirs, known: ANNOTATION_FIELDS }
}

/** A library once a colleague's is merged into it. */
function merged(mine: Bundle, theirs: Bundle, choose: (pair: Pair) => Choice): Bundle {
  const edits = pairsOf(mine, theirs).map((pair) => {
    return { table: 'annotations', before: pair.mine, after: mergePair(pair, choose(pair), NOW) } as const
  })
  return inOrder(applied(mine, [], edits))
}

describe('merging two libraries', () => {
  test('changes nothing in one that is merged with itself', () => {
    fc.assert(fc.property(arbitraryBundle, (bundle) => void expect(differing(bundle, bundle)).toEqual([])))
  })

  test('changes nothing where mine is taken everywhere', () => {
    fc.assert(
      fc.property(arbitraryLibraries, ([mine, theirs]) => {
        expect(merged(mine, theirs, () => 'mine')).toEqual(inOrder(mine))
        expect(merged(mine, theirs, () => new Set())).toEqual(inOrder(mine))
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
        const later = (pair: Pair) => pair.later
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
          const taken = new Set(pair.fields.filter(() => coin.next().value))
          const after = mergePair(pair, taken, NOW)
          expect(pairOf(pair.theirs, whole(after))?.fields ?? []).toEqual(
            pair.fields.filter((field) => !taken.has(field)),
          )
          expect(pairOf(pair.mine, whole(after))?.fields ?? []).toEqual(pair.fields.filter((field) => taken.has(field)))
        }
      }),
    )
  })
})

/** The second library as if each of its annotations had been changed when the first one's was. */
function simultaneous(mine: Bundle, theirs: Bundle): Bundle {
  const times = new Map(
    mine.articles.flatMap(({ annotations }) => annotations.map(({ id, updated }) => [id, updated] as const)),
  )
  const articles = theirs.articles.map((bundled) => ({
    ...bundled,
    annotations: bundled.annotations.map((one) => ({ ...one, updated: times.get(one.id) ?? one.updated })),
  }))
  return { ...theirs, articles }
}

describe('an annotation and a colleague’s copy', () => {
  const mine = sampleAnnotation({ note: 'Mine.', tags: ['a', 'b'], updated: 5 })

  function pairWith(fields: Partial<Annotation>): Pair {
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
