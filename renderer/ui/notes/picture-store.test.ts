import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PictureStore } from '../../notes/pictures/picture-store'
import { addAttachment } from '../../storage/attachments'
import { createQuoth, type Quoth } from '../quoth'
import { createPictureStore } from './picture-store'

let quoth: Quoth
let store: PictureStore
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
  store = createPictureStore(quoth, async (file) => file.name !== 'broken.png')
})
afterEach(() => quoth.database.delete())

test('a picture is kept once, and read as what it was', async () => {
  const file = new File([Uint8Array.of(1, 2, 3)], 'bridge.png', { type: 'image/png' })
  const hash = await store.keep(file)
  expect(await store.keep(file)).toBe(hash)
  expect(await quoth.database.attachments.count()).toBe(1)
  const read = await store.read(hash ?? '')
  expect(read?.type).toBe('image/png')
  expect([...new Uint8Array((await read?.arrayBuffer()) ?? [])]).toEqual([1, 2, 3])
})

test.each([
  ['drawn.svg', 'image/svg+xml', 3, 'drawn.svg was not added. A picture has to be PNG, JPEG, GIF, WebP or AVIF.'],
  ['huge.png', 'image/png', 20 * 1024 * 1024 + 1, 'huge.png was not added. It is larger than 20 MB.'],
  ['broken.png', 'image/png', 3, 'broken.png was not added. Its contents are no picture that can be shown.'],
])('%s of type %s is refused, and it is said why', async (name, type, size, notice) => {
  expect(await store.keep(new File([new Uint8Array(size)], name, { type }))).toBeNull()
  expect(quoth.store.get().notice).toBe(notice)
  expect(await quoth.database.attachments.count()).toBe(0)
})

test('an attachment that is missing, or is no picture, is not shown as one', async () => {
  const bytes = new TextEncoder().encode('<svg onload="alert(1)"/>')
  const hash = await addAttachment(quoth.database, { name: 'x.svg', type: 'image/svg+xml', bytes })
  expect(await store.read(hash)).toBeNull()
  expect(await store.read('0'.repeat(64))).toBeNull()
})
