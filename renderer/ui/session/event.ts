import type { Annotation } from '../../domain/annotation'
import type { AnnotationFilter } from '../../domain/annotation-filter'
import type { Article, ArticleText } from '../../domain/article'
import type { Edit } from '../../domain/change'
import type { ClaimLink } from '../../domain/claim-link'
import type { Code } from '../../domain/code'
import type { Earlier, History } from '../../domain/history'
import type { Passage } from '../../domain/passages'
import type { Scale } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import type { TextSelection } from '../../reading/selection'
import type { SaveState } from '../../storage/saving'
import type { Comparison } from '../agreement/comparison'
import type { TakenIn } from '../taking-in/report'
import type { Dialog, Place } from './place'
import type { Active, FileFailure, FoundDuplicate, ImportProgress, UpgradePhase } from './session'

/** Something that happened, and changes what the window shows. */
export type SessionEvent =
  | {
      type: 'library-opened'
      articles: readonly Article[]
      speakers: readonly Speaker[]
      codes: readonly Code[]
      scales: readonly Scale[]
      links: readonly ClaimLink[]
      positions: ReadonlyMap<string, number>
    }
  | { type: 'library-failed'; reason: string }
  | { type: 'library-lost' }
  | { type: 'upgrade-progressed'; phase: UpgradePhase }
  | { type: 'library-replaced' }
  | { type: 'annotations-counted'; counts: ReadonlyMap<string, number> }
  | { type: 'went'; place: Place }
  | { type: 'dialog-asked'; dialog: Dialog | null }
  | { type: 'finding'; finding: boolean }
  | { type: 'aloud'; sentence: Passage | null }
  | { type: 'article-wanted'; article: string }
  | { type: 'article-opened'; content: ArticleText; annotations: readonly Annotation[]; startAt: number }
  | { type: 'article-closed' }
  | { type: 'annotations-read'; article: string; annotations: readonly Annotation[] }
  | ({ type: 'history-read'; before: number } & Earlier)
  | { type: 'changed'; edits: readonly Edit[]; history: History }
  | { type: 'selected'; selection: TextSelection | null }
  | { type: 'activated'; id: string | null; field?: Active['field'] }
  | { type: 'clicked-beside' }
  | { type: 'filtered'; filter: AnnotationFilter }
  | { type: 'picked'; picked: ReadonlySet<string> }
  | { type: 'position-changed'; article: string; offset: number }
  | { type: 'save-state-changed'; save: SaveState }
  | { type: 'import-progressed'; importing: ImportProgress | null }
  | { type: 'files-failed'; failures: readonly FileFailure[] }
  | { type: 'failures-dismissed'; failures: readonly FileFailure[] }
  | { type: 'duplicates-found'; duplicates: readonly FoundDuplicate[] }
  | { type: 'duplicates-settled'; duplicates: readonly FoundDuplicate[] }
  | { type: 'taken-in'; report: TakenIn }
  | { type: 'report-dismissed'; report: TakenIn }
  | { type: 'compared'; comparison: Comparison }
  | { type: 'text-revised'; content: ArticleText; annotations: readonly Annotation[] }
  | { type: 'noticed'; notice: string | null }
