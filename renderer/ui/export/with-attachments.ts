import { isPictureType } from '../../domain/picture'
import { attachmentsReferredTo, MOST_ATTACHED, picturesShown, type TakenAlong } from '../../exchanging/attachments'
import type { Bundle } from '../../exchanging/bundle'
import type { BundledAttachment } from '../../exchanging/bundled-attachment'
import { readAttachment } from '../../storage/attachments'
import type { LibraryDatabase } from '../../storage/database'

/**
 * The bundle with those files that it refers to and that are taken along, as far as the library has them: up to the first
 * with which they would be too much, so that no more is read than that.
 */
export async function withAttachments(database: LibraryDatabase, bundle: Bundle, taken: TakenAlong): Promise<Bundle> {
  const shown = picturesShown(bundle)
  const wanted = taken === 'pictures' ? shown.keys() : attachmentsReferredTo(bundle)
  const attachments: BundledAttachment[] = []
  let size = 0
  for (const hash of wanted) {
    const kept = await readAttachment(database, hash)
    if (kept === undefined || (taken === 'pictures' && !isPictureType(kept.type))) continue
    // A page holds a picture anew in each place that shows it.
    size += kept.bytes.length * (taken === 'pictures' ? (shown.get(hash) ?? 1) : 1)
    if (size > MOST_ATTACHED * 1024 * 1024) break
    const { name, type, bytes } = kept
    attachments.push({ hash, name, type, bytes: new Uint8Array(bytes) })
  }
  return { ...bundle, attachments }
}
