import type { SubjectKind } from '../../exchanging/merging/subjects'

const SUBJECT_LABELS: Record<SubjectKind, readonly [one: string, several: string]> = {
  article: ['note on an article', 'notes on articles'],
  speaker: ['speaker', 'speakers'],
  code: ['code', 'codes'],
  term: ['term', 'terms'],
  annotation: ['annotation', 'annotations'],
}

/** What people read for so many of a kind, without the number. */
export function labelOfSubjects(kind: SubjectKind, count: number): string {
  const [one, several] = SUBJECT_LABELS[kind]
  return count === 1 ? one : several
}
