import type { ExportField } from '../../exchanging/export-fields'
import type { Gathered, Wanted } from './gather'
import type { Reviews } from './review-options'

/** How it is exported: as which format, by its id, and without which fields. */
export type ExportChoice = { format: string; left: readonly ExportField[]; reviews: Reviews }

/** What is asked of the worker in which exports are written. The first message says what is exported. */
export type ExportRequest =
  | { kind: 'open'; from: Wanted | Gathered }
  | { kind: 'preview' | 'write'; id: number; choice: ExportChoice }

/** How much is exported, what of it the format can’t hold, and the beginning of what is written. */
export type Preview = {
  articles: number
  annotations: number
  losses: readonly string[]
  text: string
  /** Whether what is written is text, which can be copied. */
  isText: boolean
  /** Whether `text` is only the words of it. */
  isInWords: boolean
}

/** What a format wrote, text as UTF-8, of how many articles; `title` is that of the only one. */
export type Written = { bytes: Uint8Array; articles: number; title: string | null }

/** What the worker answers to the request of this id. A preview that another was asked for after it is `superseded`. */
export type ExportAnswer =
  | { kind: 'previewed'; id: number; preview: Preview }
  | { kind: 'superseded'; id: number }
  | { kind: 'written'; id: number; written: Written }
  | { kind: 'failed'; id: number; message: string }
