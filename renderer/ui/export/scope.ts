import { annotationOf } from '../../domain/annotation-index'
import { registryAbout } from '../../exchanging/registry-about'
import type { Session } from '../session/session'
import { shownAnnotations } from '../session/shown'
import type { Gathered } from './gather'

/** How much of the library is exported. */
export type Scope =
  | { kind: 'annotation' }
  /** The annotations of the open article that the margin shows. */
  | { kind: 'shown' }
  | { kind: 'article' }
  | { kind: 'speaker'; speaker: string }
  | { kind: 'library' }

/** The scopes that there is something in now, with what people read for each. */
export function scopesOf(session: Session): { scope: Scope; label: string }[] {
  const { open, active, filter, place, speakers, articles } = session
  const isFiltered = shownAnnotations(session) !== open?.annotations
  const speaker = place.kind === 'speakers' ? speakers.get(place.speaker ?? '') : undefined
  return [
    ...(speaker === undefined
      ? []
      : [{ scope: { kind: 'speaker', speaker: speaker.id } as const, label: `All that ${speaker.name} said` }]),
    ...(open === null ? [] : [{ scope: { kind: 'article' } as const, label: 'This article' }]),
    ...(open !== null && isFiltered && filter !== undefined
      ? [{ scope: { kind: 'shown' } as const, label: 'What the margin shows of it' }]
      : []),
    ...(active === null ? [] : [{ scope: { kind: 'annotation' } as const, label: 'This annotation' }]),
    { scope: { kind: 'library' }, label: `The whole library (${articles.size} articles)` },
  ]
}

/** What of the open article is exported, as it is in the window: it may be more than is on the disk. Null for other scopes. */
export function openPartOf(session: Session, { kind }: Scope): Gathered | null {
  const { open, articles, active } = session
  const article = articles.get(open?.content.article ?? '')
  if (open === null || article === undefined || kind === 'library' || kind === 'speaker') return null
  const { speakers, codes, scales, links } = session
  const one = annotationOf(open.annotations, active?.id ?? null)
  const annotations = {
    annotation: one === undefined ? [] : [one],
    shown: shownAnnotations(session).inOrder,
    article: open.annotations.inOrder,
  }[kind]
  // The note on the whole article is no part of a passage.
  const described = kind === 'annotation' ? { ...article, note: '' } : article
  const exported = [{ article: described, content: open.content, annotations }]
  return {
    bundle: { articles: exported, registry: registryAbout(exported, { speakers, codes, scales, links }) },
    orphans: kind === 'article' ? open.orphans.length : 0,
  }
}
