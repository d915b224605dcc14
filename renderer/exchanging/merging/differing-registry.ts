import { newCode } from '../../domain/code'
import { byId, type Registry } from '../../domain/registry'
import { SCALE_IDS } from '../../domain/scale'
import { newSpeaker } from '../../domain/speaker'
import type { MergedRegistry } from '../merge-registry'
import { CODE_FIELDS, COMPARING_CODES, inCodebook } from './code-fields'
import type { Comparing } from './comparing-fields'
import { type Copy, pairOf } from './pair'
import { COMPARING_SPEAKERS, SPEAKER_FIELDS } from './speaker-fields'
import { scaledTerms, TERM_FIELDS } from './term-fields'

/** A colleague's copy of a record that the library has otherwise, and what the library calls that. */
export type Differing = { name: string; copy: Copy }

/**
 * The speakers, codes and terms that both registries have and `other` has otherwise. One has one copy: where several are it
 * by name, that which is it by its id, or else the first.
 * @param merged by which ids those of `other` go in `registry`
 */
export function differingInRegistry(registry: Registry, other: Registry, merged: MergedRegistry): Differing[] {
  return [...speakersOf(registry, other, merged), ...codesOf(registry, other, merged), ...termsOf(registry, other)]
}

function speakersOf({ speakers }: Registry, other: Registry, { speakerId }: MergedRegistry): Differing[] {
  return inBoth(speakers, other.speakers, speakerId).flatMap(([mine, speaker]) => {
    const theirs = { ...speaker, id: mine.id }
    const isSame = speaker.id === mine.id
    const fresh = { ...newSpeaker(mine.id, '', [], 0), name: theirs.name }
    const known = isSame ? SPEAKER_FIELDS : saidOf(theirs, fresh, COMPARING_SPEAKERS)
    const copy = { of: 'speaker', theirs, known } as const
    return pairOf(mine, copy) === null ? [] : [{ name: mine.name, copy }]
  })
}

function codesOf({ codes }: Registry, other: Registry, { codeId, registry }: MergedRegistry): Differing[] {
  return inBoth(codes, other.codes, codeId).flatMap(([mine, code]) => {
    const parent = code.parent === null ? null : codeId(code.parent)
    const theirs = inCodebook(mine, { ...code, id: mine.id, parent }, registry.codes)
    const isSame = code.id === mine.id
    const fresh = { ...newCode(mine.id, '', [], 0), name: theirs.name }
    const known = isSame ? CODE_FIELDS : saidOf(theirs, fresh, COMPARING_CODES)
    const copy = { of: 'code', theirs, known } as const
    return pairOf(mine, copy) === null ? [] : [{ name: mine.name, copy }]
  })
}

/** Terms are the same by their ids alone. A library that has no scale of its own takes the other's as it is. */
function termsOf({ scales }: Registry, other: Registry): Differing[] {
  return SCALE_IDS.flatMap((id) => {
    const own = byId(scaledTerms(scales.get(id)))
    return scaledTerms(other.scales.get(id)).flatMap((theirs) => {
      const mine = own.get(theirs.id)
      const copy = { of: 'term', theirs, known: TERM_FIELDS } as const
      return mine === undefined || pairOf(mine, copy) === null ? [] : [{ name: mine.label, copy }]
    })
  })
}

/** The records of the library that the file has too, each with the file's. */
function inBoth<Row extends { id: string }>(
  own: ReadonlyMap<string, Row>,
  others: ReadonlyMap<string, Row>,
  idOf: (id: string) => string,
): [mine: Row, theirs: Row][] {
  const found = new Map<string, [mine: Row, theirs: Row]>()
  for (const theirs of others.values()) {
    const mine = own.get(idOf(theirs.id))
    if (mine !== undefined && (mine.id === theirs.id || !found.has(mine.id))) found.set(mine.id, [mine, theirs])
  }
  return [...found.values()]
}

/**
 * The fields in which a record that only shares a name says more than one of which nobody has said anything yet: what two
 * people each made for themselves says nothing by what it leaves empty, nor by its name.
 */
function saidOf<Row, Field>(theirs: Row, fresh: Row, { fields, keyOf }: Comparing<Row, Field>): Field[] {
  return fields.filter((field) => keyOf(theirs, field, fresh) !== keyOf(fresh, field, theirs))
}
