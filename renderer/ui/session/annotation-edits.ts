import type { Annotation } from '../../domain/annotation'
import { type AnnotationIndex, withAnnotation, withAnnotations, withoutAnnotation } from '../../domain/annotation-index'
import type { Edit } from '../../domain/change'
import type { OpenArticle, Session } from './session'

/** An annotation before and after a change. */
type AnnotationEdit = Extract<Edit, { table: 'annotations' }>

/** The session after these annotations changed, of whichever articles: in one pass, since there may be thousands. */
export function withAnnotationEdits(session: Session, edits: readonly AnnotationEdit[]): Session {
  if (edits.length === 0) return session
  const { open, active, left } = session
  const here = edits.filter(({ after }) => after.article === open?.content.article)
  const gone = edits.find(({ after }) => after.id === active?.id && after.deleted !== 0)
  return {
    ...session,
    counts: counted(session.counts, edits),
    active: gone === undefined ? active : null,
    left: gone === undefined ? left : placeOf(gone.after, open),
    open:
      open === null || here.length === 0
        ? open
        : {
            ...open,
            annotations: changed(open, here),
            orphans: orphansAfter(open, here),
            removed: removedBy(open, here),
          },
  }
}

/** An annotation that is gone, where it had a place in the open text. */
function placeOf(gone: Annotation, open: OpenArticle | null): Annotation | null {
  return gone.article === open?.content.article && gone.revision === open.content.revision ? gone : null
}

/** The ids of what has been taken out of an article that is still being read: what comes of it then must not come back. */
function removedBy({ complete, removed }: OpenArticle, edits: readonly AnnotationEdit[]): ReadonlySet<string> {
  if (complete) return removed
  const ids = new Set(removed)
  for (const { after } of edits) {
    if (after.deleted === 0) ids.delete(after.id)
    else ids.add(after.id)
  }
  return ids
}

function counted(counts: ReadonlyMap<string, number>, edits: readonly AnnotationEdit[]): ReadonlyMap<string, number> {
  const differing = edits.filter(({ before, after }) => isLive(before) !== isLive(after))
  if (differing.length === 0) return counts
  const changed = new Map(counts)
  for (const { after } of differing)
    changed.set(after.article, (changed.get(after.article) ?? 0) + (isLive(after) ? 1 : -1))
  return changed
}

function changed({ annotations, content }: OpenArticle, edits: readonly AnnotationEdit[]): AnnotationIndex {
  // One that is on another revision of the text has no place in this one.
  const isHere = (state: Annotation | null) => isLive(state) && state?.revision === content.revision
  const [first] = edits
  if (first !== undefined && edits.length === 1) {
    const { before, after } = first
    if (!isHere(after)) return withoutAnnotation(annotations, before ?? after)
    return withAnnotation(annotations, after, isHere(before) ? before : null)
  }
  const states = new Map(edits.map(({ after }) => [after.id, after]))
  return withAnnotations(annotations, [...states.values()].filter(isHere), new Set(states.keys()))
}

/** The orphans after these edits: the same list where they are about none, which is nearly always. */
function orphansAfter({ orphans, content }: OpenArticle, edits: readonly AnnotationEdit[]): readonly Annotation[] {
  const isOrphan = (state: Annotation) => isLive(state) && state.revision !== content.revision
  if (orphans.length === 0 && !edits.some(({ after }) => isOrphan(after))) return orphans
  const states = new Map(edits.map(({ after }) => [after.id, after]))
  return [...orphans.filter(({ id }) => !states.has(id)), ...[...states.values()].filter(isOrphan)]
}

function isLive(state: Annotation | null): boolean {
  return state !== null && state.deleted === 0
}
