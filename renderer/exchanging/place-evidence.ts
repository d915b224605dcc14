import type { Anchor } from '../domain/anchor'
import { anchorAt } from '../domain/anchor'
import type { ArticleText } from '../domain/article'
import type { EvidenceSource, Stance } from '../domain/evidence'
import type { IncomingAnnotation, IncomingPassage } from './incoming'
import type { Placer } from './place'

/** An annotation whose evidence is where the library has it. */
export type PlacedEvidence = Omit<IncomingAnnotation, 'evidence'> & {
  evidence?: readonly ({ id?: string; stance: Stance } & EvidenceSource)[]
}

/** A text of the library and what finds passages in it; undefined where it has no article of this id. */
export type TextOf = (article: string) => { content: ArticleText; place: Placer } | undefined

/**
 * The annotation with the passages among its evidence found in the library; `lost` are the words of those that are not in
 * it, which are left out.
 */
export function withPlacedEvidence(
  { evidence, ...annotation }: IncomingAnnotation,
  textOf: TextOf,
): { placed: PlacedEvidence; lost: string[] } {
  if (evidence === undefined) return { placed: annotation, lost: [] }
  const lost: string[] = []
  const found = evidence.flatMap((item) => {
    if (item.kind !== 'quoted') return item
    const { article, passage, kind: _quoted, ...rest } = item
    const place = passageIn(textOf(article), passage)
    if (place !== null) return { ...rest, kind: 'passage' as const, ...place }
    lost.push(passage.exact)
    return []
  })
  return { placed: { ...annotation, ...(found.length > 0 && { evidence: found }) }, lost }
}

function passageIn(
  text: ReturnType<TextOf>,
  passage: IncomingPassage,
): { article: string; revision: number; anchor: Anchor } | null {
  const placed = text?.place([passage])
  if (text === undefined || placed === undefined || placed.state === 'lost') return null
  const { article, revision, text: words } = text.content
  const [first] = placed.passages
  return first === undefined ? null : { article, revision, anchor: anchorAt(words, first.start, first.end) }
}
