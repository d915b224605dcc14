import { type Result, succeed } from '../../domain/result'
import { bringForward } from '../../storage/bring-forward'
import type { Quoth } from '../quoth'
import type { UpgradePhase } from '../session/session'
import type { Store } from '../session/store'
import { backUp } from './back-up'

/**
 * Has a library of an earlier schema `version` brought forward when it is next asked for anything, once it is backed up. Where
 * it can't be, the person is asked, until they can or want to go on without; then nothing is done to it meanwhile.
 */
export async function bringForwardInWindow({ store, database }: Quoth, version: number): Promise<void> {
  await bringForward(database, version, () => backedUpOrWaived(store, version))
  store.dispatch({ type: 'upgrade-progressed', phase: { kind: 'upgrading' } })
  // What is done to its files since it was closed comes before it is opened.
  await database.mending
}

/** Gives the path of the backup; null where the person goes on without one. */
async function backedUpOrWaived(store: Store, version: number): Promise<Result<string | null, never>> {
  for (;;) {
    store.dispatch({ type: 'upgrade-progressed', phase: { kind: 'backing-up' } })
    const outcome = await backUp('before upgrade', version)
    if (outcome.ok) return outcome
    const { folder } = await window.quoth.request('backups:list')
    store.dispatch({ type: 'upgrade-progressed', phase: { kind: 'not-backed-up', failure: outcome.failure, folder } })
    if ((await decided(store)) === 'upgrading') return succeed(null)
  }
}

/** How the person has the library go on, once they have said so on the screen that asks them. */
function decided({ get, subscribe }: Store): Promise<UpgradePhase['kind']> {
  return new Promise((resolve) => {
    const unsubscribe = subscribe(() => {
      const { phase } = get()
      if (phase.kind !== 'backing-up' && phase.kind !== 'upgrading') return
      unsubscribe()
      resolve(phase.kind)
    })
  })
}
