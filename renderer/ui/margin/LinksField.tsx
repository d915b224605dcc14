import { Suspense, useMemo, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { CLAIM_RELATIONS, type ClaimRelation, linksOf } from '../../domain/claim-link'
import { RELATION_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { linkClaims, unlinkClaims } from '../actions/claim-links'
import { goToAnnotation } from '../actions/go-to-annotation'
import { ClaimPicker } from '../ahead'
import { useQuoth, useSession } from '../quoth'
import { useAnnotations } from '../use-annotations'
import { FieldGroup } from './FieldGroup'
import { RelatedList } from './RelatedList'
import { RelationSelect } from './RelationSelect'

/** The claims that this one repeats, contradicts or answers, and those that do so to it. */
export function LinksField({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const { id } = annotation
  const all = useSession((session) => session.links)
  const [picking, setPicking] = useState(false)
  const [relation, setRelation] = useState<ClaimRelation>('repeats')
  const links = useMemo(() => linksOf(all.values(), id), [all, id])
  const others = useMemo(() => links.map((link) => (link.from === id ? link.to : link.from)), [links, id])
  const claims = useAnnotations(others)

  return (
    <FieldGroup label="Other claims">
      <RelatedList
        label="Linked claims"
        related={links.map((link) => {
          const [end, otherEnd] = link.from === id ? (['to', link.to] as const) : (['from', link.from] as const)
          const other = claims.get(otherEnd)
          const name = other === undefined ? 'A claim in the trash' : (other.wording ?? wordsOf(other))
          return {
            id: link.id,
            how: RELATION_LABELS[link.relation][end],
            name,
            leads: other === undefined ? null : () => void goToAnnotation(quoth, other),
            removal: `Unlink ${name}`,
            onRemove: () => unlinkClaims(quoth, link),
          }
        })}
      />
      <div className="related-new">
        <RelationSelect
          label="This claim"
          relations={CLAIM_RELATIONS}
          labelOf={(one) => RELATION_LABELS[one].to}
          value={relation}
          onChoose={setRelation}
        />
        <button type="button" className="quiet-button" onClick={() => setPicking(true)}>
          Choose a claim…
        </button>
      </div>
      <Suspense>
        {picking && (
          <ClaimPicker
            label={`Which claim does it ${INFINITIVES[relation]}?`}
            except={id}
            onPick={(claim) => linkClaims(quoth, id, relation, claim.id)}
            onClose={() => setPicking(false)}
          />
        )}
      </Suspense>
    </FieldGroup>
  )
}

const INFINITIVES = { repeats: 'repeat', contradicts: 'contradict', answers: 'answer' } as const
