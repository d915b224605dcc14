import type { Table } from 'dexie'
import type { LibraryDatabase } from '../database'
import { BINARY_STORES } from './backup-file'

/** The records of every store at one moment, of one version of the schema, without what is binary in them. */
export type Snapshot = { version: number; tables: ReadonlyMap<string, readonly object[]> }

/** Reads all records of the library at one moment; what is binary never changes, and is read when it is written. */
export function takeSnapshot(database: LibraryDatabase): Promise<Snapshot> {
  const { tables, verno } = database
  return database.transaction('r', tables, () => read(verno, tables))
}

async function read(version: number, tables: readonly Table<object>[]): Promise<Snapshot> {
  const rows = await Promise.all(
    tables.map(async (table): Promise<[string, object[]]> => {
      const all = await table.toArray()
      return [table.name, BINARY_STORES.some((name) => name === table.name) ? all.map(withoutBytes) : all]
    }),
  )
  return { version, tables: new Map(rows) }
}

function withoutBytes(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'bytes'))
}
