import { describe, expect, test } from 'vitest'
import { byId } from '../domain/registry'
import { sampleCode } from '../domain/samples/samples'
import { firstScale } from '../domain/scale'
import { exportCodebook, importCodebook } from './codebook-json'

const EMPTY = { codes: new Map(), scales: new Map() }
const CODEBOOK = {
  codes: byId([
    sampleCode({ id: 'safety', name: 'safety', tone: 'red', key: 1, description: 'Of people.' }),
    sampleCode({ id: 'bridge', name: 'bridge', parent: 'safety' }),
  ]),
  scales: byId([
    {
      ...firstScale('verdict'),
      created: 5,
      terms: [{ id: 'true', label: 'True', tone: 'green' as const, retired: false }],
    },
  ]),
}

function imported(json: string, into: Parameters<typeof importCodebook>[1] = EMPTY) {
  const edits = importCodebook(json, into, 9)
  if (!edits.ok) throw new Error(edits.failure)
  return edits.value
}

describe('a codebook as JSON', () => {
  test('brings the codes with their tree, and the terms that a scale lacks, into another library', () => {
    const edits = imported(exportCodebook(CODEBOOK))
    expect(edits.slice(0, 2).map(({ after }) => after)).toMatchObject([
      { id: 'safety', name: 'safety', parent: null, tone: 'red', key: 1, description: 'Of people.' },
      { id: 'bridge', parent: 'safety' },
    ])
    expect(edits.find(({ table }) => table === 'scales')).toMatchObject({ before: null, after: { id: 'verdict' } })
  })

  test('finds the codes that are there by their names, and leaves them their place and their keys', () => {
    const into = {
      codes: byId([
        sampleCode({ id: 'a', name: 'Safety', order: 7, key: 4 }),
        sampleCode({ id: 'b', name: 'cost', key: 1 }),
      ]),
      scales: new Map(),
    }
    const edits = imported(exportCodebook(CODEBOOK), into)
    expect(edits[0]?.after).toMatchObject({ id: 'a', order: 7, key: 4, tone: 'red' })
    expect(edits[1]?.after).toMatchObject({ id: 'bridge', parent: 'a' })
  })

  test('changes nothing when it is brought into the library that it is of', () => {
    expect(imported(exportCodebook(CODEBOOK), CODEBOOK)).toEqual([])
  })

  test('gives no code a name that another has, and no scale a wording twice', () => {
    const renamed = {
      codes: byId([
        sampleCode({ id: 'safety', name: 'risk', tone: 'blue' }),
        sampleCode({ id: 'new', name: 'Safety' }),
        sampleCode({ id: 'bridge', name: 'bridge', parent: 'safety' }),
      ]),
      scales: byId([
        { ...firstScale('verdict'), terms: [{ id: 'yes', label: 'true', tone: 'green' as const, retired: false }] },
        firstScale('claim-type'),
      ]),
    }
    const edits = imported(exportCodebook(CODEBOOK), renamed)
    expect(edits.map(({ after }) => after)).toMatchObject([{ id: 'safety', name: 'risk', tone: 'red' }])
  })

  test.each([['{'], ['[]'], ['{"format":"quoth-codebook","version":2}']])(
    'is refused in words where it is %s',
    (json) => {
      const result = importCodebook(json, EMPTY, 9)
      expect(result.ok ? '' : result.failure).toMatch(/\.$/)
    },
  )
})
