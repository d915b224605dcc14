import { type Annotation, LEVELS } from '../../domain/annotation'
import { LEVEL_LABELS } from '../../domain/labels'
import { offeredTerms, scaleOf } from '../../domain/scale'
import { editAnnotation } from '../actions/annotate'
import { useQuoth, useSession } from '../quoth'
import { ChoiceField, choicesOf } from './ChoiceField'
import { EvidenceField } from './EvidenceField'
import { LinksField } from './LinksField'
import { WordingField } from './WordingField'

/** What is said of a claim beyond who made it: its own wording, its kind, and what speaks for it or against it. */
export function ClaimFields({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const scales = useSession((session) => session.scales)
  const { id, claimType, confidence, checkWorthiness } = annotation
  return (
    <>
      <WordingField key={id} annotation={annotation} />
      <ChoiceField
        label="Kind of claim"
        choices={offeredTerms(scaleOf(scales, 'claim-type'), claimType)}
        value={claimType}
        onChoose={({ id: chosen, label }) =>
          editAnnotation(quoth, id, { claimType: chosen }, `Call it ${label.toLowerCase()}`)
        }
      />
      <ChoiceField
        label="Confidence"
        choices={choicesOf(LEVELS, LEVEL_LABELS)}
        value={confidence}
        onChoose={(choice) => editAnnotation(quoth, id, { confidence: choice.id }, 'Set confidence')}
      />
      <ChoiceField
        label="Worth checking"
        choices={choicesOf(LEVELS, LEVEL_LABELS)}
        value={checkWorthiness}
        onChoose={(choice) => editAnnotation(quoth, id, { checkWorthiness: choice.id }, 'Set worth checking')}
      />
      <EvidenceField annotation={annotation} />
      <LinksField annotation={annotation} />
    </>
  )
}
