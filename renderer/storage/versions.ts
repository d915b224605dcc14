import type { Transaction } from 'dexie'
import { toVersion3 } from './upgrade-to-3'

/** A version of the schema: the stores that it changes or adds, and what brings the records of the one before forward. */
type Version = { stores: Record<string, string>; upgrade?: (transaction: Transaction) => Promise<void> }

/**
 * The versions of the library's schema, the first of them 1. They are only ever added, each with its upgrade and a test
 * that brings a library of every earlier version forward; an index is listed only where a query uses it.
 */
export const VERSIONS: readonly Version[] = [
  {
    stores: {
      articles: 'id, hash',
      texts: '[article+revision]',
      originals: 'hash',
      annotations: 'id, [article+deleted+anchor.start]',
      speakers: 'id',
      positions: 'article',
      milestones: 'name',
    },
  },
  // A file may hold several articles, an article says what was taken out of it, and one that is there already is found
  // by its address or by a text of the same length.
  {
    stores: { articles: 'id, hash, [hash+part], url, length' },
    upgrade: async (transaction) => {
      await transaction.table('articles').toCollection().modify({ part: 0 })
      await transaction.table('texts').toCollection().modify({ takenOut: [] })
    },
  },
  // Speakers are known by more than their name, tags are codes of a codebook, and changes outlive the session. What a
  // speaker said and where a code is used is found over all articles.
  {
    stores: {
      annotations: 'id, [article+deleted+anchor.start], deleted, [speaker+deleted], *via, *tags',
      codes: 'id',
      scales: 'id',
      links: 'id',
      attachments: 'hash',
      journal: 'at, undone',
    },
    upgrade: toVersion3,
  },
]
