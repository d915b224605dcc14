import type { Annotation } from '../../domain/annotation'
import type { Article } from '../../domain/article'
import type { Code } from '../../domain/code'
import type { ScaleId, Term } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import type { AnnotationField } from './annotation-fields'
import type { ArticleField } from './article-fields'
import type { CodeField } from './code-fields'
import type { SpeakerField } from './speaker-fields'
import type { TermField } from './term-fields'

/** A term with its scale; `updated` is when that was changed last, since a term has no time of its own. */
export type ScaledTerm = Term & { scale: ScaleId; updated: number }

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

/** How two copies of one record are compared, and made one. */
export type Comparing<Row, Field> = {
  /** All that are compared, in the order in which they are read. */
  fields: readonly Field[]
  /** A field as a string: two copies have the same exactly where a person sees no difference between them. */
  keyOf: (copy: Row, field: Field, other: Row) => string
  /** Mine with these fields of theirs; when it was changed stays as it is. */
  taking: (mine: Row, theirs: Row, taken: ReadonlySet<Field>) => Row
}
