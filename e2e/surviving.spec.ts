import { killAndRestart } from '../bench/kill-and-restart'
import { expect, test } from './quoth'

test('killed without warning right after “Saved”, again and again, the library opens and holds every annotation', async ({
  library,
}) => {
  const { saved, lost, opened, failures, problems } = await killAndRestart(library.folder, 4, library.environment)
  expect(failures).toEqual([])
  expect(lost).toEqual([])
  expect(problems).toEqual([])
  expect({ saved: saved.length, opened }).toEqual({ saved: 4, opened: 4 })
})
