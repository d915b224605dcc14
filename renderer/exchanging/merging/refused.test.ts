import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Code } from '../../domain/code'
import { branchOf, treeOf } from '../../domain/codebook'
import { byId } from '../../domain/registry'
import { sampleCode, sampleSpeaker } from '../../domain/samples/samples'
import { nameKey, type Speaker } from '../../domain/speaker'
import { CODE_FIELDS } from './code-fields'
import { type Choice, mergePair } from './merge'
import { type Pair, pairOf } from './pair'
import { choiceWithout, refusedOf } from './refused'
import { SPEAKER_FIELDS } from './speaker-fields'
import type { MergeField } from './subjects'

const IDS = ['a', 'b', 'c', 'd', 'e']

/** Speakers of these names, whose ids are letters. */
function named(names: readonly string[]): Map<string, Speaker> {
  return byId(names.map((name, i) => sampleSpeaker({ id: IDS[i] ?? '', name })))
}

/** Codes under these parents, whose ids are letters, as are their names. */
function under(parents: readonly (string | null)[], names: readonly string[] = IDS): Map<string, Code> {
  return byId(parents.map((parent, i) => sampleCode({ id: IDS[i] ?? '', name: names[i] ?? '', parent })))
}

type Registry = { speakers: ReadonlyMap<string, Speaker>; codes: ReadonlyMap<string, Code> }

function pairsOf(mine: Registry, theirs: Registry): Pair[] {
  const speakers = [...mine.speakers.values()].flatMap((one) => {
    const other = theirs.speakers.get(one.id)
    return other === undefined
      ? []
      : (pairOf<'speaker'>(one, { of: 'speaker', theirs: other, known: SPEAKER_FIELDS }) ?? [])
  })
  const codes = [...mine.codes.values()].flatMap((one) => {
    const other = theirs.codes.get(one.id)
    return other === undefined ? [] : (pairOf<'code'>(one, { of: 'code', theirs: other, known: CODE_FIELDS }) ?? [])
  })
  return [...speakers, ...codes]
}

/** The registry once these are chosen, but for what is refused. */
function merged(mine: Registry, theirs: Registry, choose: (pair: Pair) => Choice): Registry {
  const pairs = pairsOf(mine, theirs)
  const refused = refusedOf(pairs, choose, mine)
  const [speakers, codes] = [new Map(mine.speakers), new Map(mine.codes)]
  for (const pair of pairs) {
    const choice = choiceWithout(pair, choose(pair), refused)
    if (pair.of === 'speaker') speakers.set(pair.mine.id, mergePair(pair, choice, 9))
    if (pair.of === 'code') codes.set(pair.mine.id, mergePair(pair, choice, 9))
  }
  return { speakers, codes }
}

function refusedFields(mine: Registry, theirs: Registry) {
  return [...refusedOf(pairsOf(mine, theirs), () => 'theirs', mine)].map(([key, fields]) => [key, ...fields])
}

const NO_CODES = { codes: new Map<string, Code>() }
const NO_SPEAKERS = { speakers: new Map<string, Speaker>() }

describe('what can’t be taken from a colleague’s registry', () => {
  test('is a name that another has here, in whatever case, and then the name of who would have that one’s', () => {
    const mine = { ...NO_CODES, speakers: named(['Ada', 'Ben', 'Cid']) }
    expect(refusedFields(mine, { ...NO_CODES, speakers: named(['ben']) })).toEqual([['speaker a', 'name']])
    // Ada would be called Ben as soon as he is Cid, which he can't be.
    const chain = { ...NO_CODES, speakers: named(['Ben', 'Cid']) }
    expect(refusedFields(mine, chain)).toEqual([
      ['speaker a', 'name'],
      ['speaker b', 'name'],
    ])
    const codes = under([null, null])
    const renamed = { ...NO_SPEAKERS, codes: under([null], ['#B']) }
    expect(refusedFields({ ...NO_SPEAKERS, codes }, renamed)).toEqual([['code a', 'name']])
  })

  test('is no name that another has no more', () => {
    const mine = { ...NO_CODES, speakers: named(['Ada', 'Ben']) }
    expect(refusedFields(mine, { ...NO_CODES, speakers: named(['Ben', 'Ada']) })).toEqual([])
  })

  test('is a place under itself', () => {
    const mine = { ...NO_SPEAKERS, codes: under([null, 'a', 'b']) }
    const theirs = { ...NO_SPEAKERS, codes: under(['c'], ['other']) }
    expect(refusedFields(mine, theirs)).toEqual([['code a', 'parent']])
    expect(merged(mine, theirs, () => 'theirs').codes.get('a')).toMatchObject({ name: 'other', parent: null })
    // What keeps its place because of another may be what a third would come to stand under.
    const chain = { ...NO_SPEAKERS, codes: under([null, 'a', 'b', 'c']) }
    expect(refusedFields(chain, { ...NO_SPEAKERS, codes: under(['c', 'a', 'd', 'c']) })).toEqual([
      ['code a', 'parent'],
      ['code c', 'parent'],
    ])
    // All of it taken, the tree is the other way round.
    expect(refusedFields(mine, { ...NO_SPEAKERS, codes: under(['b', 'c', null]) })).toEqual([])
  })

  const arbitraryNames = fc.shuffledSubarray(['Ada', 'ben', 'Cid', 'Dee', 'Eve', 'Fay'], { minLength: 4, maxLength: 4 })
  /** Codes in any order, each under one before it or at the top. */
  const arbitraryCodes = fc
    .tuple(
      fc.shuffledSubarray(IDS, { minLength: 4 }),
      fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
      arbitraryNames,
    )
    .map(([ids, places, names]) =>
      byId(
        ids.map((id, i) => {
          const parent = ids[(places[i] ?? 0) - 1]
          const isBefore = (places[i] ?? 0) <= i
          return sampleCode({ id, name: names[i] ?? id, parent: isBefore ? (parent ?? null) : null })
        }),
      ),
    )
  const arbitraryRegistry = fc.record({ speakers: arbitraryNames.map(named), codes: arbitraryCodes })

  test('leaves no two speakers and no two codes of one name, and no code under itself, whatever is chosen', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, fc.array(fc.boolean()), (mine, theirs, coins) => {
        const taken = new Map<string, Set<MergeField>>()
        const choose = (pair: Pair) => {
          const key = `${pair.of} ${pair.mine.id}`
          const fields: readonly MergeField[] = pair.fields
          const known = taken.get(key) ?? new Set(fields.filter((_field, i) => coins[i + taken.size] ?? true))
          taken.set(key, known)
          return known
        }
        const after = merged(mine, theirs, choose)
        for (const rows of [[...after.speakers.values()], [...after.codes.values()]])
          expect(new Set(rows.map(({ name }) => nameKey(name))).size).toBe(rows.length)
        expect(treeOf(after.codes)).toHaveLength(after.codes.size)
        for (const { id, parent } of after.codes.values())
          expect(parent !== null && branchOf(after.codes, id).has(parent)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is nothing where all of a library with the same records is taken', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, (mine, theirs) => {
        const codes = new Map([...theirs.codes].filter(([id]) => mine.codes.has(id)))
        const all = { ...theirs, codes: codes.size === mine.codes.size ? theirs.codes : mine.codes }
        expect(refusedFields(mine, all)).toEqual([])
      }),
    )
  })
})
