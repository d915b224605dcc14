import { commandOf } from './commands'
import { firstKeyOf } from './first-key'
import { useKeys } from './key-map'

/** A space and the key that the command of this id has now; nothing where it has none. */
export function KeyHint({ command }: { command: string }) {
  const key = firstKeyOf(commandOf(command), useKeys())
  return (
    key !== null && (
      <>
        {' '}
        <kbd>{key}</kbd>
      </>
    )
  )
}
