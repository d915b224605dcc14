/** How two copies of one record are compared, and made one. */
export type Comparing<Row, Field> = {
  /** All that are compared, in the order in which they are read. */
  fields: readonly Field[]
  /** A field as a string: two copies have the same exactly where a person sees no difference between them. */
  keyOf: (copy: Row, field: Field, other: Row) => string
  /** Mine with these fields of theirs; when it was changed stays as it is. */
  taking: (mine: Row, theirs: Row, taken: ReadonlySet<Field>) => Row
}
