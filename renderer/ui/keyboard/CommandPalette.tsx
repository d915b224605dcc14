import { useMemo, useState } from 'react'
import { openArticle } from '../actions/open-article'
import { type Quoth, useQuoth } from '../quoth'
import type { Session } from '../session/session'
import { ChoiceDialog, type Entry } from './ChoiceDialog'
import { COMMANDS } from './commands'
import { firstKeyOf } from './first-key'
import { type KeyMap, useKeys } from './key-map'
import { matching } from './matching'

/** Something that can be done: a command, or going to a thing of the library. */
type Doing = Entry & { run: (quoth: Quoth) => void }

/** How many are listed of what is typed: the keyboard is faster at typing another letter than at going through more. */
const MOST = 60

/** Every command by its name, and every article and speaker to go to. */
export default function CommandPalette() {
  const quoth = useQuoth()
  const { store } = quoth
  const keys = useKeys()
  const [typed, setTyped] = useState('')
  const all = useMemo(() => [...commands(store.get(), keys), ...things(store.get())], [store, keys])
  const shown = matching(all, typed, ({ label }) => label).slice(0, MOST)
  return (
    <ChoiceDialog
      label="All commands"
      field="Command"
      placeholder="Type a command, an article or a speaker"
      typed={typed}
      onType={setTyped}
      entries={shown}
      empty="Nothing is called that."
      onChoose={(id) => shown.find((doing) => doing.id === id)?.run(quoth)}
      onClose={() => store.dispatch({ type: 'dialog-asked', dialog: null })}
    />
  )
}

function commands(session: Session, keys: KeyMap): Doing[] {
  return COMMANDS.filter(({ isPossible }) => isPossible?.(session) !== false).map((command) => {
    const key = firstKeyOf(command, keys)
    const { id, group, label, run } = command
    return { id, group, label, run, ...(key === null ? {} : { keys: key }) }
  })
}

function things({ articles, speakers }: Session): Doing[] {
  return [
    ...Array.from(articles.values(), ({ id, title }) => ({
      id: `article ${id}`,
      group: 'Articles',
      label: title,
      run: (quoth: Quoth) => void openArticle(quoth, id),
    })),
    ...Array.from(speakers.values(), ({ id, name }) => ({
      id: `speaker ${id}`,
      group: 'Speakers',
      label: name,
      run: ({ store }: Quoth) => store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: id } }),
    })),
  ]
}
