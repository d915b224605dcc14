import type { PictureStore } from '../../notes/pictures/picture-store'
import { addAttachment, readAttachment } from '../../storage/attachments'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'

/** Pictures made of dots: none of these can hold a script, a link or a picture from elsewhere, as SVG can. */
const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']

/** The largest picture that is kept, in bytes. */
const LARGEST = 20 * 1024 * 1024

/** The pictures of the library that is open: files that it keeps, each once. */
export function createPictureStore({ store, database }: Quoth): PictureStore {
  const refuse = (name: string, reason: string) => {
    store.dispatch({ type: 'noticed', notice: `${name} was not added. ${reason}` })
    return null
  }
  return {
    async keep(file) {
      if (!TYPES.includes(file.type)) return refuse(file.name, 'A picture has to be PNG, JPEG, GIF, WebP or AVIF.')
      if (file.size > LARGEST) return refuse(file.name, 'It is larger than 20 MB.')
      try {
        const bytes = new Uint8Array(await file.arrayBuffer())
        return await addAttachment(database, { name: file.name, type: file.type, bytes })
      } catch (error) {
        return refuse(file.name, reasonOf(error))
      }
    },
    async read(hash) {
      const kept = await readAttachment(database, hash).catch(() => undefined)
      // The same bytes may have been kept as a file of another kind first.
      return kept === undefined || !TYPES.includes(kept.type)
        ? null
        : new Blob([new Uint8Array(kept.bytes)], { type: kept.type })
    },
  }
}
