import type { Bundle } from '../../exchanging/bundle'
import { type ReviewDetails, reviewsOn } from '../../exchanging/write-claim-review'

/** Where reviews are published, and by whom, as a person types it. */
export type Reviews = { url?: string; publisher?: string }

/** What is known of the reviews of a bundle; nothing while no page is named. */
export function reviewOptions({ url = '', publisher = '' }: Reviews, bundle: Bundle): Partial<ReviewDetails> {
  return url.trim() === '' ? {} : reviewsOn(url.trim(), publisher.trim(), bundle)
}
