import fc from 'fast-check'
import { anchorAt } from '../../domain/anchor'
import { ANNOTATION_KINDS, type Annotation, LEVELS, SPEECHES } from '../../domain/annotation'
import type { ArticleText } from '../../domain/article'
import { type Evidence, STANCES } from '../../domain/evidence'
import { withPassages } from '../../domain/passages'
import { firstScale } from '../../domain/scale'
import { arbitraryLine, arbitraryNote } from './arbitrary-text'

/** A time that a library may hold, in milliseconds since 1970. */
export const arbitraryTime = fc.integer({ min: 0, max: 4_000_000_000_000 })

const VERDICTS = firstScale('verdict').terms.map(({ id }) => id)
const CLAIM_TYPES = firstScale('claim-type').terms.map(({ id }) => id)

const LEVEL = fc.constantFrom(...LEVELS)

/** An annotation of this text that refers to speakers and codes of these ids; its passages may be several. */
export function arbitraryAnnotation(
  content: ArticleText,
  speakers: readonly string[],
  codes: readonly string[],
): fc.Arbitrary<Annotation> {
  const { text, article, revision } = content
  const place = fc.nat(text.length - 1)
  const passage = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  const said = fc.record(
    {
      speaker: fc.constantFrom(...speakers),
      via: fc.uniqueArray(fc.constantFrom(...speakers), { minLength: 1, maxLength: 2 }),
      speech: fc.constantFrom(...SPEECHES),
      verdict: fc.constantFrom(...VERDICTS),
      confidence: LEVEL,
      claimType: fc.constantFrom(...CLAIM_TYPES),
      wording: arbitraryLine,
      checkWorthiness: LEVEL,
      evidence: fc.array(arbitraryEvidence(content), { minLength: 1, maxLength: 2 }),
    },
    { requiredKeys: [] },
  )
  return fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...ANNOTATION_KINDS),
      passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
      said,
      note: arbitraryNote,
      tags: fc.subarray([...codes]),
      created: arbitraryTime,
      updated: arbitraryTime,
    })
    .map(({ passages, said, ...rest }) => {
      const annotation = { ...rest, ...said, article, revision, anchor: anchorAt(text, 0, 1), deleted: 0 }
      return withPassages(annotation, text, passages)
    })
}

function arbitraryEvidence({ article, revision, text }: ArticleText): fc.Arbitrary<Evidence> {
  const stance = fc.constantFrom(...STANCES)
  return fc.oneof(
    fc.record({ id: fc.uuid(), stance, kind: fc.constant('link'), url: fc.webUrl(), title: arbitraryLine }),
    fc.record({
      id: fc.uuid(),
      stance,
      kind: fc.constant('file'),
      hash: fc.constant('b'.repeat(64)),
      name: arbitraryLine,
    }),
    fc.record({
      id: fc.uuid(),
      stance,
      kind: fc.constant('passage'),
      article: fc.constant(article),
      revision: fc.constant(revision),
      anchor: fc.constant(anchorAt(text, 0, text.length)),
    }),
  )
}
