import fc from 'fast-check'
import { unite } from '../../domain/passages'
import type { Labels } from '../labels'
import type { Coded } from '../match'

/** An annotation on `[start, end)`, whose labels are written as `{ verdict: 'supported' }`: a claim unless they say otherwise. */
export function coded(start: number, end: number, said: Partial<Record<keyof Labels, string>> = {}): Coded {
  const labels: Labels = {}
  for (const [name, key] of Object.entries({ kind: 'claim', ...said }))
    Object.assign(labels, { [name]: { key, name: key } })
  return { id: `${start}-${end}-${Object.values(said).join('-')}`, passages: [{ start, end }], words: '', labels }
}

const passage = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))

const one = fc
  .record({
    passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
    kind: fc.constantFrom('claim', 'quote'),
    verdict: fc.option(fc.constantFrom('supported', 'refuted'), { nil: undefined }),
  })
  .map(({ passages, kind, verdict }): Coded => {
    const { labels } = coded(0, 1, { kind, ...(verdict !== undefined && { verdict }) })
    return { id: '', passages: unite(passages), words: '', labels }
  })

/** The annotations of one annotator of a text of 60 characters, in reading order. */
export const arbitraryCoded = fc
  .array(one, { maxLength: 8 })
  .map((all) => all.sort((a, b) => (a.passages[0]?.start ?? 0) - (b.passages[0]?.start ?? 0)))
