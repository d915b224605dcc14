/**
 * In the page: puts a library of the first version of the schema in the place of the one that is there, as it is on
 * people's disks: one article, with a claim. Dexie keeps its version numbers tenfold.
 */
export async function makeLibraryOfVersion1(): Promise<void> {
  const common = { created: 1, updated: 1 }
  const text = 'The bridge will close.'
  const stores = [
    { name: 'articles', keyPath: 'id', indexes: [['hash']] },
    { name: 'texts', keyPath: ['article', 'revision'], indexes: [] },
    { name: 'originals', keyPath: 'hash', indexes: [] },
    { name: 'annotations', keyPath: 'id', indexes: [['article', 'deleted', 'anchor.start']] },
    { name: 'speakers', keyPath: 'id', indexes: [] },
    { name: 'positions', keyPath: 'article', indexes: [] },
    { name: 'milestones', keyPath: 'name', indexes: [] },
  ]
  const article = {
    ...{ id: 'article-1', title: 'The bridge', titleGuessed: false, format: 'text', encoding: 'utf-8' },
    ...{ fileName: 'bridge.txt', words: 4, length: text.length, revision: 1, hash: 'a'.repeat(64) },
    ...{ deleted: 0, ...common },
  }
  const claim = {
    ...{ id: 'claim-1', article: 'article-1', revision: 1, kind: 'claim', note: '', tags: ['safety'] },
    anchor: { start: 4, end: 10, exact: 'bridge', prefix: 'The ', suffix: ' will close.' },
    ...{ deleted: 0, ...common },
  }
  const blocks = [{ kind: 'paragraph', start: 0, end: text.length, marks: [] }]
  const rows: Record<string, object[]> = {
    articles: [article],
    texts: [{ article: 'article-1', revision: 1, text, blocks }],
    annotations: [claim],
    milestones: [{ name: 'seeded', ...common }],
  }
  // In one go, and left open: what the page itself still asks of its library waits behind this until the page is gone.
  indexedDB.deleteDatabase('quoth')
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('quoth', 10)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const paths of indexes) {
          if (paths.length === 1) store.createIndex(paths.join(), paths.join())
          else store.createIndex(`[${paths.join('+')}]`, paths)
        }
        for (const row of rows[name] ?? []) store.add(row)
      }
    }
    opening.onsuccess = () => resolve()
  })
}
