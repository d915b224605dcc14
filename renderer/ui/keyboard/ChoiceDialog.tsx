import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { ModalDialog } from './ModalDialog'

/** One thing to choose. `group` is the heading it stands under, `detail` a second line, `keys` a shortcut. */
export type Entry = { id: string; label: string; group: string; detail?: string; keys?: string }

type Props = {
  label: string
  /** The name of the field that is typed in. */
  field: string
  placeholder: string
  typed: string
  onType: (typed: string) => void
  /** What is left of everything by what is typed, the best first; null while it is being read. */
  entries: readonly Entry[] | null
  /** What stands there instead of none. */
  empty: string
  /** Something was chosen: the dialog has been closed, and the keyboard is back where it was. */
  onChoose: (id: string) => void
  onClose: () => void
}

/** A dialog in which one types what one is looking for, and takes it with Enter. */
export function ChoiceDialog({ label, field, placeholder, typed, onType, entries, empty, onChoose, onClose }: Props) {
  const listed = entries ?? []
  const groups = [...new Set(listed.map(({ group }) => group))]
  const chosen = useRef(false)
  // Enter was pressed before anything was read: the best is taken once it is.
  const awaited = useRef(false)
  const choose = (id: string) => {
    // One press may be heard by the field and, where its list has just been made, by that too.
    if (chosen.current) return
    chosen.current = true
    // The dialog gives the keyboard back first: what is chosen may put it elsewhere. Both within the press, so that the next
    // key finds what was chosen.
    flushSync(onClose)
    onChoose(id)
  }
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    awaited.current = event.key === 'Enter' && entries === null
    const [first] = listed
    if (event.key !== 'Enter' || first === undefined) return
    event.preventDefault()
    // What is seen to be gone to, or else the best: for a while after typing the field itself names what is no longer there.
    choose(goneTo(event.currentTarget) ?? first.id)
  }
  useEffect(() => {
    const first = entries?.[0]
    if (!awaited.current || first === undefined) return
    awaited.current = false
    // Once this is drawn: closing the dialog draws anew.
    queueMicrotask(() => choose(first.id))
  })
  return (
    <ModalDialog label={label} className="command-palette" onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={onType}>
        <TextField aria-label={field} autoFocus className="command-search">
          <Input placeholder={placeholder} onKeyDown={pressed} />
        </TextField>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled with the keyboard too */}
        <div className="command-list" tabIndex={0}>
          <Menu
            className="command-menu"
            aria-label={label}
            renderEmptyState={() => <p className="command-none">{entries === null ? 'Looking…' : empty}</p>}
            onAction={(id) => choose(String(id))}
          >
            {groups.map((group) => (
              <MenuSection key={group} aria-label={group}>
                <Header className="options-heading">{group}</Header>
                {listed.filter((entry) => entry.group === group).map(item)}
              </MenuSection>
            ))}
          </Menu>
        </div>
      </Autocomplete>
    </ModalDialog>
  )
}

/** The id of the entry that an arrow or the pointer has gone to; undefined where there is none. */
function goneTo(field: HTMLInputElement): string | undefined {
  const entry = field.closest('dialog')?.querySelector<HTMLElement>('.command-entry[data-focused]')
  return entry?.dataset.key
}

function item({ id, label, detail, keys }: Entry) {
  return (
    <MenuItem key={id} id={id} textValue={label} className="command-entry">
      <span className="command-label">
        {label}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {keys !== undefined && <kbd>{keys}</kbd>}
    </MenuItem>
  )
}
