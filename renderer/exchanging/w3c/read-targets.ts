import type { IncomingPassage } from '../incoming'
import { fieldsOf, listOf, wordsOf } from '../json-values'
import { passageOf } from './read-selectors'

/** What targets are: the IRI of the first one’s source, a passage for each that selects words of that, and how many do not. */
export type Targets = { source: string | undefined; passages: IncomingPassage[]; unread: number }

/** What the targets of a W3C annotation are. */
export function readTargets(target: unknown): Targets {
  const targets = listOf(target).flatMap(membersOf)
  const source = sourceOf(targets[0])
  // An annotation of Quoth’s is of one article.
  const passages = targets.flatMap((one) =>
    sourceOf(one) === source ? (passageOf(listOf(fieldsOf(one).selector)) ?? []) : [],
  )
  return { source, passages, unread: targets.length - passages.length }
}

function sourceOf(target: unknown): string | undefined {
  const { source, id } = fieldsOf(target)
  return wordsOf(target) ?? wordsOf(source) ?? wordsOf(fieldsOf(source).id) ?? wordsOf(id)
}

/** The targets in a set of them, of which `Choice` says that one is enough, the first before others; any other is itself. */
function membersOf(target: unknown): unknown[] {
  const { type, items, source } = fieldsOf(target)
  if (items === undefined || source !== undefined) return [target]
  const members = listOf(items).flatMap(membersOf)
  return type === 'Choice' ? members.slice(0, 1) : members
}
