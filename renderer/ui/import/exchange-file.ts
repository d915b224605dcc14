import type { ParsedFile } from '../../domain/article'

/**
 * Annotations in a file, on their way in: `json` is UTF-8, of Quoth's own library format where it `holds` a library, else
 * of `Incoming`. What is in it is checked where it lands; `format` is what people know the file's own format by.
 */
export type ExchangeFile = {
  kind: 'exchange'
  holds: 'library' | 'annotations'
  format: string
  json: Uint8Array<ArrayBuffer>
}

/** What a file turned out to hold: articles, files of an archive, or annotations. */
export type ReadFile = ParsedFile | ExchangeFile
