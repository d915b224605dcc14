import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Edit } from '../domain/change'
import { sampleAnnotation } from '../domain/samples/samples'
import { HistoryInParts, historyParts } from './history-in-parts'

const arbitraryChange = fc.record({ at: fc.nat(), count: fc.constantFrom(0, 1, 249, 250, 251, 700) }).map(
  ({ at, count }): Change => ({
    at,
    label: `Change ${at}`,
    edits: Array.from(
      { length: count },
      (_, i): Edit => ({ table: 'annotations', before: null, after: sampleAnnotation({ id: `${i}`, note: `${at}` }) }),
    ),
  }),
)
const arbitraryHistory = fc.record({
  history: fc.record({
    done: fc.array(arbitraryChange, { maxLength: 4 }),
    undone: fc.array(arbitraryChange, { maxLength: 4 }),
  }),
  from: fc.nat(),
})

test('a history comes together of its parts as it was, none of them so large that it keeps the window', () => {
  fc.assert(
    fc.property(arbitraryHistory, (history) => {
      const whole = new HistoryInParts()
      const taken = [...historyParts(history)].map((part) => {
        if (part.kind !== 'end')
          expect((part.kind === 'edits' ? part : part.change).edits.length).toBeLessThanOrEqual(250)
        return whole.take(structuredClone(part))
      })
      expect(taken.pop()).toEqual(history)
      expect(taken.every((nothing) => nothing === null)).toBe(true)
    }),
    { numRuns: 30 },
  )
})
