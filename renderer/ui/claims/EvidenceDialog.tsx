import type { Stance } from '../../domain/evidence'
import { takeSelectionAsEvidence } from '../actions/evidence'
import { useQuoth } from '../quoth'
import ClaimPicker from './ClaimPicker'

/** Asks which claim the selected passage supports or contradicts. */
export default function EvidenceDialog({ stance }: { stance: Stance }) {
  const quoth = useQuoth()
  return (
    <ClaimPicker
      label={stance === 'supports' ? 'Which claim does it support?' : 'Which claim does it contradict?'}
      onPick={(claim) => void takeSelectionAsEvidence(quoth, claim.id, stance)}
      onClose={() => quoth.store.dispatch({ type: 'dialog-asked', dialog: null })}
    />
  )
}
