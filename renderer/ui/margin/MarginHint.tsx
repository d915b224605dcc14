import { Fragment } from 'react'
import { commandOf } from '../keyboard/commands'
import { firstKeyOf } from '../keyboard/first-key'
import { type KeyMap, useKeys } from '../keyboard/key-map'

/** What marks a passage, by the id of its command. */
const WAYS = [
  { command: 'claim', words: 'for a claim' },
  { command: 'quote', words: 'for a quote' },
  { command: 'highlight', words: 'to highlight' },
  { command: 'note', words: 'to write a note' },
]

/** How an article without annotations comes by some, with the keys that the commands have now. */
export function MarginHint() {
  const keys = useKeys()
  const ways = WAYS.flatMap(({ command, words }) => {
    const key = keyOf(command, keys)
    return key === null ? [] : [{ key, words }]
  })
  const speakerKey = keyOf('speaker', keys)
  return (
    <p className="margin-hint">
      Select a passage, then {ways.length === 0 ? 'choose what it is' : 'press '}
      {ways.map(({ key, words }, i) => (
        <Fragment key={key}>
          {i > 0 && (i < ways.length - 1 ? ', ' : ' or ')}
          <kbd>{key}</kbd> {words}
        </Fragment>
      ))}
      .{' '}
      {speakerKey !== null && (
        <>
          <kbd>{speakerKey}</kbd> names who said it.
        </>
      )}
    </p>
  )
}

function keyOf(command: string, keys: KeyMap): string | null {
  return firstKeyOf(commandOf(command), keys)
}
