import type { Annotation } from '../domain/annotation'
import { type AnnotationFilter, filtered, NO_FILTER, passes } from '../domain/annotation-filter'
import { type AnnotationIndex, annotationOf, indexAnnotations, NO_ANNOTATIONS } from '../domain/annotation-index'
import type { Article, ArticleText, ParsedArticle } from '../domain/article'
import type { Edit } from '../domain/change'
import type { ClaimLink } from '../domain/claim-link'
import type { Code } from '../domain/code'
import { type Earlier, type History, NO_HISTORY, withEarlier } from '../domain/history'
import type { Passage } from '../domain/passages'
import type { ImportFailure } from '../domain/problem'
import { byId, type Registry, registryOf } from '../domain/registry'
import { assertNever } from '../domain/result'
import type { Scale } from '../domain/scale'
import type { Speaker } from '../domain/speaker'
import type { TextSelection } from '../reading/selection'
import type { SourceFile } from '../storage/add-article'
import type { SaveState } from '../storage/saving'
import type { Comparison } from './agreement/comparison'
import type { Dialog, Place } from './place'
import { withEdits } from './session-edits'
import type { TakenIn } from './taking-in/report'

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
}

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
}

/** What goes with an article when another is opened. */
const NOTHING_IN_HAND = {
  active: null,
  left: null,
  selection: null,
  aloud: null,
  filter: NO_FILTER,
  picked: new Set<string>(),
}

/** The session after an event. Pure. */
export function reduce(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'library-opened': {
      const { articles, positions } = event
      return { ...session, phase: { kind: 'ready' }, articles: byId(articles), ...registryOf(event), positions }
    }
    case 'library-failed':
      return { ...session, phase: { kind: 'failed', reason: event.reason } }
    case 'library-lost':
      // The way back is there.
      return { ...session, phase: { kind: 'lost' }, place: { kind: 'backup' } }
    case 'upgrade-progressed':
      return { ...session, phase: event.phase }
    case 'library-replaced':
      return NEW_SESSION
    case 'annotations-counted':
      return { ...session, counts: new Map([...session.counts, ...event.counts]) }
    case 'went':
      return { ...session, place: event.place }
    case 'dialog-asked':
      return { ...session, dialog: event.dialog }
    case 'finding':
      return { ...session, finding: event.finding }
    case 'aloud':
      return { ...session, aloud: event.sentence }
    case 'article-wanted':
      return { ...session, wanted: event.article }
    case 'article-opened': {
      const open = {
        content: event.content,
        ...placed(event.content, event.annotations),
        complete: false,
        removed: new Set<string>(),
        startAt: event.startAt,
      }
      return { ...session, open, ...NOTHING_IN_HAND }
    }
    case 'article-closed':
      return { ...session, wanted: null, open: null, ...NOTHING_IN_HAND }
    case 'annotations-read':
      return session.open?.content.article === event.article
        ? { ...session, open: completed(session.open, event.annotations) }
        : session
    case 'history-read':
      // What was asked for twice is there already.
      return session.remembered === event.before
        ? { ...session, history: withEarlier(session.history, event.history), remembered: event.from }
        : session
    case 'changed':
      return { ...withEdits(session, event.edits), history: event.history }
    case 'selected':
      // The browser reports what was selected by us too: there is nothing new in it.
      return isSameSelection(session.selection, event.selection)
        ? session
        : { ...session, selection: event.selection, left: null }
    case 'activated':
      if (event.id === null && session.active === null) return session
      return {
        ...session,
        active: activated(session, event.id, event.field ?? null),
        left: event.id === null ? (activeAnnotation(session) ?? null) : null,
      }
    case 'clicked-beside':
      // The caret is there now, and is where one goes on from.
      return { ...session, active: null, left: null }
    case 'filtered':
      return withFilter(session, event.filter)
    case 'picked':
      return { ...session, picked: event.picked }
    case 'position-changed':
      return { ...session, positions: new Map(session.positions).set(event.article, event.offset) }
    case 'save-state-changed':
      return { ...session, save: event.save }
    case 'import-progressed':
      return { ...session, importing: event.importing }
    case 'files-failed':
      return { ...session, failures: [...session.failures, ...event.failures] }
    case 'failures-dismissed':
      return { ...session, failures: session.failures.filter((failure) => !event.failures.includes(failure)) }
    case 'duplicates-found':
      return { ...session, duplicates: [...session.duplicates, ...event.duplicates] }
    case 'duplicates-settled':
      return { ...session, duplicates: session.duplicates.filter((found) => !event.duplicates.includes(found)) }
    case 'taken-in':
      return { ...session, takenIn: [...session.takenIn, event.report] }
    case 'compared':
      return { ...session, comparison: event.comparison }
    case 'report-dismissed':
      return { ...session, takenIn: session.takenIn.filter((report) => report !== event.report) }
    case 'text-revised':
      return session.open?.content.article === event.content.article
        ? { ...session, open: revised(session.open, event.content, event.annotations), selection: null, left: null }
        : session
    case 'noticed':
      return { ...session, notice: event.notice }
    default:
      return assertNever(event)
  }
}

function isSameSelection(a: TextSelection | null, b: TextSelection | null): boolean {
  return a === b || (a !== null && b !== null && a.anchor === b.anchor && a.focus === b.focus)
}

function activated(session: Session, id: string | null, field: Active['field']): Active | null {
  return id === null ? null : { id, field, asked: (session.active?.asked ?? 0) + 1 }
}

/** An open article once all its annotations are read; those already here may have been changed since, and stay. */
function completed(open: OpenArticle, read: readonly Annotation[]): OpenArticle {
  const here = byId(open.annotations.inOrder)
  const more = read.filter(({ id }) => !here.has(id) && !open.removed.has(id))
  return { ...open, ...placed(open.content, [...here.values(), ...more]), complete: true }
}

/** Annotations of an article parted into those of this text and those of other revisions. */
function placed({ revision }: ArticleText, annotations: readonly Annotation[]) {
  const isHere = (annotation: Annotation) => annotation.revision === revision
  return {
    annotations: indexAnnotations(annotations.filter(isHere)),
    orphans: annotations.filter((annotation) => !isHere(annotation)),
  }
}

/** An open article with another revision of its text, in the place where it is read. */
function revised(open: OpenArticle, content: ArticleText, annotations: readonly Annotation[]): OpenArticle {
  return { ...open, content, ...placed(content, annotations), complete: true }
}

/** The annotations of the open article; none while no article is open. */
export function annotationsOf(session: Session): AnnotationIndex {
  return session.open?.annotations ?? NO_ANNOTATIONS
}

/** Those of them that are shown. */
export function shownAnnotations(session: Session): AnnotationIndex {
  return filtered(annotationsOf(session), session.filter, session.speakers, session.active?.id ?? null)
}

/** Those of the ones picked to be edited together that are shown now: what a filter hides, or is in the trash, stays as it is. */
export function pickedAnnotations(session: Session): readonly Annotation[] {
  if (session.picked.size === 0) return []
  return shownAnnotations(session).inOrder.filter(({ id }) => session.picked.has(id))
}

/** The active annotation; undefined where there is none. */
export function activeAnnotation(session: Session): Annotation | undefined {
  return annotationOf(annotationsOf(session), session.active?.id ?? null)
}

/** What a new filter hides is no longer the active one: nothing is done to what isn’t seen. */
function withFilter(session: Session, filter: AnnotationFilter): Session {
  const active = activeAnnotation(session)
  const isHidden = active !== undefined && !passes(active, filter, session.speakers)
  return { ...session, filter, ...(isHidden ? { active: null, left: active } : {}) }
}
