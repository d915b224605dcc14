import type { Edit } from '../../domain/change'
import type { Differing } from '../../exchanging/merging/differing-registry'
import type { CommitAnswer } from '../../storage/commit-answer'
import type { ExchangeFile } from '../import/exchange-file'
import type { LandingReport, ListedAnnotation } from './report'

/** What the window asks of the worker in which annotations land. */
export type LandingRequest =
  /** To find out what a file changes in the library, at `now`. */
  | { kind: 'land'; file: ExchangeFile; now: number }
  /** To write that, as the change of this time and label. */
  | { kind: 'commit'; at: number; label: string }

/** What the worker answers. Long lists come in parts: to take one is work, and the window has frames to show between them. */
export type LandingAnswer =
  | { kind: 'progressed'; done: number; total: number }
  | { kind: 'edits'; edits: readonly Edit[] }
  | { kind: 'listed'; listed: readonly ListedAnnotation[] }
  | { kind: 'differing'; differing: readonly Differing[] }
  | { kind: 'landed'; report: Omit<LandingReport, 'listed' | 'differing'> }
  | { kind: 'refused'; message: string }
  | CommitAnswer
