import type { Bundle } from '../../exchanging/bundle'
import { type ReviewDetails, reviewsOn } from '../../exchanging/write-claim-review'

/** Where reviews are published, and by whom, as a person types it. */
export type Reviews = { page: string; publisher: string }

/** Asks for what search engines want to know of fact checks: the page that they are on, and whose they are. */
export function ReviewsField({ reviews, onChange }: { reviews: Reviews; onChange: (reviews: Reviews) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it is no form
    <div role="group" aria-label="Fact checks" className="export-reviews">
      <label className="setting">
        <span className="setting-label">Page that they are published on</span>
        <input
          className="field-input"
          placeholder="https://…"
          value={reviews.page}
          onChange={(event) => onChange({ ...reviews, page: event.target.value })}
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

/** What is known of the reviews of a bundle; nothing while no page is named. */
export function reviewOptions({ page, publisher }: Reviews, bundle: Bundle): Partial<ReviewDetails> {
  return page.trim() === '' ? {} : reviewsOn(page.trim(), publisher.trim(), bundle)
}
