import {
  attachmentsReferredTo,
  type BundledAttachment,
  MOST_ATTACHED,
  picturesReferredTo,
  type TakenAlong,
} from '../../exchanging/attachments'
import type { Bundle } from '../../exchanging/bundle'
import { readAttachment } from '../../storage/attachments'
import type { LibraryDatabase } from '../../storage/database'

/** The bundle with those files that it refers to and that are taken along, as far as the library has them and they are not too much. */
export async function withAttachments(database: LibraryDatabase, bundle: Bundle, taken: TakenAlong): Promise<Bundle> {
  const wanted = taken === 'pictures' ? picturesReferredTo(bundle) : attachmentsReferredTo(bundle)
  const attachments: BundledAttachment[] = []
  let size = 0
  for (const hash of wanted) {
    const kept = await readAttachment(database, hash)
    if (kept === undefined || size + kept.bytes.length > MOST_ATTACHED * 1024 * 1024) continue
    size += kept.bytes.length
    const { name, type, bytes } = kept
    attachments.push({ hash, name, type, bytes: new Uint8Array(bytes) })
  }
  return { ...bundle, attachments }
}
