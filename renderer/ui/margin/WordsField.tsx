import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components'

type Props = {
  label: string
  /** The name of the field in which more are typed. */
  adding: string
  placeholder: string
  words: readonly string[]
  onChange: (words: readonly string[]) => void
}

/** A list of words, such as tags: each can be taken out, and more are typed with commas or Enter between them. */
export function WordsField({ label, adding, placeholder, words, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const add = () => {
    const added = typed
      .split(',')
      .map((word) => word.trim().replace(/^#/u, ''))
      .filter((word) => word !== '' && !words.includes(word))
    setTyped('')
    if (added.length > 0) onChange([...words, ...new Set(added)])
  }
  return (
    <div className="tag-list">
      {words.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(removed) => {
            const left = words.filter((word) => !removed.has(word))
            // The group gives the keyboard to a word that is left; with the last one it goes itself.
            if (left.length === 0) field.current?.focus()
            onChange(left)
          }}
        >
          <Label className="visually-hidden">{label}</Label>
          <TagList className="tag-list">
            {words.map((word) => (
              <Tag key={word} id={word} textValue={word} className="tag">
                {word}
                <Button slot="remove" aria-label={`Remove ${word}`}>
                  <X size={11} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <input
        ref={field}
        className="tag-input"
        aria-label={adding}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation()
            setTyped('')
          }
          if (event.key !== 'Enter' && event.key !== ',') return
          event.preventDefault()
          add()
        }}
      />
    </div>
  )
}
