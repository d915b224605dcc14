import type { Annotation } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import type { Code } from '../../domain/code'
import type { Speaker } from '../../domain/speaker'
import type { AnnotationField } from './annotation-fields'
import type { ArticleField } from './article-fields'
import type { CodeField } from './code-fields'
import type { ScaledTerm } from './scaled-term'
import type { SpeakerField } from './speaker-fields'
import type { TermField } from './term-fields'

/** What two people may have otherwise: by kind, a record of it, and the fields in which two copies of one are compared. */
export type Subjects = {
  article: { record: Article; field: ArticleField }
  speaker: { record: Speaker; field: SpeakerField }
  code: { record: Code; field: CodeField }
  term: { record: ScaledTerm; field: TermField }
  annotation: { record: Annotation; field: AnnotationField }
}
export type SubjectKind = keyof Subjects

/** A field of any kind of record. */
export type MergeField = Subjects[SubjectKind]['field']
