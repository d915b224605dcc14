import type { Limit } from './losses'

/** What each format can't hold, or not as it is. Whoever opens the file gets no more than this says. */

const SOURCE_LIMITS: readonly Limit[] = ['texts', 'formatting', 'taken-out', 'article-notes']

/** What every list of passages without a field of its own for it leaves out. */
const PASSAGE_LIMITS: readonly Limit[] = [
  'kinds',
  'speakers',
  'via',
  'speech',
  'claim-types',
  'verdicts',
  'confidence',
  'check-worthiness',
  'wordings',
  'evidence',
  'links',
  'speaker-kinds',
  'speaker-details',
]

const AS_TAGS = 'become tags'
const NAMES_ONLY = 'keep their names only'
const PICTURES: Limit = { feature: 'pictures', but: NAMES_ONLY }

export const JSON_LIMITS: readonly Limit[] = [
  { feature: 'originals', but: 'stay in the library' },
  { feature: 'left-attachments', but: NAMES_ONLY },
]

export const MARKDOWN_LIMITS: readonly Limit[] = [
  'texts',
  'taken-out',
  'links-outside',
  'speaker-kinds',
  'speaker-details',
  'codebook',
  'times',
  { feature: 'evidence-files', but: NAMES_ONLY },
  PICTURES,
]

const SHOWN_LIMITS: readonly Limit[] = [
  'taken-out',
  'links-outside',
  'codebook',
  'speaker-kinds',
  'speaker-details',
  { feature: 'evidence-files', but: NAMES_ONLY },
]

/** Of the Word document that shows a text with its annotations. */
export const DOCUMENT_LIMITS: readonly Limit[] = [...SHOWN_LIMITS, PICTURES]

/** Of pages and PDFs, which show the same with its pictures and no times. */
export const PAGE_LIMITS: readonly Limit[] = [...SHOWN_LIMITS, { feature: 'left-pictures', but: NAMES_ONLY }, 'times']

/** Of tables, a row an annotation. */
const TABLE_LIMITS: readonly Limit[] = [
  ...SOURCE_LIMITS,
  'links',
  'speaker-kinds',
  'speaker-details',
  'codebook',
  { feature: 'split-quotes', but: 'are one text with “[…]” between their passages' },
  { feature: 'evidence-files', but: NAMES_ONLY },
  PICTURES,
]

/** Of the table of annotations for Excel. */
export const SHEET_LIMITS: readonly Limit[] = [
  ...TABLE_LIMITS,
  { feature: 'long-texts', but: 'are cut off in their cells' },
]

export const CSV_LIMITS: readonly Limit[] = ['not-claims', ...TABLE_LIMITS]

export const W3C_LIMITS: readonly Limit[] = [
  'texts',
  'formatting',
  'taken-out',
  'article-details',
  'speaker-kinds',
  'speaker-details',
  'codebook',
  'links-outside',
  { feature: 'own-terms', but: 'keep their names where they are used' },
  { feature: 'evidence-files', but: NAMES_ONLY },
  PICTURES,
]

export const REFI_LIMITS: readonly Limit[] = [
  'formatting',
  'taken-out',
  'links-outside',
  { feature: 'split-quotes', but: 'become linked selections' },
  { feature: 'via', but: 'become codes' },
  { feature: 'evidence', but: 'becomes notes' },
  { feature: 'speaker-details', but: 'keep the latest position without its days, the page and notes' },
  { feature: 'own-terms', but: 'become codes' },
  { feature: 'times', but: 'is kept to the second' },
  PICTURES,
]

export const BRAT_LIMITS: readonly Limit[] = [
  'formatting',
  'taken-out',
  'article-notes',
  'article-details',
  'addresses',
  'evidence',
  'links-across',
  'links-outside',
  'speaker-kinds',
  'speaker-details',
  'codebook',
  'own-terms',
  'times',
  PICTURES,
]

export const HYPOTHESIS_LIMITS: readonly Limit[] = [
  'texts',
  'formatting',
  'taken-out',
  'article-details',
  { feature: 'kinds', but: AS_TAGS },
  { feature: 'speakers', but: AS_TAGS },
  { feature: 'via', but: AS_TAGS },
  { feature: 'speech', but: AS_TAGS },
  { feature: 'claim-types', but: AS_TAGS },
  { feature: 'verdicts', but: AS_TAGS },
  { feature: 'confidence', but: 'becomes a tag' },
  { feature: 'check-worthiness', but: 'becomes a tag' },
  'wordings',
  'evidence',
  'links',
  'speaker-kinds',
  'speaker-details',
  'codebook',
  { feature: 'split-quotes', but: 'become an annotation for each passage' },
  PICTURES,
]

/** Of Hypothesis’ table, in which commas are between tags and nothing can quote one (its client joins them so). */
export const HYPOTHESIS_CSV_LIMITS: readonly Limit[] = [
  ...HYPOTHESIS_LIMITS.map((limit) =>
    typeof limit !== 'string' && limit.feature === 'split-quotes'
      ? { feature: limit.feature, but: 'are one text with “[…]” between their passages' }
      : limit,
  ),
  { feature: 'comma-tags', but: 'fall apart at them' },
  { feature: 'times', but: 'is kept to the minute, when they were changed not at all' },
]

export const READWISE_LIMITS: readonly Limit[] = [
  ...SOURCE_LIMITS,
  ...PASSAGE_LIMITS,
  'tags',
  'codebook',
  { feature: 'split-quotes', but: 'are one text with “[…]” between their passages' },
  { feature: 'times', but: 'is kept to the second, when they were changed not at all' },
  PICTURES,
]

export const CLAIM_REVIEW_LIMITS: readonly Limit[] = [
  'not-claims',
  ...SOURCE_LIMITS,
  'via',
  { feature: 'speaker-kinds', but: 'become organisations, but for anonymous ones, who are not named' },
  { feature: 'speaker-details', but: 'keep the position of that day and the page' },
  'speech',
  'claim-types',
  'confidence',
  'check-worthiness',
  'evidence',
  'links',
  'notes',
  'tags',
]

export const SOURCES_ONLY_LIMITS: readonly Limit[] = ['annotations', 'texts', 'taken-out', 'article-notes']
