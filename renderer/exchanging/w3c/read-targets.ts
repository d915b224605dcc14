import type { IncomingPassage } from '../incoming'
import { fieldsOf, listOf, wordsOf } from '../json-values'
import { passageOf } from './read-selectors'

/** What targets are: the IRI of their source, a passage for each that selects words of it, and how many select none. */
export type Targets = { source: string | undefined; passages: IncomingPassage[]; unread: number }

/** What the targets of a W3C annotation are. */
export function readTargets(target: unknown): Targets {
  const targets = listOf(target).flatMap(membersOf)
  const [first] = targets
  const { source, id } = fieldsOf(first)
  const passages = targets.flatMap((one) => passageOf(listOf(fieldsOf(one).selector)) ?? [])
  return {
    source: wordsOf(first) ?? wordsOf(source) ?? wordsOf(fieldsOf(source).id) ?? wordsOf(id),
    passages,
    unread: targets.length - passages.length,
  }
}

/** The targets in a set of them, of which `Choice` says that one is enough, the first before others; any other is itself. */
function membersOf(target: unknown): unknown[] {
  const { type, items, source } = fieldsOf(target)
  if (items === undefined || source !== undefined) return [target]
  const members = listOf(items).flatMap(membersOf)
  return type === 'Choice' ? members.slice(0, 1) : members
}
