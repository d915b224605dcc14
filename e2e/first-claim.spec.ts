import { makeFirstClaim } from './pages/first-claim'
import { test } from './quoth'

test('a reader marks a claim with the mouse, names its speaker, judges it, writes a note, and finds it all after a restart', async ({
  library,
}) => {
  await makeFirstClaim(library)
})
