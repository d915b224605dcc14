import { useState } from 'react'
import type { Annotation } from '../../domain/annotation'
import { wordsOf } from '../../domain/passages'
import { readClaims } from '../../storage/queries'
import { ChoiceDialog } from '../keyboard/ChoiceDialog'
import { matching } from '../keyboard/matching'
import { useSession } from '../quoth'
import { useLibraryRead } from '../use-library-read'

type Props = {
  label: string
  /** The id of a claim that is not offered: the one that another is looked for. */
  except?: string
  onPick: (claim: Annotation) => void
  onClose: () => void
}

/** How many claims are listed of what is typed. */
const MOST = 40

/** Every claim of the library, to choose one by its words or its speaker. */
export default function ClaimPicker({ label, except, onPick, onClose }: Props) {
  const speakers = useSession((session) => session.speakers)
  const articles = useSession((session) => session.articles)
  const claims = useLibraryRead(readClaims)
  const [typed, setTyped] = useState('')

  const nameOf = (claim: Annotation) => speakers.get(claim.speaker ?? '')?.name ?? ''
  const shown = matching(
    (claims ?? []).filter(({ id, article }) => id !== except && articles.has(article)),
    typed,
    (claim) => `${claim.wording ?? ''} ${wordsOf(claim)} ${nameOf(claim)}`,
  ).slice(0, MOST)

  return (
    <ChoiceDialog
      label={label}
      field={label}
      placeholder={label}
      typed={typed}
      onType={setTyped}
      entries={
        claims === null
          ? null
          : shown.map((claim) => ({
              id: claim.id,
              group: 'Claims',
              label: claim.wording ?? wordsOf(claim),
              detail: [nameOf(claim), articles.get(claim.article)?.title].filter(Boolean).join(' · '),
            }))
      }
      empty="No claim has these words."
      onChoose={(id) => {
        const claim = shown.find((candidate) => candidate.id === id)
        if (claim !== undefined) onPick(claim)
      }}
      onClose={onClose}
    />
  )
}
