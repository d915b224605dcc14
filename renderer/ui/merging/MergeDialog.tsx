import { memo, useCallback, useEffect, useMemo, useState } from 'react'
import { takesNothing } from '../../exchanging/merging/merge'
import { keyOfPair, type Pair } from '../../exchanging/merging/pair'
import { choiceWithout, type Refused, refusedOf } from '../../exchanging/merging/refused'
import { mergeDiffering } from '../actions/merge-differing'
import { afterPaint } from '../after-paint'
import { ModalDialog } from '../keyboard/ModalDialog'
import { SteadyButton } from '../keyboard/SteadyButton'
import { useQuoth } from '../quoth'
import { fileLabel } from '../status/file-label'
import type { TakenIn } from '../taking-in/report'
import { type Choices, choiceFor, choosing, choosingField, NOTHING_CHOSEN, type Rule } from './choices'
import { type Comparison, compareNow } from './compare'
import { MergePair } from './MergePair'
import { countedPairs, refusalSentences, restSentence, unmergedSentences } from './sentences'

const RULES: readonly { rule: Rule; label: string }[] = [
  { rule: 'later', label: 'Take the later of each' },
  { rule: 'mine', label: 'Keep yours' },
  { rule: 'theirs', label: 'Take theirs' },
]

/** How many pairs are shown: the rule decides on those that follow. */
const SHOWN = 100

const NO_PAIRS: readonly Pair[] = []

/** What a file has otherwise than the library, side by side, to choose what becomes of each. */
export default function MergeDialog({ report, onClose }: { report: TakenIn; onClose: () => void }) {
  const quoth = useQuoth()
  const [comparison, setComparison] = useState<Comparison | null>(null)
  const [choices, setChoices] = useState(NOTHING_CHOSEN)
  const [said, setSaid] = useState('')
  const [busy, setBusy] = useState(false)

  const compare = useCallback(async () => {
    const compared = await compareNow(
      quoth,
      report.differing.map(({ copy }) => copy),
    )
    if (compared.ok) setComparison(compared.value)
    else setSaid(compared.failure)
    return compared.ok
  }, [quoth, report])
  useEffect(() => void compare(), [compare])

  const pairs = comparison?.pairs ?? NO_PAIRS
  const refused = useMemo(
    () => refusedOf(pairs, (pair) => choiceFor(choices, pair), quoth.store.get()),
    [pairs, choices, quoth],
  )
  const taken = useMemo(
    () => pairs.filter((pair) => !takesNothing(choiceWithout(pair, choiceFor(choices, pair), refused))),
    [pairs, choices, refused],
  )
  const merge = async () => {
    if (comparison === null) return
    setBusy(true)
    if (await mergeDiffering(quoth, comparison, (pair) => choiceFor(choices, pair))) {
      // To take a hundred pairs away is as much again as to show what was merged.
      await afterPaint()
      return onClose()
    }
    if (await compare()) setSaid('Something was changed meanwhile: these are what differs now.')
    setBusy(false)
  }

  return (
    <ModalDialog label="What differs" className="merge-dialog" onClose={onClose}>
      <h2>What differs</h2>
      <p className="dialog-hint">
        {comparison !== null && pairs.length === 0
          ? `Nothing in ${fileLabel(report.file)} differs from your library now.`
          : `Yours, and theirs in ${fileLabel(report.file)}. What you merge can be undone.`}
      </p>
      {(comparison === null || pairs.length > 0) && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would have a legend, and these are named by what they say
        <div className="merge-rules" role="group" aria-label="For all of them">
          {RULES.map(({ rule, label }) => (
            <button
              key={rule}
              type="button"
              className="button"
              aria-pressed={choices.rule === rule}
              onClick={() => setChoices({ ...NOTHING_CHOSEN, rule })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <div className="merge-pairs">
        <FirstPairs pairs={pairs} choices={choices} refused={refused} onChoose={setChoices} />
        {pairs.length > SHOWN && <p className="dialog-hint">{restSentence(pairs.slice(SHOWN), choices.rule)}</p>}
        {comparison !== null &&
          unmergedSentences(comparison).map((sentence) => (
            <p key={sentence} className="dialog-hint">
              {sentence}
            </p>
          ))}
      </div>
      <div className="dialog-actions">
        <span role="status" aria-label="Merging">
          {comparison === null && said === '' ? 'Comparing…' : said}
        </span>
        <span className="dialog-buttons">
          <button type="button" className="quiet-button" onClick={onClose}>
            Cancel
          </button>
          <SteadyButton
            className="button primary-button"
            idle={busy || taken.length === 0}
            onClick={() => void merge()}
          >
            Merge {countedPairs(taken.length === 0 ? pairs : taken, taken.length)}
          </SteadyButton>
        </span>
      </div>
    </ModalDialog>
  )
}

type PairsProps = {
  pairs: readonly Pair[]
  choices: Choices
  refused: Refused
  onChoose: (choices: Choices) => void
}

/** The pairs that are shown. What is said below them, and whether they are being merged, is none of theirs. */
const FirstPairs = memo(function FirstPairs({ pairs, choices, refused, onChoose }: PairsProps) {
  const { store } = useQuoth()
  return pairs
    .slice(0, SHOWN)
    .map((pair) => (
      <MergePair
        key={keyOfPair(pair)}
        pair={pair}
        session={store.get()}
        choice={choiceFor(choices, pair)}
        refusals={refusalSentences(pair, refused)}
        onChoose={(choice) => onChoose(choosing(choices, pair, choice))}
        onChooseField={(field, side) => onChoose(choosingField(choices, pair, field, side))}
      />
    ))
})
