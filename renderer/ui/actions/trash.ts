import type { Annotation } from '../../domain/annotation'
import type { Edit } from '../../domain/change'
import { codeNamed } from '../../domain/code'
import { comingBack } from '../../domain/codebook'
import { KIND_LABELS } from '../../domain/labels'
import { attributedTo } from '../../domain/merge-speakers'
import { passagesOf, withPassages, wordsOf } from '../../domain/passages'
import { quoted } from '../../domain/quoted'
import { findQuote } from '../../domain/reanchor'
import { currentId } from '../../domain/registry'
import { fail, type Result, succeed } from '../../domain/result'
import { nameKey } from '../../domain/speaker'
import { readText } from '../../storage/queries'
import { readTrashedNames, restoring, type Trashed } from '../../storage/trash'
import type { Quoth } from '../quoth'
import { change, redoChange, undoChange } from './change-library'

/**
 * Takes something out of the trash. An annotation goes to where its passage is now, and names whom and what its speakers and
 * codes were merged into. Says so, and gives whether it could.
 */
export async function restore(quoth: Quoth, trashed: Trashed): Promise<boolean> {
  const edit = await restoringAmong(quoth, trashed, Date.now())
  const name = nameOfTrashed(trashed)
  if (edit.ok) change(quoth, { label: `Restore ${name}`, edits: [edit.value] })
  const notice = edit.ok ? `Restored ${name}` : `Not restored: ${edit.failure}`
  quoth.store.dispatch({ type: 'noticed', notice })
  return edit.ok
}

/** What takes something out of the trash into what the library holds now; why that can’t be where its place or name is gone. */
async function restoringAmong(quoth: Quoth, trashed: Trashed, now: number): Promise<Result<Edit, string>> {
  const { speakers, codes } = quoth.store.get()
  const { table, row } = trashed
  switch (table) {
    case 'annotations':
      return restoringInPlace(quoth, row, now)
    case 'speakers': {
      const isTaken = [...speakers.values()].some(({ name }) => nameKey(name) === nameKey(row.name))
      return isTaken ? fail(taken('speaker', row.name)) : succeed(restoring(trashed, now))
    }
    case 'codes': {
      if (codeNamed(codes.values(), row.name) !== undefined) return fail(taken('tag', row.name))
      return succeed({ table, before: row, after: { ...comingBack(codes, row), updated: now, deleted: 0 } })
    }
    default:
      return succeed(restoring(trashed, now))
  }
}

function taken(what: string, name: string): string {
  return `another ${what} is called ${quoted(name)} now. Give that one another name first.`
}

async function restoringInPlace(quoth: Quoth, before: Annotation, now: number): Promise<Result<Edit, string>> {
  const placed = await inPlace(quoth, before)
  if (placed === null) return fail('its passage is no longer in the article, or the article is in the trash itself.')
  const { mergedInto: _mergedInto, ...named } = await namingCurrent(quoth, placed, now)
  return succeed({ table: 'annotations', before, after: { ...named, updated: now, deleted: 0 } })
}

/** The annotation with what stands now for its speakers and codes, where those were merged while it was in the trash. */
async function namingCurrent({ store, database }: Quoth, annotation: Annotation, now: number): Promise<Annotation> {
  const trashed = await readTrashedNames(database)
  const { speakers, codes } = store.get()
  const attributed = attributedTo(annotation, (id) => currentId(speakers, trashed.speakers, id), now) ?? annotation
  return { ...attributed, tags: [...new Set(attributed.tags.map((id) => currentId(codes, trashed.codes, id)))] }
}

/** The annotation on the newest text of its article; null where that does not hold it. */
async function inPlace({ store, database }: Quoth, annotation: Annotation): Promise<Annotation | null> {
  const article = store.get().articles.get(annotation.article)
  if (article === undefined) return null
  if (article.revision === annotation.revision) return annotation
  const content = await readText(database, article.id, article.revision)
  if (content === undefined) return null
  const found = passagesOf(annotation).flatMap((anchor) => {
    const place = findQuote(content.text, anchor)
    return place.state === 'lost' ? [] : [place]
  })
  return found.length === 0 ? null : { ...withPassages(annotation, content.text, found), revision: article.revision }
}

/** Takes changes back, or makes them again, until the one made at `at` is the last that is done. */
export async function goTo(quoth: Quoth, at: number): Promise<void> {
  const { store } = quoth
  const isDone = store.get().history.done.some((change) => change.at === at)
  const step = isDone ? undoChange : redoChange
  for (;;) {
    const { history } = store.get()
    if (isDone ? history.done.at(-1)?.at === at : history.done.some((change) => change.at === at)) return
    await step(quoth)
    // A step that could not be taken says why; to try it again would say it again.
    if (store.get().history === history) return
  }
}

/** What people read for something in the trash. */
export function nameOfTrashed(trashed: Trashed): string {
  switch (trashed.table) {
    case 'articles':
      return `the article “${trashed.row.title}”`
    case 'annotations':
      return `the ${KIND_LABELS[trashed.row.kind].toLowerCase()} ${quoted(wordsOf(trashed.row))}`
    case 'speakers':
      return `the speaker ${trashed.row.name}`
    case 'codes':
      return `the tag ${trashed.row.name}`
    default:
      return 'a part of the library'
  }
}
