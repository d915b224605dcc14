import { useId, useRef, useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { type Evidence, STANCES, type Stance } from '../../domain/evidence'
import { STANCE_LABELS } from '../../domain/labels'
import { quoted } from '../../domain/quoted'
import { addEvidence, addEvidenceFile, openEvidence, removeEvidence } from '../actions/evidence'
import { FieldError } from '../FieldError'
import { useQuoth } from '../quoth'
import { webAddress } from '../web-address'
import { FieldGroup } from './FieldGroup'
import { RelatedList } from './RelatedList'
import { RelationSelect } from './RelationSelect'

/** What supports or contradicts a claim: links, files and passages of articles, each added here or from a selection. */
export function EvidenceField({ annotation }: { annotation: Annotation }) {
  const quoth = useQuoth()
  const { id, evidence = [] } = annotation
  const [stance, setStance] = useState<Stance>('supports')
  const [typed, setTyped] = useState('')
  // How many times in turn what is typed was no address: each is told.
  const [times, setTimes] = useState(0)
  const refused = times > 0
  const errorId = useId()
  const file = useRef<HTMLInputElement>(null)

  const addLink = () => {
    if (typed.trim() === '') return
    const url = webAddress(typed)
    setTimes(url === null ? times + 1 : 0)
    if (url === null) return
    setTyped('')
    addEvidence(quoth, id, { kind: 'link', url, title: url.replace(/^https?:\/\/(?:www\.)?/u, '') }, stance)
  }

  return (
    <FieldGroup label="Evidence">
      <RelatedList
        label="Evidence"
        related={evidence.map((item) => ({
          id: item.id,
          how: STANCE_LABELS[item.stance],
          name: nameOf(item),
          leads: item.kind === 'link' ? item.url : () => void openEvidence(quoth, item),
          removal: `Remove evidence ${nameOf(item)}`,
          onRemove: () => removeEvidence(quoth, id, item.id),
        }))}
      />
      <div className="related-new">
        <RelationSelect
          label="It"
          relations={STANCES}
          labelOf={(one) => STANCE_LABELS[one]}
          value={stance}
          onChoose={setStance}
        />
        <input
          className="field-input"
          aria-label="Evidence link"
          aria-invalid={refused || undefined}
          aria-describedby={refused ? errorId : undefined}
          placeholder="https://…"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setTimes(0)
          }}
          onBlur={addLink}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            addLink()
          }}
        />
        <button type="button" className="quiet-button" onClick={() => file.current?.click()}>
          File…
        </button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="Evidence file"
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            if (chosen !== undefined) void addEvidenceFile(quoth, id, chosen, stance)
          }}
        />
      </div>
      {refused && (
        <FieldError key={times} id={errorId}>
          An address begins with https:// or http://.
        </FieldError>
      )}
    </FieldGroup>
  )
}

function nameOf(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'link':
      return evidence.title
    case 'file':
      return evidence.name
    case 'passage':
      return quoted(evidence.anchor.exact.slice(0, 80))
  }
}
