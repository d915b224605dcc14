import { COMPARING_ANNOTATIONS } from './annotation-fields'
import { COMPARING_ARTICLES } from './article-fields'
import { COMPARING_CODES } from './code-fields'
import type { Comparing } from './comparing-fields'
import { COMPARING_SPEAKERS } from './speaker-fields'
import type { SubjectKind, Subjects } from './subjects'
import { COMPARING_TERMS } from './term-fields'

/** How two copies of a record are compared and made one, by its kind. */
export const COMPARING: { [Kind in SubjectKind]: Comparing<Subjects[Kind]['record'], Subjects[Kind]['field']> } = {
  article: COMPARING_ARTICLES,
  speaker: COMPARING_SPEAKERS,
  code: COMPARING_CODES,
  term: COMPARING_TERMS,
  annotation: COMPARING_ANNOTATIONS,
}
