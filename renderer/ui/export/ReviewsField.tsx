import type { Reviews } from './review-options'

/** Asks for what search engines want to know of fact checks: the page that they are on, and whose they are. */
export function ReviewsField({ reviews, onChange }: { reviews: Reviews; onChange: (reviews: Reviews) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no form
    <div role="group" aria-label="Fact checks" className="export-reviews">
      <label className="setting">
        <span className="setting-label">Published on</span>
        <input
          className="field-input"
          placeholder="https://…"
          value={reviews.url}
          onChange={(event) => onChange({ ...reviews, url: event.target.value })}
        />
      </label>
      <label className="setting">
        <span className="setting-label">Publisher</span>
        <input
          className="field-input"
          value={reviews.publisher}
          onChange={(event) => onChange({ ...reviews, publisher: event.target.value })}
        />
      </label>
    </div>
  )
}
