/** Why a library was not opened: a newer Quoth has brought it to a version that this one does not know. */
export class NewerLibraryError extends Error {
  override readonly name = 'NewerLibraryError'
}

/**
 * IndexedDB as the library is opened with. Dexie 4 asks for its own version first, and where a database has a higher one
 * it asks again without any, to open it all the same; it would then write in it what it knows, and even put its own
 * indexes there. That second request is refused here, before anything is touched.
 */
export const knownVersionsOnly: IDBFactory = {
  open(name, version) {
    if (version === undefined) throw new NewerLibraryError('The library is of a newer version.')
    return indexedDB.open(name, version)
  },
  deleteDatabase: (name) => indexedDB.deleteDatabase(name),
  databases: () => indexedDB.databases(),
  cmp: (first, second) => indexedDB.cmp(first, second),
}
