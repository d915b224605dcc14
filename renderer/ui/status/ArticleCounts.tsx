import { memo, useDeferredValue } from 'react'
import { isJudged } from '../../domain/annotation'
import type { AnnotationIndex } from '../../domain/annotation-index'
import { useSession } from '../quoth'
import type { Session } from '../session/session'
import { annotationsOf } from '../session/shown'

/** What the open article holds, once all of it is read. Counted after the paint, since there may be thousands. */
export function ArticleCounts() {
  const annotations = useDeferredValue(useSession(annotationsOf))
  const complete = useSession(({ open }) => open?.complete ?? false)
  const speakers = useSession((session) => session.speakers)
  return complete && <Counts annotations={annotations} registered={speakers} />
}

type CountsProps = { annotations: AnnotationIndex; registered: Session['speakers'] }

const Counts = memo(function Counts({ annotations: { inOrder }, registered }: CountsProps) {
  const claims = inOrder.filter(({ kind }) => kind === 'claim')
  // What somebody in the trash said is nobody’s.
  const speakers = new Set(inOrder.flatMap(({ speaker = '' }) => (registered.has(speaker) ? speaker : [])))
  const checked = claims.filter(isJudged)
  return (
    <>
      <span>{claims.length === 1 ? '1 claim' : `${claims.length} claims`}</span>
      <span>{speakers.size === 1 ? '1 speaker' : `${speakers.size} speakers`}</span>
      {claims.length > 0 && (
        <span>
          {checked.length} of {claims.length} checked
        </span>
      )}
    </>
  )
})
