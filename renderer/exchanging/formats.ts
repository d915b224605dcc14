import type { TakenAlong } from './attachments'
import { writeBibtex } from './bibliography/write-bibtex'
import { writeCsl } from './bibliography/write-csl'
import { writeBrat } from './brat/write-brat'
import type { Bundle } from './bundle'
import { writeClaimsCsv } from './csv/claims-csv'
import { writeHypothesis, writeHypothesisCsv } from './hypothesis/write-hypothesis'
import * as limits from './limits'
import { type Limit, lossesOf } from './losses'
import { writeLogseq } from './markdown/write-logseq'
import { writeMarkdown } from './markdown/write-markdown'
import { writeObsidian } from './markdown/write-obsidian'
import { writeLibrary } from './quoth/write-library'
import { writeReadwise } from './readwise/write-readwise'
import { writeRefi } from './refi/write-refi'
import { writeWebAnnotations } from './w3c/write-web-annotations'
import { claimReviewLosses, type ReviewDetails, writeClaimReviews } from './write-claim-review'

/** What an export needs to know besides the bundle. `now` is in milliseconds since 1970. */
export type ExportOptions = Partial<ReviewDetails> & {
  now: number
  /** Has programs that would guess read a table as UTF-8. */
  byteOrderMark?: boolean
}

/** A format that a bundle can be written in. */
export type ExportFormat = {
  /** What it is called on the command line. */
  id: string
  /** What it is called where people choose one. */
  label: string
  /** The ending of its file, without the dot; some formats write a zip where there are several articles. */
  extension: string | ((articles: number) => string)
  mediaType: string
  /** What of the files that the bundle refers to comes along, where it has them. */
  takes?: TakenAlong
  write: (bundle: Bundle, options: ExportOptions) => string | Uint8Array
  /** What of this bundle the format can't hold: sentences, none where all of it arrives. */
  losses: (bundle: Bundle, options: ExportOptions) => string[]
}

/** The formats of notes that people read, in the order in which they are offered. */
export const NOTE_FORMATS: readonly [ExportFormat, ...ExportFormat[]] = [
  {
    id: 'markdown',
    label: 'Notes (Markdown)',
    extension: 'md',
    mediaType: 'text/markdown',
    write: writeMarkdown,
    losses: losesOf('Markdown', limits.MARKDOWN_LIMITS),
  },
  {
    id: 'obsidian',
    label: 'Notes for Obsidian, with properties and block links',
    extension: noteExtension,
    mediaType: 'text/markdown',
    write: (bundle, { now }) => writeObsidian(bundle, now),
    losses: losesOf('Markdown', limits.MARKDOWN_LIMITS),
  },
  {
    id: 'logseq',
    label: 'Notes for Logseq',
    extension: noteExtension,
    mediaType: 'text/markdown',
    write: (bundle, { now }) => writeLogseq(bundle, now),
    losses: losesOf('Markdown', limits.MARKDOWN_LIMITS),
  },
]

/** The formats that other programs read, in the order in which they are offered. */
export const PROGRAM_FORMATS: readonly ExportFormat[] = [
  {
    id: 'csv',
    label: 'Table of claims (CSV)',
    extension: 'csv',
    mediaType: 'text/csv',
    write: (bundle, { byteOrderMark = false }) => writeClaimsCsv(bundle, byteOrderMark),
    losses: losesOf('The table', limits.CSV_LIMITS),
  },
  {
    id: 'json',
    label: 'Everything (Quoth’s JSON)',
    extension: 'json',
    mediaType: 'application/json',
    takes: 'attachments',
    write: (bundle, { now }) => writeLibrary(bundle, now),
    losses: losesOf('Quoth’s JSON', limits.JSON_LIMITS),
  },
  {
    id: 'w3c',
    label: 'W3C Web Annotations (JSON-LD)',
    extension: 'jsonld',
    mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
    write: writeWebAnnotations,
    losses: losesOf('W3C Web Annotation', limits.W3C_LIMITS),
  },
  {
    id: 'claimreview',
    label: 'Fact checks (schema.org ClaimReview)',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: (bundle, options) => writeClaimReviews(bundle, reviewDetails(options)),
    losses: (bundle, options) => [
      ...claimReviewLosses(bundle, reviewDetails(options)),
      ...lossesOf(bundle, 'ClaimReview', limits.CLAIM_REVIEW_LIMITS),
    ],
  },
  {
    id: 'refi',
    label: 'REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA and QualCoder',
    extension: 'qdpx',
    mediaType: 'application/zip',
    write: (bundle, { now }) => writeRefi(bundle, now),
    losses: losesOf('REFI-QDA', limits.REFI_LIMITS),
  },
  {
    id: 'brat',
    label: 'brat standoff (zip)',
    extension: 'zip',
    mediaType: 'application/zip',
    write: (bundle, { now }) => writeBrat(bundle, now),
    losses: losesOf('brat', limits.BRAT_LIMITS),
  },
  {
    id: 'hypothesis',
    label: 'Hypothesis (JSON)',
    extension: 'json',
    mediaType: 'application/json',
    write: (bundle, { now }) => writeHypothesis(bundle, now),
    losses: losesOf('Hypothesis', limits.HYPOTHESIS_LIMITS),
  },
  {
    id: 'hypothesis-csv',
    label: 'Hypothesis (CSV)',
    extension: 'csv',
    mediaType: 'text/csv',
    write: writeHypothesisCsv,
    losses: losesOf('Hypothesis', limits.HYPOTHESIS_CSV_LIMITS),
  },
  {
    id: 'readwise',
    label: 'Readwise (CSV)',
    extension: 'csv',
    mediaType: 'text/csv',
    write: writeReadwise,
    losses: losesOf('Readwise', limits.READWISE_LIMITS),
  },
  {
    id: 'bibtex',
    label: 'Sources (BibTeX)',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    write: writeBibtex,
    losses: losesOf('BibTeX', limits.SOURCES_ONLY_LIMITS),
  },
  {
    id: 'csl',
    label: 'Sources (CSL-JSON)',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: writeCsl,
    losses: losesOf('CSL-JSON', limits.SOURCES_ONLY_LIMITS),
  },
]

/** All formats. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [...NOTE_FORMATS, ...PROGRAM_FORMATS]

/** The format that is called `id` on the command line; undefined where there is none. */
export function exportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id)
}

/** A note an article: several of them are a zip. */
function noteExtension(articles: number): string {
  return articles < 2 ? 'md' : 'zip'
}

/** The ending of the file that so many articles become in a format, without the dot. */
export function extensionOf({ extension }: Pick<ExportFormat, 'extension'>, articles: number): string {
  return typeof extension === 'string' ? extension : extension(articles)
}

function losesOf(name: string, of: readonly Limit[]): ExportFormat['losses'] {
  return (bundle) => lossesOf(bundle, name, of)
}

/** Without an address for them, no review has one. */
function reviewDetails({ reviewUrlOf = () => undefined, reviewer }: ExportOptions): ReviewDetails {
  return reviewer === undefined ? { reviewUrlOf } : { reviewUrlOf, reviewer }
}
