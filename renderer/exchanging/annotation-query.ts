import { parse, test } from 'liqe'
import type { Annotation } from '../domain/annotation'
import type { Registry } from '../domain/registry'
import { fail, type Result, succeed } from '../domain/result'
import { annotationRecord } from './quoth-json'

/**
 * Those of the annotations that an expression is true of: Lucene's syntax, as far as Liqe has it, over the fields of the
 * record that is printed of an annotation (`kind:claim AND speaker.name:"Ada Moss"`). The failure says in words that it
 * is none.
 */
export function annotationsWhere(
  expression: string,
  annotations: readonly Annotation[],
  registry: Registry,
): Result<Annotation[], string> {
  try {
    const query = parse(expression)
    // An expression of nothing is one to the parser alone.
    test(query, {})
    return succeed(annotations.filter((annotation) => test(query, annotationRecord(annotation, registry))))
  } catch {
    // What the parser says is about its own states; some of it, only once it compares.
    return fail(`This is no expression: ${expression}`)
  }
}
