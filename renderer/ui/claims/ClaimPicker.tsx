import { useEffect, useState } from 'react'
import { Autocomplete, Input, Menu, MenuItem, TextField } from 'react-aria-components'
import type { Annotation } from '../../domain/annotation'
import { wordsOf } from '../../domain/passages'
import { readClaims } from '../../storage/queries'
import { ModalDialog } from '../keyboard/ModalDialog'
import { matching } from '../keyboard/matching'
import { useQuoth, useSession } from '../quoth'

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
  const { database, saving } = useQuoth()
  const speakers = useSession((session) => session.speakers)
  const articles = useSession((session) => session.articles)
  const [claims, setClaims] = useState<readonly Annotation[] | null>(null)
  const [typed, setTyped] = useState('')

  useEffect(() => {
    let current = true
    void saving.retry().then(async () => {
      const read = await readClaims(database)
      if (current) setClaims(read)
    })
    return () => {
      current = false
    }
  }, [database, saving])

  const nameOf = (claim: Annotation) => speakers.get(claim.speaker ?? '')?.name ?? ''
  const shown = matching(
    (claims ?? []).filter(({ id, article }) => id !== except && articles.has(article)),
    typed,
    (claim) => `${claim.wording ?? ''} ${wordsOf(claim)} ${nameOf(claim)}`,
  ).slice(0, MOST)

  return (
    <ModalDialog label={label} className="command-palette" onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField aria-label={label} autoFocus className="command-search">
          <Input placeholder={label} />
        </TextField>
        <Menu
          className="command-list"
          aria-label="Claims"
          renderEmptyState={() => (
            <p className="command-none">{claims === null ? 'Looking…' : 'No claim has these words.'}</p>
          )}
          onAction={(id) => {
            const claim = shown.find((candidate) => candidate.id === id)
            onClose()
            if (claim !== undefined) onPick(claim)
          }}
        >
          {shown.map((claim) => (
            <MenuItem key={claim.id} id={claim.id} textValue={wordsOf(claim)} className="command-entry claim-entry">
              <span>{claim.wording ?? wordsOf(claim)}</span>
              <small>{[nameOf(claim), articles.get(claim.article)?.title].filter(Boolean).join(' · ')}</small>
            </MenuItem>
          ))}
        </Menu>
      </Autocomplete>
    </ModalDialog>
  )
}
