// STUB, to be replaced by the real one
import type { Annotation, AnnotationKind, Speech, Verdict } from '../domain/annotation'
import type { Speaker } from '../domain/speaker'
import type { Result } from '../domain/result'
export type ParsedRecord = { id?: string; kind: AnnotationKind; start: number; end: number; exact: string; prefix?: string; suffix?: string; speaker?: { name: string }; speech?: Speech; verdict?: Verdict; note?: string; tags?: string[] }
export function annotationRecord(annotation: Annotation, _speakers: ReadonlyMap<string, Speaker>): object {
  return annotation
}
export function parseAnnotations(json: string): Result<Result<ParsedRecord, string>[], string> {
  return { ok: true, value: JSON.parse(json).map((value: ParsedRecord) => ({ ok: true, value })) }
}
