import { RemoveButton } from './RemoveButton'

/** A thing that a claim has to do with: how, what it is called, and where it leads. */
export type Related = {
  id: string
  how: string
  name: string
  /** A web address, what is done to show it, or null where it is gone. */
  leads: string | (() => void) | null
  /** What the button is called that takes it away. */
  removal: string
  onRemove: () => void
}

/** What a claim has to do with; nothing where that is nothing. */
export function RelatedList({ label, related }: { label: string; related: readonly Related[] }) {
  if (related.length === 0) return null
  return (
    <ul className="related-list" aria-label={label}>
      {related.map(({ id, how, name, leads, removal, onRemove }) => (
        <li key={id}>
          <span className="related-how">{how}</span>
          {typeof leads === 'string' ? (
            <a href={leads} target="_blank" rel="noreferrer">
              {name}
            </a>
          ) : (
            <button type="button" className="link-button" disabled={leads === null} onClick={leads ?? undefined}>
              {name}
            </button>
          )}
          <RemoveButton label={removal} onRemove={onRemove} />
        </li>
      ))}
    </ul>
  )
}
