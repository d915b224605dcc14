import { describe, expect, test } from 'vitest'
import type { Code } from '../../domain/code'
import { byId, type Registry, registryOf } from '../../domain/registry'
import { sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { firstScale, type Scale } from '../../domain/scale'
import type { Speaker } from '../../domain/speaker'
import { mergeRegistries } from '../merge-registry'
import { differingInRegistry } from './differing-registry'

type Rows = { speakers?: readonly Speaker[]; codes?: readonly Code[]; scales?: readonly Scale[] }

function registry({ speakers = [], codes = [], scales = [] }: Rows): Registry {
  return registryOf({ speakers, codes, scales, links: [] })
}

function differing(mine: Rows, theirs: Rows) {
  const [own, other] = [registry(mine), registry(theirs)]
  return differingInRegistry(own, other, mergeRegistries(own, other, new Set()))
}

const ADA = sampleSpeaker({ id: 'ada', name: 'Ada Moss', aliases: ['Ada'], kind: 'person', notes: 'Mine.' })

describe('a speaker that the library has too', () => {
  test('is told by the name that they have here, whatever the file calls them', () => {
    const theirs = { ...ADA, name: 'The mayor', aliases: ['Ada Moss', 'Ada'] }
    expect(differing({ speakers: [ADA] }, { speakers: [theirs] })).toMatchObject([
      { name: 'Ada Moss', copy: { of: 'speaker', theirs: { id: 'ada', name: 'The mayor' } } },
    ])
    expect(differing({ speakers: [ADA] }, { speakers: [{ ...ADA, colour: 9, created: 7, updated: 7 }] })).toEqual([])
    expect(differing({ speakers: [ADA] }, {})).toEqual([])
  })

  test('and that somebody else made says nothing by what is empty, nor by the name', () => {
    const fresh = sampleSpeaker({ id: 'other', name: 'ADA', aliases: [] })
    const mine = { ...ADA, kind: 'group', link: 'https://example.org' } as const
    expect(differing({ speakers: [mine] }, { speakers: [fresh] })).toEqual([])
    const noted = { ...fresh, notes: 'Theirs.' }
    expect(differing({ speakers: [mine] }, { speakers: [noted] })).toMatchObject([
      { name: 'Ada Moss', copy: { theirs: { id: 'ada', notes: 'Theirs.' }, known: ['notes'] } },
    ])
  })

  test('is who has that id, where another of the file has the name', () => {
    const other = sampleSpeaker({ id: 'other', name: 'Ada', notes: 'Another.' })
    for (const speakers of [
      [other, { ...ADA, notes: 'Theirs.' }],
      [{ ...ADA, notes: 'Theirs.' }, other],
    ]) {
      const found = differing({ speakers: [ADA] }, { speakers })
      expect(found).toMatchObject([{ copy: { theirs: { notes: 'Theirs.' } } }])
    }
  })
})

describe('a code that the library has too', () => {
  const codes = [sampleCode({ id: 'a', name: 'harbour' }), sampleCode({ id: 'b', name: 'pier', parent: 'a' })]

  test('is compared by its name, place and description, not by its order, colour and key', () => {
    const other = codes.map((code) => ({ ...code, order: 9, tone: 'red' as const, key: 3, updated: 9 }))
    expect(differing({ codes }, { codes: other })).toEqual([])
    const moved = other.map((code) => ({ ...code, parent: null }))
    expect(differing({ codes }, { codes: moved })).toMatchObject([{ name: 'pier', copy: { of: 'code' } }])
  })

  test('stands where its parent stands here, by whatever id, and says nothing where that is nowhere', () => {
    const [harbour, pier] = codes.map((code) => ({ ...code, id: `${code.id} there` }))
    if (harbour === undefined || pier === undefined) throw new Error('There are two')
    expect(differing({ codes }, { codes: [harbour, { ...pier, parent: harbour.id }] })).toEqual([])
    expect(differing({ codes }, { codes: [{ ...sampleCode({ id: 'b', name: 'pier' }), parent: 'nowhere' }] })).toEqual(
      [],
    )
    const atTop = codes.map((code) => ({ ...code, parent: null }))
    expect(differing({ codes: atTop }, { codes: [harbour, { ...pier, parent: harbour.id }] })).toMatchObject([
      { name: 'pier', copy: { theirs: { id: 'b', parent: 'a' }, known: ['parent'] } },
    ])
    // Here it stands at the top, since what it was under is in the trash.
    const gone = [sampleCode({ id: 'b', name: 'pier', parent: 'trashed' })]
    expect(differing({ codes: gone }, { codes: gone })).toEqual([])
    expect(differing({ codes: gone }, { codes: [sampleCode({ id: 'b', name: 'pier' })] })).toEqual([])
  })

  test('and that somebody else made says nothing by standing at the top without a description', () => {
    const described = codes.map((code) => ({ ...code, description: 'Mine.' }))
    expect(differing({ codes: described }, { codes: [sampleCode({ id: 'c', name: '#Pier' })] })).toEqual([])
  })
})

describe('a term that both scales have', () => {
  const scale = { ...firstScale('verdict'), created: 1, updated: 2 }
  const reworded = {
    ...scale,
    terms: scale.terms.map((term) => (term.id === 'refuted' ? { ...term, label: 'False' } : term)),
    updated: 3,
  }

  test('is told by its wording here, with when the whole scale was changed', () => {
    expect(differing({ scales: [scale] }, { scales: [reworded] })).toMatchObject([
      {
        name: 'Refuted',
        copy: { of: 'term', theirs: { id: 'refuted', scale: 'verdict', label: 'False', updated: 3 } },
      },
    ])
    expect(differing({ scales: [scale] }, { scales: [{ ...scale, terms: [], updated: 9 }] })).toEqual([])
  })

  test('is not told where the library has no scale of its own, and takes theirs', () => {
    expect(differing({}, { scales: [reworded] })).toEqual([])
    const own = registry({})
    const { scales } = mergeRegistries(own, registry({ scales: [reworded] }), new Set()).registry
    expect(byId(scales.get('verdict')?.terms ?? []).get('refuted')?.label).toBe('False')
  })
})
