import type { Transaction } from 'dexie'
import { type Code, newCode } from '../domain/code'

/**
 * Brings the records of version 2 forward: an article gets an empty note, a speaker what is now known of speakers, and
 * each tag, which was only a word on annotations, becomes a code whose id they have instead.
 */
export async function toVersion3(transaction: Transaction): Promise<void> {
  await transaction.table('articles').toCollection().modify({ note: '' })
  await transaction.table('speakers').toCollection().modify({ aliases: [], kind: 'person', positions: [], notes: '' })
  const now = Date.now()
  const codes = new Map<string, Code>()
  const codeIdOf = (tag: string) => {
    const code = codes.get(tag) ?? newCode(crypto.randomUUID(), tag, codes.values(), now)
    codes.set(tag, code)
    return code.id
  }
  await transaction
    .table<{ tags: string[] }>('annotations')
    .filter(({ tags }) => tags.length > 0)
    .modify((annotation) => {
      annotation.tags = annotation.tags.map(codeIdOf)
    })
  await transaction.table('codes').bulkAdd([...codes.values()])
}
