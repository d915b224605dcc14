import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scaleOf } from '../../domain/scale'
import { exportCodebook } from '../../exchanging/codebook-json'
import { createQuoth, type Quoth } from '../quoth'
import { addCode, addTerm, editTerms, mergeCode, rewordTerm, takeCodebook } from './codebook'

let quoth: Quoth
beforeEach(() => {
  quoth = createQuoth(() => Promise.resolve())
})
afterEach(async () => {
  await quoth.saving.retry()
  await quoth.database.delete()
})

const labels = () => scaleOf(quoth.store.get().scales, 'verdict').terms.map(({ label }) => label)

test('a verdict is added, and worded otherwise', () => {
  addTerm(quoth, 'verdict', ' Half true ')
  expect(labels().at(-1)).toBe('Half true')
  rewordTerm(quoth, 'verdict', 'half-true', 'half true')
  expect(labels().at(-1)).toBe('half true')
})

test('no two verdicts have one wording, whatever its case, and it is said', () => {
  const before = labels()
  addTerm(quoth, 'verdict', 'supported')
  expect(quoth.store.get().notice).toBe('There is “Supported” already.')
  rewordTerm(quoth, 'verdict', 'refuted', 'Supported ')
  expect(labels()).toEqual(before)
  expect(quoth.store.get().history.done).toEqual([])
})

test('of a wording that is retired it is said that it can be offered again', () => {
  const { terms } = scaleOf(quoth.store.get().scales, 'verdict')
  editTerms(
    quoth,
    'verdict',
    terms.map((term) => ({ ...term, retired: term.id === 'refuted' })),
    'Retire',
  )
  addTerm(quoth, 'verdict', 'Refuted')
  expect(quoth.store.get().notice).toBe('There is “Refuted” already: it is retired, and can be offered again.')
})

test('a codebook that is brought in says so, and makes no step to undo where all of it is there', async () => {
  const id = addCode(quoth, 'safety', null)
  const file = new File([exportCodebook(quoth.store.get()).replace('"safety"', '"risk"')], 'Theirs.json')
  for (const notice of ['Imported the codebook Theirs.json', 'All of Theirs.json is here already']) {
    await takeCodebook(quoth, file)
    expect(quoth.store.get().notice).toBe(notice)
    expect(quoth.store.get().history.done).toHaveLength(2)
  }
  expect(quoth.store.get().codes.get(id ?? '')?.name).toBe('risk')
})

test('two codes that are made one say so', async () => {
  const [kept, gone] = [addCode(quoth, 'safety', null), addCode(quoth, 'risk', null)]
  await mergeCode(quoth, kept ?? '', gone ?? '')
  expect(quoth.store.get().notice).toBe('Merged risk into safety')
})
