import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edit } from './change'
import type { Code, Codes } from './code'
import { branchOf, childrenOf, comingBack, mergeCodes, moveCode, setKey, treeOf } from './codebook'
import { byId } from './registry'
import { sampleAnnotation, sampleCode } from './samples/samples'

const code = (id: string, parent: string | null, order: number, fields: Partial<Code> = {}) =>
  sampleCode({ id, name: id, parent, order, ...fields })

/** safety > (bridge > cracks, harbour); money */
const CODES = byId([
  code('money', null, 1),
  code('safety', null, 0),
  code('harbour', 'safety', 1),
  code('bridge', 'safety', 0),
  code('cracks', 'bridge', 0, { key: 3, description: 'In stone.' }),
])

function codesAfter(codes: Codes, edits: readonly Edit[]): Codes {
  const changed = new Map(codes)
  for (const edit of edits) {
    if (edit.table !== 'codes') continue
    if (edit.after.deleted === 0) changed.set(edit.after.id, edit.after)
    else changed.delete(edit.after.id)
  }
  return changed
}

const shown = (codes: Codes) => treeOf(codes).map(({ code, depth }) => `${'·'.repeat(depth)}${code.id}`)

describe('the tree of codes', () => {
  test('has each code before those under it, in their order', () => {
    expect(shown(CODES)).toEqual(['safety', '·bridge', '··cracks', '·harbour', 'money'])
    expect([...branchOf(CODES, 'safety')].sort()).toEqual(['bridge', 'cracks', 'harbour', 'safety'])
  })

  test('has at the top what stood under a code that is gone', () => {
    const without = new Map(CODES)
    without.delete('safety')
    expect(childrenOf(without, null).map(({ id }) => id)).toEqual(['bridge', 'harbour', 'money'])
  })

  test('lets what stood under a code that is gone be moved at the top, and has it under that one again', () => {
    const without = new Map(CODES)
    without.delete('safety')
    const moved = codesAfter(without, moveCode(without, 'money', null, 1, 1))
    const after = codesAfter(moved, moveCode(moved, 'harbour', 'safety', 0, 1))
    expect(shown(after)).toEqual(['harbour', 'bridge', '·cracks', 'money'])
    expect(after.get('harbour')?.parent).toBe('safety')
    expect(after.get('bridge')?.parent).toBe('safety')
  })

  test('is changed by moving a code among others or under one', () => {
    expect(shown(codesAfter(CODES, moveCode(CODES, 'money', null, 0, 1)))[0]).toBe('money')
    expect(shown(codesAfter(CODES, moveCode(CODES, 'cracks', 'money', 0, 1)))).toEqual([
      'safety',
      '·bridge',
      '·harbour',
      'money',
      '·cracks',
    ])
  })

  test('never loses a code or goes round in circles, wherever codes are moved', () => {
    const ids = [...CODES.keys()]
    const id = fc.constantFrom(...ids)
    fc.assert(
      fc.property(fc.array(fc.tuple(id, fc.option(id), fc.nat(4)), { maxLength: 20 }), (moves) => {
        let codes: Codes = CODES
        for (const [moved, parent, index] of moves) codes = codesAfter(codes, moveCode(codes, moved, parent, index, 1))
        expect(
          treeOf(codes)
            .map(({ code }) => code.id)
            .sort(),
        ).toEqual([...ids].sort())
      }),
    )
  })
})

describe('two codes that are made one', () => {
  const tagged = sampleAnnotation({ tags: ['cracks', 'money'] })

  test('leave one on all that had either, with what stood under both', () => {
    const edits = mergeCodes(CODES, code('money', null, 1), code('cracks', 'bridge', 0, { key: 3 }), [tagged], 9)
    expect(edits.at(-1)?.after).toMatchObject({ tags: ['money'] })
    expect(codesAfter(CODES, edits).get('money')).toMatchObject({ key: 3 })
    expect(codesAfter(CODES, edits).has('cracks')).toBe(false)
  })

  test('may be a code and one that stands under it', () => {
    const [safety, bridge] = [CODES.get('safety'), CODES.get('bridge')]
    if (safety === undefined || bridge === undefined) throw new Error('the sample lacks them')
    expect(shown(codesAfter(CODES, mergeCodes(CODES, bridge, safety, [], 9)))).toEqual([
      'bridge',
      '·cracks',
      '·harbour',
      'money',
    ])
  })
})

describe('a code that comes back from the trash', () => {
  const back = (codes: Codes, id: string) => {
    const gone = CODES.get(id)
    if (gone === undefined) throw new Error('the sample lacks it')
    const there = new Map(codes)
    there.delete(id)
    return comingBack(there, gone)
  }

  test('has its key, unless that was given away since', () => {
    expect(back(CODES, 'cracks')).toEqual(CODES.get('cracks'))
    expect(back(codesAfter(CODES, setKey(CODES, 'money', 3, 1)), 'cracks').key).toBeNull()
  })

  test('stands where it stood, unless that is under itself now', () => {
    expect(back(CODES, 'bridge').parent).toBe('safety')
    const without = new Map(CODES)
    without.delete('bridge')
    const turned = codesAfter(without, moveCode(without, 'safety', 'cracks', 0, 1))
    const codes = new Map(turned).set('bridge', back(turned, 'bridge'))
    expect(shown(codes)).toContain('·cracks')
    expect(treeOf(codes)).toHaveLength(CODES.size)
  })
})

test('a figure key belongs to one code', () => {
  const codes = codesAfter(CODES, setKey(CODES, 'money', 3, 1))
  expect([codes.get('money')?.key, codes.get('cracks')?.key]).toEqual([3, null])
  expect(codesAfter(codes, setKey(codes, 'money', null, 1)).get('money')?.key).toBeNull()
})
