import type { Annotation } from '../domain/annotation'
import { type MentionTarget, mentionLabel, mentionOf } from '../domain/note-link'
import { wordsOf } from '../domain/passages'
import { byIdOrAbsorbed, type Registry } from '../domain/registry'

/** The name that a thing has now; undefined where nobody knows, which leaves the one that it had. */
export type NameOf = (target: MentionTarget) => string | undefined

/** What things are called now that notes mention; claims are those of these articles. */
export function namesIn(registry: Registry, articles: readonly { annotations: readonly Annotation[] }[]): NameOf {
  const claims = new Map(
    articles.flatMap(({ annotations }) => annotations.map((annotation) => [annotation.id, annotation])),
  )
  return ({ kind, id }) => {
    if (kind === 'speaker') return byIdOrAbsorbed(registry.speakers, id)?.name
    if (kind === 'tag') return byIdOrAbsorbed(registry.codes, id)?.name
    const claim = claims.get(id)
    return claim && (claim.wording ?? wordsOf(claim))
  }
}

/** How a mention with this address reads now; null for the address of anything else, or of what is no longer known. */
export function currentLabel(url: string, nameOf: NameOf): string | null {
  const target = mentionOf(url)
  const name = target === null ? undefined : nameOf(target)
  return target === null || name === undefined ? null : mentionLabel(target.kind, name)
}
