import { quoted } from '../../domain/quoted'
import type { ImportedAnnotation } from '../../exchanging/import-annotations'
import type { DifferingAnnotation } from '../../exchanging/import-bundle'
import type { Differing } from '../../exchanging/merging/differing-registry'
import type { SubjectKind } from '../../exchanging/merging/subjects'
import { labelOfSubjects } from '../merging/subject-labels'

/** An annotation of a file that did not land exactly: `id` where it did land, `article` where that is or would be. */
export type ListedAnnotation = {
  state: 'moved' | 'changed' | 'lost'
  source: string
  words: string
  article: string
  id: string | null
  /** How many of its passages were not found, where others were. */
  missing: number
}

/** A source that no article of the library is, with how many annotations of it were left out. */
export type MissingSource = { name: string; annotations: number }

/** What became of all that a file holds. */
export type LandingReport = {
  exact: number
  /** How many were here already, and say the same. */
  there: number
  /** What is here already and says something else in the file, annotations and all else. */
  differing: readonly Differing[]
  /** How many of those that landed were in the trash before. */
  restored: number
  /** All that landed otherwise or not at all: first what is lost, then what has changed, then what has moved. */
  listed: readonly ListedAnnotation[]
  missing: readonly MissingSource[]
  /** The articles that came with it. */
  articles: readonly { id: string; title: string }[]
  /** How many tags came in that none of the annotations has. */
  tags: number
  remarks: readonly string[]
}

/** The same, of which file, as the path that the person knows it by, and in which format. */
export type TakenIn = LandingReport & { file: string; format: string }

const ORDER = ['lost', 'changed', 'moved'] as const

/** What is reported of annotations that were brought in, and of what came with them. */
export function reportOf(
  annotations: readonly (ImportedAnnotation | DifferingAnnotation)[],
  { differing: others, ...rest }: Pick<LandingReport, 'missing' | 'articles' | 'tags' | 'remarks' | 'differing'>,
): LandingReport {
  let [exact, there, restored] = [0, 0, 0]
  const listed: ListedAnnotation[] = []
  const differing: Differing[] = [...others]
  for (const one of annotations) {
    const { source, words } = one
    if (one.outcome === 'there') there += 1
    else if (one.outcome === 'differs') {
      const { of, theirs, known } = one
      differing.push({ name: `${quoted(words)} (${source})`, copy: { of, theirs, known } })
    } else if (one.outcome === 'lost') {
      listed.push({ state: 'lost', source, words, article: one.article, id: null, missing: 0 })
    } else if (one.outcome !== 'no-article') {
      if (one.outcome === 'restored') restored += 1
      const { state, article, id, missing = 0 } = one
      if (state === 'exact') exact += 1
      else listed.push({ state, source, words, article, id, missing })
    }
  }
  const inOrder = ORDER.flatMap((state) => listed.filter((one) => one.state === state))
  return { exact, there, differing, restored, listed: inOrder, ...rest }
}

/** How many of a report's annotations are of each kind, in the order in which people read them; none of which there is none. */
export function countsOf({
  exact,
  there,
  differing,
  listed,
  missing,
}: LandingReport): { count: number; label: string }[] {
  const of = (state: ListedAnnotation['state']) => listed.filter((one) => one.state === state).length
  const homeless = missing.reduce((sum, { annotations }) => sum + annotations, 0)
  return [
    { count: exact, label: 'exact' },
    { count: of('moved'), label: 'moved' },
    { count: of('changed'), label: 'changed' },
    { count: of('lost'), label: 'lost' },
    { count: there, label: 'already here' },
    ...SUBJECTS.map((kind) => differingCount(differing, kind)),
    { count: homeless, label: 'without an article' },
  ].filter(({ count }) => count > 0)
}

const SUBJECTS: readonly SubjectKind[] = ['annotation', 'article', 'speaker', 'code', 'term']

/** Annotations are what all counts are of: others are named. */
function differingCount(differing: LandingReport['differing'], kind: SubjectKind): { count: number; label: string } {
  const { length: count } = differing.filter(({ copy }) => copy.of === kind)
  const label = count === 1 ? 'differs from yours' : 'differ from yours'
  return { count, label: kind === 'annotation' ? label : `${labelOfSubjects(kind, count)} ${label}` }
}

/** Why an annotation is listed, as a sentence. */
export function reasonFor({ state, missing }: ListedAnnotation): string {
  if (state === 'lost') return 'Its words are not in the article.'
  if (state === 'moved') return 'The same words stand elsewhere in the text now.'
  if (missing > 0)
    return `${missing === 1 ? 'One of its passages is' : `${missing} of its passages are`} not in the article.`
  return 'Only its quotation marks, dashes or spaces differ.'
}

/** A report as lines of text, to be kept or sent to somebody. */
export function linesOf(report: TakenIn): string[] {
  const counts = countsOf(report).map(({ count, label }) => `${count} ${label}`)
  return [
    `Annotations from ${report.file} (${report.format}): ${counts.join(', ') || 'none'}`,
    ...report.articles.map(({ title }) => `Added: ${title}`),
    ...(report.tags === 0 ? [] : [tagsLine(report)]),
    ...report.listed.map((one) => `${one.state}: ${quoted(one.words)} (${one.source}). ${reasonFor(one)}`),
    ...report.differing.map((one) => `differs: ${nameOfDiffering(one)}. Yours is as it was.`),
    ...report.missing.map(missingLine),
    ...report.remarks,
  ]
}

/** That tags came in which are on nothing that came, as people read it. */
export function tagsLine({ tags }: LandingReport): string {
  return `Added to the codebook, on no annotation yet: ${tags.toLocaleString('en')} ${tags === 1 ? 'tag' : 'tags'}`
}

function nameOfDiffering({ name, copy: { of } }: Differing): string {
  if (of === 'annotation') return name
  return of === 'article' ? `the note on ${quoted(name)}` : `the ${labelOfSubjects(of, 1)} ${quoted(name)}`
}

/** What a source without an article is, and what to do. */
function missingLine(source: MissingSource): string {
  return `No article here is ${nameOfMissing(source)} (${annotationsIn(source)}). Import the article, then this file again.`
}

/** What people know a source by that is not here. */
export function nameOfMissing({ name }: MissingSource): string {
  return name === '' ? 'a source without a name' : `“${name}”`
}

/** How much of a source was left out, in words. */
export function annotationsIn({ annotations }: MissingSource): string {
  if (annotations === 0) return 'a note'
  return annotations === 1 ? '1 annotation' : `${annotations.toLocaleString('en')} annotations`
}
