import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components'

type Props = { tags: readonly string[]; onChange: (tags: readonly string[]) => void }

/** The tags of an annotation: Enter or a comma adds one, Backspace on a focused tag takes it away. */
export function TagsField({ tags, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const add = () => {
    const added = typed
      .split(',')
      .map((tag) => tag.trim().replace(/^#/u, ''))
      .filter((tag) => tag !== '' && !tags.includes(tag))
    setTyped('')
    if (added.length > 0) onChange([...tags, ...new Set(added)])
  }
  return (
    <div className="tag-list" data-field="tags">
      {tags.length > 0 && (
        <TagGroup aria-label="Tags" onRemove={(removed) => onChange(tags.filter((tag) => !removed.has(tag)))}>
          <Label className="visually-hidden">Tags</Label>
          <TagList className="tag-list">
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className="tag">
                {tag}
                <Button slot="remove" aria-label={`Remove tag ${tag}`}>
                  <X size={11} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <input
        className="tag-input"
        aria-label="Add tag"
        placeholder="+ tag"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ',') return
          event.preventDefault()
          add()
        }}
      />
    </div>
  )
}
