import { isPictureType } from '../../domain/picture'
import type { PictureStore } from '../../notes/pictures/picture-store'
import { addAttachment, readAttachment } from '../../storage/attachments'
import { reasonOf } from '../../storage/saving'
import type { Quoth } from '../quoth'

/** The largest picture that is kept, in bytes. */
const LARGEST = 20 * 1024 * 1024

/**
 * The pictures of the library that is open: files that it keeps, each once.
 * @param isPicture whether a file’s bytes can be shown as one
 */
export function createPictureStore(
  { store, database }: Quoth,
  isPicture: (file: File) => Promise<boolean> = canBeDecoded,
): PictureStore {
  const refuse = (name: string, reason: string) => {
    store.dispatch({ type: 'noticed', notice: `${name} was not added. ${reason}` })
    return null
  }
  return {
    async keep(file) {
      if (!isPictureType(file.type)) return refuse(file.name, 'A picture has to be PNG, JPEG, GIF, WebP or AVIF.')
      if (file.size > LARGEST) return refuse(file.name, 'It is larger than 20 MB.')
      if (!(await isPicture(file))) return refuse(file.name, 'Its contents are no picture that can be shown.')
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
      return kept === undefined || !isPictureType(kept.type)
        ? null
        : new Blob([new Uint8Array(kept.bytes)], { type: kept.type })
    },
  }
}

async function canBeDecoded(file: File): Promise<boolean> {
  try {
    const decoded = await createImageBitmap(file)
    decoded.close()
    return true
  } catch {
    return false
  }
}
