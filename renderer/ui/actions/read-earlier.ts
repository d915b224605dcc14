import { readHistoryApart } from '../../storage/read-history-apart'
import type { Quoth } from '../quoth'

/** Reads what was changed in earlier sessions before what is known of that; nothing once all is. */
export async function readEarlier({ store }: Quoth): Promise<void> {
  const before = store.get().remembered
  if (before === 0) return
  store.dispatch({ type: 'history-read', before, ...(await readHistoryApart(before, Date.now())) })
}
