import type { Page } from '@playwright/test'

/** What a page's scripts keep alive, in megabytes: what they made, and the code that they were compiled to so far. */
export type Kept = { data: number; code: number }

/** Weighs all that a page's scripts keep alive, once what nobody refers to any more has been thrown away. */
export async function keptBy(page: Page): Promise<Kept> {
  const session = await page.context().newCDPSession(page)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return weigh(JSON.parse(chunks.join('')))
}

/** Chromium's heap snapshot: nodes of so many numbers each, whose first is the type's index in the list of types. */
type Snapshot = { snapshot: { meta: { node_fields: string[]; node_types: [string[]] } }; nodes: number[] }

function weigh({ snapshot, nodes }: Snapshot): Kept {
  const { node_fields, node_types } = snapshot.meta
  const size = node_fields.indexOf('self_size')
  const code = node_types[0].indexOf('code')
  if (size < 0 || code < 0 || node_fields[0] !== 'type')
    throw new Error('Chromium’s heap snapshots have another form now')
  const bytes = { data: 0, code: 0 }
  for (let i = 0; i < nodes.length; i += node_fields.length)
    bytes[nodes[i] === code ? 'code' : 'data'] += nodes[i + size] ?? 0
  return { data: bytes.data / 2 ** 20, code: bytes.code / 2 ** 20 }
}
