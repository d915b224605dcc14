import type { SavedAs, SaveOutcome } from '../../preload/api'

/** How much goes to main at a time, in bytes: what is handed over is copied, and the window does not paint meanwhile. */
const PART = 1_000_000

/** Asks where a file is to be saved, under a name that is suggested, and puts these bytes there: as they are, or printed as the page that they are. */
export async function saveFile(
  suggestedName: string,
  bytes: Uint8Array,
  as: SavedAs = 'written',
): Promise<SaveOutcome> {
  const begun = await window.quoth.request('save:begin', suggestedName, as)
  if (begun.kind === 'cancelled') return begun
  for (let from = 0; from < bytes.length; from += PART)
    // Of a view of them all, all would be copied each time.
    await window.quoth.request('save:append', begun.id, bytes.slice(from, from + PART))
  return window.quoth.request('save:finish', begun.id)
}
