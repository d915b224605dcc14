import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edit } from '../domain/change'
import { sampleAnnotation } from '../domain/samples/samples'
import type { Journalled, Write } from './write-change'
import { partsOf, WriteInParts, type WritePart } from './write-in-parts'

function someEdits(count: number, note: string): Edit[] {
  return Array.from({ length: count }, (_, i) => ({
    table: 'annotations',
    before: null,
    after: sampleAnnotation({ id: `${i}`, note }),
  }))
}

function joined(parts: readonly WritePart[]): (Write | null)[] {
  const whole = new WriteInParts()
  return parts.map((part) => whole.take(structuredClone(part)))
}

const arbitraryWrite = fc.record({ own: fc.nat(1200), journalled: fc.nat(1200), of: fc.nat(3) }).map((drawn): Write => {
  const edits = someEdits(drawn.own, 'own')
  const made = (edits: readonly Edit[]) =>
    ({ kind: 'made', change: { at: 5, label: 'Judge', strand: 's', edits } }) as const
  const journals: readonly (Journalled | null)[] = [
    null,
    { kind: 'undone', at: 5 },
    made(edits),
    made(someEdits(drawn.journalled, 'other')),
  ]
  return { edits, journal: journals[drawn.of] ?? null }
})

test('a write comes together of its parts as it was, with the last of them', () => {
  fc.assert(
    fc.property(arbitraryWrite, (write) => {
      const [whole, ...before] = joined([...partsOf(write)]).reverse()
      expect(whole).toEqual(write)
      expect(before.every((nothing) => nothing === null)).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('no part holds so much that it keeps the window, and what the journal has too goes once', () => {
  const edits = someEdits(1001, 'own')
  const parts = [...partsOf({ edits, journal: { kind: 'made', change: { at: 5, label: 'Judge', edits } } })]
  const lengths = parts.map((part) => (part.kind === 'end' ? 0 : part.edits.length))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(250)
  expect(lengths.reduce((sum, length) => sum + length)).toBe(1001)
})
