import { useMemo, useState } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { openArticle } from '../actions/open-article'
import { isMac } from '../platform'
import { type Quoth, useQuoth } from '../quoth'
import type { Session } from '../session'
import { chordLabel } from './chord'
import { COMMANDS } from './commands'
import { keysOf, useKeys } from './key-map'
import { ModalDialog } from './ModalDialog'
import { matching } from './matching'

/** Something that can be chosen: a command, or a thing of the library to go to. */
type Entry = { id: string; group: string; label: string; keys: string; run: (quoth: Quoth) => void }

/** How many are listed of what is typed: the keyboard is faster at typing another letter than at going through more. */
const MOST = 60

/** Every command by its name, and every article and speaker to go to. */
export default function CommandPalette() {
  const quoth = useQuoth()
  const keys = useKeys()
  const [typed, setTyped] = useState('')
  const { store } = quoth
  const entries = useMemo(() => [...commands(store.get(), keys), ...things(store.get())], [store, keys])
  const shown = matching(entries, typed, ({ label }) => label).slice(0, MOST)
  const groups = [...new Set(shown.map(({ group }) => group))]
  const close = () => store.dispatch({ type: 'dialog-asked', dialog: null })

  return (
    <ModalDialog label="All commands" className="command-palette" onClose={close}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <TextField aria-label="Command" autoFocus className="command-search">
          <Input placeholder="Type a command, an article or a speaker" />
        </TextField>
        <Menu
          className="command-list"
          aria-label="Commands"
          renderEmptyState={() => <p className="command-none">Nothing is called that.</p>}
          onAction={(id) => {
            const entry = shown.find((candidate) => candidate.id === id)
            close()
            // The dialog gives the keyboard back first: what runs may put it elsewhere.
            setTimeout(() => entry?.run(quoth))
          }}
        >
          {groups.map((group) => (
            <MenuSection key={group}>
              <Header className="options-heading">{group}</Header>
              {shown
                .filter((entry) => entry.group === group)
                .map(({ id, label, keys }) => (
                  <MenuItem key={id} id={id} textValue={label} className="command-entry">
                    <span>{label}</span>
                    {keys !== '' && <kbd>{keys}</kbd>}
                  </MenuItem>
                ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </ModalDialog>
  )
}

function commands(session: Session, keys: ReturnType<typeof useKeys>): Entry[] {
  return COMMANDS.filter(({ isPossible }) => isPossible?.(session) !== false).map((command) => {
    const [first] = keysOf(command, keys)
    const { id, group, label, run } = command
    return { id, group, label, run, keys: first === undefined ? '' : chordLabel(first, isMac) }
  })
}

function things({ articles, speakers }: Session): Entry[] {
  return [
    ...Array.from(articles.values(), ({ id, title }) => ({
      id: `article ${id}`,
      group: 'Articles',
      label: title,
      keys: '',
      run: (quoth: Quoth) => void openArticle(quoth, id),
    })),
    ...Array.from(speakers.values(), ({ id, name }) => ({
      id: `speaker ${id}`,
      group: 'Speakers',
      label: name,
      keys: '',
      run: ({ store }: Quoth) => store.dispatch({ type: 'went', place: { kind: 'speakers', speaker: id } }),
    })),
  ]
}
