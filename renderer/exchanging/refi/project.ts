import type { XmlElement } from '../xml/read-xml'
import type { ReadCodes } from './read-codes'
import type { ReadNote } from './read-notes'

/** What every part of a project is read with. */
export type Project = {
  root: XmlElement
  /** Whether Quoth wrote it. */
  isOwn: boolean
  codes: ReadCodes
  notes: ReadonlyMap<string, ReadNote>
}
