import type { Annotation } from '../../domain/annotation'
import { type AnnotationFilter, NO_FILTER } from '../../domain/annotation-filter'
import type { AnnotationIndex } from '../../domain/annotation-index'
import type { Article, ArticleText, ParsedArticle } from '../../domain/article'
import { type History, NO_HISTORY } from '../../domain/history'
import type { Passage } from '../../domain/passages'
import type { ImportFailure } from '../../domain/problem'
import type { Registry } from '../../domain/registry'
import type { TextSelection } from '../../reading/selection'
import type { SourceFile } from '../../storage/add-article'
import type { SaveState } from '../../storage/saving'
import type { Comparison } from '../agreement/comparison'
import type { TakenIn } from '../taking-in/report'
import type { Dialog, Place } from './place'

/**
 * A file that was not imported; `file` is its path, in an archive with the path inside it. `from` is the path of the file
 * that can be tried again; null for what was pasted, and for seeds.
 */
export type FileFailure = ImportFailure & { file: string; from: string | null }

/** An article that was not added, since the library has it already: the one that is there, and by what they are the same. */
export type FoundDuplicate = {
  file: string
  source: SourceFile
  parsed: ParsedArticle
  article: Article
  same: 'bytes' | 'text' | 'address'
}

/**
 * The article in the reading window. `complete` once all its annotations are here, not only those first in view; until
 * then `removed` are the ids of those that were taken out of it, which what is still being read may hold. `orphans` are
 * its annotations whose passages are not in this text: each is still on the revision that has them.
 */
export type OpenArticle = {
  content: ArticleText
  annotations: AnnotationIndex
  orphans: readonly Annotation[]
  complete: boolean
  removed: ReadonlySet<string>
  startAt: number
}

/** The fields of an annotation's card that a key goes to. */
export type Field = 'first' | 'speaker' | 'verdict' | 'note' | 'tags'

/** The annotation being worked on, and which of its fields the keyboard should go to; `asked` tells two askings apart. */
export type Active = { id: string; field: Field | null; asked: number }

/** How an import is going: `of` files, of the annotations in one, or of the articles that were found to be there and are taken all the same. */
export type ImportProgress = { of: 'files' | 'annotations' | 'duplicates'; done: number; total: number }

/**
 * Where a library of an earlier schema is on its way to the newest: it is being backed up; that failed, in the folder where
 * backups are kept, and the person is asked; it is being brought forward.
 */
export type UpgradePhase =
  | { kind: 'backing-up' }
  | { kind: 'not-backed-up'; failure: string; folder: string }
  | { kind: 'upgrading' }

/** All that the window shows, in one value. */
export type Session = Registry & {
  phase: { kind: 'opening' } | { kind: 'ready' } | { kind: 'lost' } | { kind: 'failed'; reason: string } | UpgradePhase
  articles: ReadonlyMap<string, Article>
  counts: ReadonlyMap<string, number>
  positions: ReadonlyMap<string, number>
  place: Place
  dialog: Dialog | null
  /** Whether something is looked for in the open article. */
  finding: boolean
  /** The sentence of the open article that is read aloud. */
  aloud: Passage | null
  /** The id of the article that was last asked for; it is `open` as soon as it is read. */
  wanted: string | null
  open: OpenArticle | null
  active: Active | null
  /** The annotation that was active last, as it was then, until the caret goes elsewhere: from its place one goes on. */
  left: Annotation | null
  /** Which annotations are shown. */
  filter: AnnotationFilter
  /** The ids of the annotations that are edited together. */
  picked: ReadonlySet<string>
  selection: TextSelection | null
  history: History
  /** From when on the changes of earlier sessions are in it, in milliseconds since 1970: 0 once all are, Infinity before any. */
  remembered: number
  save: SaveState
  importing: ImportProgress | null
  failures: readonly FileFailure[]
  duplicates: readonly FoundDuplicate[]
  /** What became of the annotations that were brought in, by file, until that is put aside. */
  takenIn: readonly TakenIn[]
  /** What was last compared with the library. */
  comparison: Comparison | null
  notice: string | null
  /** How many notices there have been: the same one again is another. */
  notices: number
}

export const NEW_SESSION: Session = {
  phase: { kind: 'opening' },
  articles: new Map(),
  speakers: new Map(),
  codes: new Map(),
  scales: new Map(),
  links: new Map(),
  counts: new Map(),
  positions: new Map(),
  place: { kind: 'article' },
  dialog: null,
  finding: false,
  aloud: null,
  wanted: null,
  open: null,
  active: null,
  left: null,
  filter: NO_FILTER,
  picked: new Set(),
  selection: null,
  history: NO_HISTORY,
  remembered: Infinity,
  save: { kind: 'saved' },
  importing: null,
  failures: [],
  duplicates: [],
  takenIn: [],
  comparison: null,
  notice: null,
  notices: 0,
}
