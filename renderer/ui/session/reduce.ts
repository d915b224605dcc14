import { type AnnotationFilter, NO_FILTER, passes } from '../../domain/annotation-filter'
import { withEarlier } from '../../domain/history'
import { byId, registryOf } from '../../domain/registry'
import { assertNever } from '../../domain/result'
import type { TextSelection } from '../../reading/selection'
import { withEdits } from './edits'
import type { SessionEvent } from './event'
import { completed, placed, revised } from './open-article'
import type { Active, Session } from './session'
import { NEW_SESSION } from './session'
import { activeAnnotation } from './shown'

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
      return { ...session, notice: event.notice, notices: session.notices + 1 }
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

/** What a new filter hides is no longer the active one: nothing is done to what isn’t seen. */
function withFilter(session: Session, filter: AnnotationFilter): Session {
  const active = activeAnnotation(session)
  const isHidden = active !== undefined && !passes(active, filter, session.speakers)
  return { ...session, filter, ...(isHidden ? { active: null, left: active } : {}) }
}
