import type { AnnotationIndex } from '../../domain/annotation-index'
import { annotationOf } from '../../domain/annotation-index'
import { KIND_LABELS, SPEECH_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { labelOfTerm, scaleOf } from '../../domain/scale'
import { useSession } from '../quoth'

/**
 * Says which annotation has become the active one to those who can't see it deepen: what it is, whose, what it is worth,
 * its words, and which of how many.
 */
export function ActiveAnnouncement({
  annotations,
  activeId,
}: {
  annotations: AnnotationIndex
  activeId: string | null
}) {
  const speakers = useSession((session) => session.speakers)
  const scales = useSession((session) => session.scales)
  const active = annotationOf(annotations, activeId)
  if (active === undefined) return <p className="visually-hidden" role="status" aria-label="Active annotation" />
  const { kind, speaker, speech, verdict } = active
  const facts = [
    `${KIND_LABELS[kind]}${speaker === undefined ? '' : ` by ${speakers.get(speaker)?.name ?? 'nobody'}`}`,
    speech && SPEECH_LABELS[speech],
    verdict && labelOfTerm(scaleOf(scales, 'verdict'), verdict),
  ]
  const place = `${annotations.inOrder.indexOf(active) + 1} of ${annotations.inOrder.length}`
  return (
    <p className="visually-hidden" role="status" aria-label="Active annotation">
      {`${facts.filter(Boolean).join(', ')}: ${wordsOf(active)}. ${place}`}
    </p>
  )
}
