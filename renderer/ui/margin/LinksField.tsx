import { X } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { CLAIM_RELATIONS, type ClaimRelation, linksOf } from '../../domain/claim-link'
import { RELATION_LABELS } from '../../domain/labels'
import { wordsOf } from '../../domain/passages'
import { linkClaims, unlinkClaims } from '../actions/claim-links'
import { goToAnnotation } from '../actions/go-to-annotation'
import { useQuoth, useSession } from '../quoth'
import { useAnnotations } from '../use-annotations'
import { FieldGroup } from './FieldGroup'

const ClaimPicker = lazy(() => import('../claims/ClaimPicker'))

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
      {links.length > 0 && (
        <ul className="evidence-list" aria-label="Linked claims">
          {links.map((link) => {
            const other = claims.get(link.from === id ? link.to : link.from)
            const words = other === undefined ? 'A claim in the trash' : (other.wording ?? wordsOf(other))
            return (
              <li key={link.id}>
                <span className="evidence-stance">
                  {RELATION_LABELS[link.relation][link.from === id ? 'to' : 'from']}
                </span>
                <button
                  type="button"
                  className="link-button"
                  disabled={other === undefined}
                  onClick={() => other && void goToAnnotation(quoth, other)}
                >
                  {words}
                </button>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={`Unlink ${words}`}
                  onClick={() => unlinkClaims(quoth, link)}
                >
                  <X size={12} />
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="evidence-new">
        <select
          className="field-input"
          aria-label="This claim"
          value={relation}
          onChange={(event) => setRelation(CLAIM_RELATIONS.find((one) => one === event.target.value) ?? 'repeats')}
        >
          {CLAIM_RELATIONS.map((one) => (
            <option key={one} value={one}>
              {RELATION_LABELS[one].to}
            </option>
          ))}
        </select>
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
