import { DISK_FULL, type SaveState } from '../storage/saving'
import type { Quoth } from './quoth'
import { isDiskFull } from './why-not-written'

/** Sees to what becomes of a library when the disk that it is on can take no more: its files are mended, and it is said. */
export function watchDisk({ database, store }: Quoth): void {
  database.on('close', () => {
    database.mending = window.quoth.request('library:closed').catch(() => undefined)
  })
  let seen: SaveState | null = null
  store.subscribe(() => {
    const { save } = store.get()
    if (save === seen) return
    seen = save
    if (save.kind === 'failed') void sayWhy(save)
  })

  async function sayWhy(save: Extract<SaveState, { kind: 'failed' }>): Promise<void> {
    if (save.reason === DISK_FULL || !(await isDiskFull()) || store.get().save !== save) return
    store.dispatch({ type: 'save-state-changed', save: { ...save, reason: DISK_FULL } })
  }
}
