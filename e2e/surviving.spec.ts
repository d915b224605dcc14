import { killAndRestart } from '../bench/kill-and-restart'
import { killWhileWriting } from '../bench/kill-while-writing'
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

test('killed while it exports, restores or takes annotations in, there is all that was there before or all that was to come', async ({
  library,
}) => {
  // Quoth is started some twenty times.
  test.slow()
  const outcomes = await killWhileWriting(
    library.folder,
    ['exporting', 'restoring', 'landing'],
    1,
    1_500,
    library.environment,
  )
  expect(outcomes.map(({ job }) => job)).toEqual(['exporting', 'restoring', 'landing'])
  expect(outcomes.filter(({ left, problems }) => left === 'neither' || problems.length > 0)).toEqual([])
})
