import { type Annotation, compareInReadingOrder } from '../domain/annotation'
import type { Article } from '../domain/article'
import { wordsOf } from '../domain/passages'
import type { Registry } from '../domain/registry'
import { labelOfTerm, scaleOf } from '../domain/scale'
import { positionLabel, positionOn, type Speaker } from '../domain/speaker'
import type { Bundle } from './bundle'
import { webAddress } from './source-address'

/** What of the reviews only their author knows: where each is published, and who publishes them. */
export type ReviewDetails = {
  /** The http(s) address of the published review of a claim; undefined where it has none, and is left out. */
  reviewUrlOf: (claim: Annotation) => string | undefined
  reviewer?: { name: string; url?: string }
}

/** Why a claim can't be a ClaimReview. */
export type NotReviewable = 'no-verdict' | 'no-address'

/** The claims of a bundle that were judged as schema.org ClaimReviews: JSON-LD, a list. Ends with a line feed. */
export function writeClaimReviews({ articles, registry }: Bundle, details: ReviewDetails): string {
  const reviews = articles.flatMap(({ article, annotations }) =>
    [...annotations]
      .sort(compareInReadingOrder)
      .filter((claim) => claim.kind === 'claim' && notReviewable(claim, details) === null)
      .map((claim) => reviewOf(claim, article, registry, details)),
  )
  return `${JSON.stringify(reviews, null, 2)}\n`
}

/** Why a claim is left out of them; null where it is not. */
export function notReviewable(claim: Annotation, { reviewUrlOf }: ReviewDetails): NotReviewable | null {
  // Nobody has judged what is unchecked, whatever the library's scale calls it.
  if (claim.verdict === undefined || claim.verdict === 'unchecked') return 'no-verdict'
  return webAddress(reviewUrlOf(claim)) === undefined ? 'no-address' : null
}

/** How many claims are left out of the reviews, and why: sentences, none where none is. */
export function claimReviewLosses({ articles }: Bundle, details: ReviewDetails): string[] {
  const claims = articles.flatMap(({ annotations }) => annotations.filter(({ kind }) => kind === 'claim'))
  const why = claims.map((claim) => notReviewable(claim, details))
  const unjudged = why.filter((reason) => reason === 'no-verdict').length
  const unpublished = why.filter((reason) => reason === 'no-address').length
  return [
    ...(unjudged === 0 ? [] : [`Claims that nobody has judged are left out (${unjudged}).`]),
    ...(unpublished === 0 ? [] : [`Claims are left out whose review has no address on the web (${unpublished}).`]),
  ]
}

/**
 * The details of reviews that are published on one page: each at an anchor of its own, as Google asks of a page with
 * several, but for the only one.
 * @param page the page's http(s) address
 */
export function reviewsOn(page: string, publisher: string, { articles }: Bundle): ReviewDetails {
  const anchorless = { reviewUrlOf: () => page }
  const count = articles.reduce(
    (sum, { annotations }) =>
      sum + annotations.filter((one) => one.kind === 'claim' && notReviewable(one, anchorless) === null).length,
    0,
  )
  const url = page.replace(/#.*$/su, '')
  return {
    reviewUrlOf: ({ id }) => (count === 1 ? page : `${url}#${encodeURIComponent(id)}`),
    ...(publisher === '' ? {} : { reviewer: { name: publisher, url } }),
  }
}

function reviewOf(claim: Annotation, article: Article, { speakers, scales }: Registry, details: ReviewDetails): object {
  const { verdict = '', wording } = claim
  const { reviewer } = details
  const speaker = speakers.get(claim.speaker ?? '')
  const url = webAddress(article.url)
  const published = dateOf(article.published)
  const appearance = {
    '@type': 'CreativeWork',
    ...(url === undefined ? {} : { url }),
    ...(article.title === '' ? {} : { headline: article.title }),
    ...(published === undefined ? {} : { datePublished: published }),
  }
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: webAddress(details.reviewUrlOf(claim)),
    claimReviewed: wording ?? wordsOf(claim),
    ...(reviewer === undefined ? {} : { author: reviewerOf(reviewer) }),
    // A scale of words has no best and no worst, so there is no number.
    reviewRating: { '@type': 'Rating', alternateName: labelOfTerm(scaleOf(scales, 'verdict'), verdict) },
    itemReviewed: {
      '@type': 'Claim',
      ...(speaker === undefined || speaker.kind === 'anonymous' ? {} : { author: agentOf(speaker, article) }),
      ...(published === undefined ? {} : { datePublished: published }),
      appearance,
    },
  }
}

function reviewerOf({ name, url }: NonNullable<ReviewDetails['reviewer']>): object {
  const address = webAddress(url)
  return { '@type': 'Organization', name, ...(address === undefined ? {} : { url: address }) }
}

/** Who made the claim, with the position that they had when the article appeared. */
function agentOf(speaker: Speaker, { published }: Article): object {
  const page = webAddress(speaker.link)
  const position = positionLabel(positionOn(speaker, published))
  return {
    '@type': speaker.kind === 'person' ? 'Person' : 'Organization',
    name: speaker.name,
    ...(page === undefined ? {} : { sameAs: page }),
    ...(speaker.kind !== 'person' || position === '' ? {} : { jobTitle: position }),
  }
}

/** A day, or a moment, as ISO 8601 has them; undefined where less is known. */
function dateOf(published: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(published ?? '')?.[0]
}
